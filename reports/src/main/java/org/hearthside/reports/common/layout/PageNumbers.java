package org.hearthside.reports.common.layout;

import java.util.Map;

/** The page numbers of the last attempt at layout: the next one prints them. */
record PageNumbers(Map<String, Integer> anchors, int total) {
    /** Before the first attempt every number is taken to have two digits. */
    static PageNumbers unknown() {
        return new PageNumbers(Map.of(), 88);
    }

    String page(String anchor) {
        return Integer.toString(anchors.getOrDefault(anchor, 88));
    }
}
