package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Border;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;

/**
 * The emergency contact sheet (forms.md 6.4), for somebody frightened with a phone in hand: the
 * address for the dispatcher, one obvious next number, then the questions that come five minutes
 * later.
 */
public final class ContactSheetReport {
    private static final String ALLERGIES = "allergies";
    private static final double SIZE = 9.5;
    private static final double PHONE = 12;
    private static final int TRIES = 8;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public ContactSheetReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the sheet. */
    public Rendered render(ContactSheet sheet, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(sheet, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        part.header(BandBlock.of(sheet.band(), "EMERGENCY CONTACTS", ALLERGIES));
        part.add(dispatcher(sheet));
        part.add(Heading.of(1, "Call in this order"));
        part.add(people(sheet).toArray(Block[]::new));
        part.add(
                Columns.of(
                                FaceSheetReport.section("WHO MAY CONSENT", sheet.consent(), 1),
                                FaceSheetReport.section("HOSPITAL", sheet.hospital(), 1))
                        .gap(6));
        part.add(Group.of(Heading.of(1, "Calls made"), log()).keepTogether());
        part.add(Anchor.at(ALLERGIES));
        part.add(BandBlock.allergiesInFull(sheet.band()));
        return document.render();
    }

    private static Block dispatcher(ContactSheet sheet) {
        var lines = new ArrayList<Block>();
        lines.add(
                Paragraph.of(
                                Text.bold("Not breathing, choking, a seizure that does not stop,")
                                        .thenBold(" heavy bleeding, in danger: call 911 first."))
                        .size(PHONE - 1)
                        .gap(1));
        sheet.dispatcher()
                .forEach(fact ->
                        lines.add(
                                Paragraph.of(
                                                Text.of(fact.label() + "\u00a0")
                                                        .thenBold(fact.value()))
                                        .size(PHONE - 1)
                                        .gap(1)));
        lines.add(
                Paragraph.of(Text.of("Poison Help, day and night ").thenBold("1-800-222-1222"))
                        .size(PHONE - 1)
                        .gap(1));
        return Box.titled(Text.bold("EMERGENCY: CALL 911"), lines).border(Border.HEAVY);
    }

    /** Whom to call in which order, and before them whom never to call. */
    public static List<Block> people(ContactSheet sheet) {
        var blocks = new ArrayList<Block>();
        if (!sheet.never().isEmpty()) {
            blocks.add(
                    Box.titled(
                                    "DO NOT CONTACT",
                                    sheet.never().stream()
                                            .map(who -> Paragraph.of(Text.bold(who)).gap(1))
                                            .toArray(Block[]::new))
                            .border(Border.HEAVY)
                            .gap(5));
        }
        if (sheet.nobody()) {
            blocks.add(Paragraph.of(Text.bold("NO CONTACTS RECORDED")));
        }
        blocks.add(calls(sheet));
        return blocks;
    }

    private static Block calls(ContactSheet sheet) {
        var table =
                Table.of(
                                Column.fixed("No.", 26),
                                Column.of("Who", 2.2).asRowLabel(),
                                Column.of("Phone", 2.6),
                                Column.of("May decide, when to reach, what to tell", 2.8))
                        .filledHead()
                        .padding(1);
        var n = 1;
        for (var call : sheet.calls()) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(Text.bold(String.valueOf(n++))).gap(0),
                                    who(call),
                                    phones(call),
                                    more(call)));
        }
        return table;
    }

    private static Block who(ContactSheet.Call call) {
        return call.phones().isEmpty()
                ? Paragraph.of(Text.bold(call.role())).gap(0)
                : Paragraph.of(Text.bold(call.who()).then("\n" + call.role())).gap(0);
    }

    /** Every number on a line of its own, never broken (A-E2). */
    private static Block phones(ContactSheet.Call call) {
        if (call.phones().isEmpty()) {
            return call.who().isEmpty()
                    ? Paragraph.of(Text.empty().thenBlankToEnd(60)).gap(0)
                    : Paragraph.of(Text.bold(call.who())).size(PHONE).gap(0);
        }
        return Group.of(
                call.phones().stream()
                        .map(phone ->
                                Paragraph.of(Text.bold(phone.replace(' ', '\u00a0')))
                                        .size(PHONE)
                                        .gap(0))
                        .toList());
    }

    private static Block more(ContactSheet.Call call) {
        var lines = new ArrayList<String>();
        if (!call.may().isEmpty()) {
            lines.add(call.may());
        }
        lines.addAll(call.more());
        return Paragraph.of(String.join("\n", lines)).gap(0);
    }

    private static Block log() {
        var table =
                Table.of(
                                Column.of("Date and time", 1.2),
                                Column.of("Who was called", 2),
                                Column.of("Reached? What was said", 3),
                                Column.of("By", 1))
                        .filledHead()
                        .withoutRules()
                        .padding(2);
        for (var i = 0; i < TRIES; i++) {
            table =
                    table.row(
                            Text.empty().thenBlankToEnd(20),
                            Text.empty().thenBlankToEnd(20),
                            Text.empty().thenBlankToEnd(20),
                            Text.empty().thenBlankToEnd(20));
        }
        return table;
    }

    /** What is the same on every page of the sheet. */
    static PaperSettings settings(ContactSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title("Emergency contacts", FaceSheetReport.numberOf(sheet.band())),
                sheet.sender(),
                PaperSettings.confidential(sheet.band().notice()),
                SIZE,
                sheet.band().marks());
    }
}
