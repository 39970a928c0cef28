package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.TextPart;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.overview.IdentityBand;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Border;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Chips;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.Fit;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Text;

/**
 * The identity band at the head of every page of a report about one person (forms.md 4.2): who it
 * is, the allergies in their state, code status, and what must not be overlooked.
 */
public final class BandBlock {
    private static final double NAME_SIZE = 14;
    private static final double LONG_NATIVE_SIZE = 10;
    private static final double ALLERGY_SIZE = 11;
    private static final double STATEMENT_SIZE = 10;

    /** Longer names are set smaller. */
    private static final int LONG_NAME = 60;

    /** Longer titles get more of the line. */
    private static final int LONG_TITLE = 40;

    /** Longer native names get a line of their own. */
    private static final int LONG_NATIVE_NAME = 25;

    /** Room for the allergies that are not severe, points: one line. */
    private static final double OTHERS_HEIGHT = 15;

    private BandBlock() {}

    /**
     * The whole band.
     *
     * @param report title of the report and its period, at the right
     * @param fullList anchor of the full list of allergies in the same document
     */
    public static Block of(IdentityBand band, String report, String fullList) {
        var blocks = new ArrayList<Block>(identity(band, report, true));
        blocks.add(allergies(band.allergies(), fullList));
        blocks.add(chips(band));
        return Group.of(blocks);
    }

    /**
     * Name, birth date and number, without the alerts.
     *
     * @param place whether to say where the person lives; false where the page says it elsewhere
     */
    public static List<Block> identity(IdentityBand band, String report, boolean place) {
        var size = band.fullName().length() > LONG_NAME ? NAME_SIZE - 3 : NAME_SIZE;
        var name = Text.bold(band.fullName()).sized(size);
        var longNative = band.nativeName().length() > LONG_NATIVE_NAME;
        if (!band.nativeName().isEmpty() && !longNative) {
            name = name.then("   ").then(nativeName(band, NAME_SIZE - 2));
        }
        var line =
                Text.bold(band.born()).then("   ").then(band.gender()).then("   ").then(band.sex());
        line = line.then("   ").thenBold(band.number().replace(' ', Measures.NBSP));
        if (place) {
            line = line.then("   ").then(band.place());
        }
        var title = Text.bold(report);
        if (!band.standing().isEmpty()) {
            title = title.thenBold("  " + band.standing());
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                Columns.of(
                                Paragraph.of(name).gap(0),
                                Paragraph.of(title)
                                        .gap(2)
                                        .align(org.hearthside.reports.common.layout.Align.RIGHT))
                        .weights(report.length() > LONG_TITLE ? 1.3 : 2.4, 1));
        if (longNative) {
            blocks.add(Paragraph.of(nativeName(band, LONG_NATIVE_SIZE)).gap(1));
        }
        blocks.add(Paragraph.of(line).gap(1));
        return blocks;
    }

    private static Text nativeName(IdentityBand band, double size) {
        var language = band.nativeLanguage().isEmpty() ? "und" : band.nativeLanguage();
        return Text.empty().thenIn(language, band.nativeName()).sized(size);
    }

    /**
     * The allergy band: never empty, and its border says how urgent it is (forms.md 2.1). A long
     * list keeps every severe allergy and says where the full list stands (forms.md 4.2).
     *
     * @param fullList anchor of the full list in the same document
     */
    public static Block allergies(AllergyBanner banner, String fullList) {
        var border = banner.kind() == AllergyBanner.Kind.RECORDED ? Border.DOUBLE : Border.SINGLE;
        var blocks =
                banner.items().size() > AllergyBanner.SHORT_LIST
                        ? shortened(banner, fullList)
                        : List.<Block>of(allergyLine(Text.empty(), banner, banner.parts()));
        return Box.of(blocks).border(border).gap(3);
    }

    private static Block allergyLine(Text before, AllergyBanner banner, List<TextPart> parts) {
        var text = before;
        if (banner.kind() == AllergyBanner.Kind.NOT_RECORDED
                || banner.kind() == AllergyBanner.Kind.UNABLE_TO_VERIFY) {
            text = text.thenWarning().then(" ");
        }
        // what is not there says so more quietly than what is
        var small = banner.kind() == AllergyBanner.Kind.RECORDED;
        for (var part : parts) {
            text =
                    small && !part.strong()
                            ? text.then(Text.of(part.text()).sized(STATEMENT_SIZE))
                            : plus(text, part);
        }
        return Paragraph.of(text.sized(ALLERGY_SIZE)).gap(0);
    }

    private static List<Block> shortened(AllergyBanner banner, String fullList) {
        var severe = new ArrayList<TextPart>();
        var others = new ArrayList<Text>();
        severe.add(TextPart.strong(Words.say("allergies.head") + " "));
        for (var item : banner.items()) {
            if (item.severe()) {
                severe.add(TextPart.strong((severe.size() > 1 ? " · " : "") + item.brief()));
            } else {
                others.add(Text.bold(item.brief()).sized(ALLERGY_SIZE));
            }
        }
        var blocks = new ArrayList<Block>();
        blocks.add(allergyLine(Text.empty(), banner, severe));
        if (!others.isEmpty()) {
            blocks.add(
                    Fit.of(
                            others,
                            " · ",
                            OTHERS_HEIGHT,
                            left ->
                                    Text.bold("+ " + left + " more — full list page ")
                                            .thenPageOf(fullList)
                                            .allBold()
                                            .sized(ALLERGY_SIZE)));
        }
        for (var statement : banner.statements()) {
            blocks.add(
                    Paragraph.of(
                                    plus(
                                                    Text.empty(),
                                                    new TextPart(
                                                            statement.text(), statement.strong()))
                                            .sized(
                                                    statement.strong()
                                                            ? ALLERGY_SIZE
                                                            : STATEMENT_SIZE))
                            .gap(0));
        }
        return blocks;
    }

    /** Code status first, then diet, isolation, seizures and similar names. */
    public static Block chips(IdentityBand band) {
        var chips = Chips.none();
        chips =
                chips.add(
                        Text.bold(band.codeStatus().chip()),
                        band.codeStatus().tone() == CodeStatusWords.Tone.ALERT
                                ? Border.HEAVY
                                : Border.SINGLE);
        // the long one last, so that the short ones share a line
        for (boolean diet : new boolean[] {false, true}) {
            for (var chip : band.chips()) {
                if (diet == (chip.topic() == IdentityBand.Topic.DIET)) {
                    chips = chips.add(chip.brief());
                }
            }
        }
        return chips.gap(3);
    }

    private static Text plus(Text text, TextPart part) {
        return part.strong() ? text.thenBold(part.text()) : text.then(part.text());
    }

    /** All allergies in full, for papers whose band may have no room for them; else nothing. */
    static Block[] allergiesInFull(IdentityBand band) {
        return band.allergies().items().size() > AllergyBanner.SHORT_LIST
                ? new Block[] {
                    Box.titled("ALLERGIES IN FULL", Paragraph.of(band.allergies().text()).gap(1))
                }
                : new Block[0];
    }
}
