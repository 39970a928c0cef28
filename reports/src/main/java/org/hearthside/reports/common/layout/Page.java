package org.hearthside.reports.common.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One laid-out page: marks in reading order, measured from the top left corner of the paper. */
record Page(PageSetup setup, List<Mark> marks) {
    static PageNumbers numbers(List<Page> pages) {
        Map<String, Integer> anchors = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Mark mark : pages.get(i).marks()) {
                if (mark instanceof Mark.Anchor anchor) {
                    anchors.putIfAbsent(anchor.name(), i + 1);
                }
            }
        }
        return new PageNumbers(Map.copyOf(anchors), pages.size());
    }
}
