package org.hearthside.core.health;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hearthside.core.common.TextPart;
import org.hearthside.core.common.TextPart.Line;
import org.hearthside.core.common.Words;

/** Fits an {@link AllergyBanner} into the lines there are. */
final class AllergyFit {

    private AllergyFit() {}

    static List<Line> fit(
            AllergyBanner banner,
            ToDoubleFunction<String> measure,
            double width,
            int lines,
            String fullList) {
        var whole = TextPart.wrap(banner.parts(), measure, width);
        int all = banner.items().size();
        int severe = (int) banner.items().stream().filter(AllergyBanner.Item::severe).count();
        if (whole.size() <= lines || all == 0) {
            return whole;
        }
        for (boolean brief : new boolean[] {false, true}) {
            // At least one is named, severe or not: a count alone warns nobody.
            for (int shown = brief ? all : all - 1; shown >= Math.max(severe, 1); shown--) {
                var cut = TextPart.wrap(cut(banner, shown, brief, fullList), measure, width);
                if (cut.size() <= lines) {
                    return cut;
                }
            }
        }
        return TextPart.wrap(cut(banner, Math.max(severe, 1), true, fullList), measure, width);
    }

    private static List<TextPart> cut(
            AllergyBanner banner, int shown, boolean brief, String fullList) {
        var items =
                banner.items().subList(0, shown).stream()
                        .map(i -> brief ? i.brief() : i.full())
                        .toList();
        int left = banner.items().size() - shown;
        var more =
                left > 0
                        ? Words.say("allergies.more", left, fullList)
                        // Shortened, though every one is named: the reactions stand elsewhere.
                        : Words.say("allergies.reactions", fullList);
        return parts(items, more, banner.statements());
    }

    static List<TextPart> parts(
            List<String> items, String more, List<AllergyBanner.Statement> statements) {
        var parts = new ArrayList<TextPart>();
        if (!items.isEmpty()) {
            parts.add(TextPart.strong(Words.say("allergies.head") + " "));
            for (var item : items) {
                separate(parts, parts.size() > 1);
                parts.add(TextPart.strong(item));
            }
            separate(parts, !more.isEmpty());
            parts.add(TextPart.strong(more));
        }
        for (var statement : statements) {
            separate(parts, !parts.isEmpty());
            parts.add(new TextPart(statement.text(), statement.strong()));
        }
        return parts.stream().filter(p -> !p.text().isEmpty()).toList();
    }

    private static void separate(List<TextPart> parts, boolean wanted) {
        if (wanted) {
            parts.add(TextPart.plain(" · "));
        }
    }
}
