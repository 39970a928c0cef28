package org.hearthside.app.transfer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rect;

/**
 * Finds words on the pages of a paper, whatever their case and accents, and says where they stand.
 * Words that were broken over two lines are found as well.
 */
final class PaperSearch {
    /** More places than anybody steps through. */
    static final int MOST = 1000;

    private PaperSearch() {}

    /**
     * One place where the words stand.
     *
     * @param page counted from 1
     * @param places in points from the top left corner of the page, one for each line; never empty
     */
    record Hit(int page, List<Rect> places) {
        Hit {
            places = List.copyOf(places);
        }
    }

    /** One letter of a page, folded, and where it came from. */
    private record Letter(char letter, int box, double from, double to) {}

    /**
     * All places, in reading order, at most {@link #MOST}.
     *
     * @param boxes where everything stands, page by page
     * @param wanted as typed; blank finds nothing
     */
    static List<Hit> find(List<BoxEntry> boxes, String wanted) {
        var sought = folded(wanted).strip().replaceAll("\\s+", " ");
        var hits = new ArrayList<Hit>();
        if (sought.isEmpty()) {
            return hits;
        }
        var pages = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).kind() != BoxEntry.Kind.BLANK) {
                pages.computeIfAbsent(boxes.get(i).page(), page -> new ArrayList<>()).add(i);
            }
        }
        pages.forEach((page, on) -> findOn(page, boxes, letters(boxes, on), sought, hits));
        return hits;
    }

    private static void findOn(
            int page, List<BoxEntry> boxes, List<Letter> letters, String sought, List<Hit> hits) {
        var text = new StringBuilder(letters.size());
        letters.forEach(letter -> text.append(letter.letter()));
        for (int at = text.indexOf(sought);
                at >= 0 && hits.size() < MOST;
                at = text.indexOf(sought, at + sought.length())) {
            hits.add(new Hit(page, places(boxes, letters.subList(at, at + sought.length()))));
        }
    }

    /** The letters of a page with one space for any room between them. */
    private static List<Letter> letters(List<BoxEntry> boxes, List<Integer> on) {
        var letters = new ArrayList<Letter>();
        for (int box : on) {
            space(letters, box, 0);
            var text = boxes.get(box).text();
            for (int i = 0; i < text.length(); i++) {
                var from = (double) i / text.length();
                var to = (i + 1.0) / text.length();
                for (char letter : folded(text.substring(i, i + 1)).toCharArray()) {
                    if (Character.isWhitespace(letter)) {
                        space(letters, box, from);
                    } else {
                        letters.add(new Letter(letter, box, from, to));
                    }
                }
            }
        }
        return letters;
    }

    private static void space(List<Letter> letters, int box, double at) {
        if (!letters.isEmpty() && letters.getLast().letter() != ' ') {
            letters.add(new Letter(' ', box, at, at));
        }
    }

    /** Letters of one box make one place; how wide each letter is, is not known, only how many. */
    private static List<Rect> places(List<BoxEntry> boxes, List<Letter> found) {
        var places = new ArrayList<Rect>();
        for (int i = 0; i < found.size(); ) {
            int box = found.get(i).box();
            double from = 1;
            double to = 0;
            for (; i < found.size() && found.get(i).box() == box; i++) {
                if (found.get(i).letter() != ' ') {
                    from = Math.min(from, found.get(i).from());
                    to = Math.max(to, found.get(i).to());
                }
            }
            if (from < to) {
                var whole = boxes.get(box).rect();
                places.add(
                        new Rect(
                                whole.x() + whole.width() * from,
                                whole.y(),
                                whole.width() * (to - from),
                                whole.height()));
            }
        }
        return places;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
