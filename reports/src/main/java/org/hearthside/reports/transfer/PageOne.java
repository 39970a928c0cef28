package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.Fit;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.overview.BandBlock;

/**
 * Page 1 of the packet, blocks A to J of forms.md 6.3. It stays one page: hazards, history and long
 * baseline texts print their first complete items, then how many more and on which page.
 */
final class PageOne {
    /** Room for hazards and history, points, from the most generous to the least. */
    private static final double[] LISTS = {78, 65, 53, 53, 40, 40, 27, 27, 14, 14, 14};

    /** Room for one baseline text, points. */
    private static final double[] USUAL = {27, 27, 27, 14, 14, 14, 14, 14, 14, 14, 14};

    /** Room for what the person cannot say, points. */
    private static final double[] CANNOT = {40, 40, 27, 27, 27, 27, 27, 14, 14, 14, 14};

    /** Room for time-critical medicines, points. */
    private static final double[] CRITICAL = {106, 80, 80, 54, 54, 41, 41, 27, 27, 14, 14};

    /** From this step on the line for remarks gives way too: the boxes to tick stay. */
    private static final int NO_ROOM_FOR_REMARKS = 9;

    /** How often the blocks can give way. */
    static final int STEPS = LISTS.length;

    private static final double VITAL_BLANK = 30;
    private static final double SMALL = 10;
    private static final double PHOTO_HEIGHT = 56;

    private final Packet packet;
    private final int step;
    private final String fullText;

    PageOne(Packet packet, int step, String fullText) {
        this.packet = packet;
        this.step = step;
        this.fullText = fullText;
    }

    Block[] blocks() {
        return new Block[] {
            banner(), whyAndVitals(), usual(), hazardsAndHistory(), medicines(), people(), signOff()
        };
    }

    private Block banner() {
        var band = packet.band();
        var identity =
                new ArrayList<Block>(BandBlock.identity(band, "TRANSFER PACKET · PART 1", false));
        var line = new ArrayList<Text>();
        for (var fact : packet.banner()) {
            line.add(Text.bold(fact.label() + " ").then(fact.value()));
        }
        identity.add(Paragraph.of(Text.join("   ", line)).gap(1));
        var photo =
                Box.of(Paragraph.of(Text.of(packet.photo()).sized(SMALL)).gap(0))
                        .height(PHOTO_HEIGHT)
                        .bookmark("Part 1 Page 1")
                        .gap(0);
        return Group.of(
                Columns.of(photo, Group.of(identity)).weights(1, 9).gap(0),
                BandBlock.allergies(band.allergies(), fullText),
                BandBlock.chips(band));
    }

    private Block whyAndVitals() {
        var transfer = packet.transfer();
        var why =
                Box.titled(
                        "WHY NOW",
                        given("Reason", transfer.reason()),
                        Paragraph.of(
                                        asked("Started", transfer.startedWhen(), 70)
                                                .then("  ")
                                                .thenCheckBox("better")
                                                .then("  ")
                                                .thenCheckBox("worse")
                                                .then("  ")
                                                .thenCheckBox("same"))
                                .gap(1),
                        given("Done here", transfer.doneHere()));
        var cannot = packet.cannotTell();
        return Group.of(
                Columns.of(why, vitals()).weights(1, 1.1).gap(2),
                Box.of(
                                Paragraph.of(lastCharted()).gap(0),
                                fit(
                                        List.of(
                                                Text.bold(cannot.label() + ": ")
                                                        .then(cannot.value())),
                                        CANNOT[step]))
                        .gap(3));
    }

    private static Block given(String label, String value) {
        return Paragraph.of(
                        value.isBlank()
                                ? Text.bold(label + " ").thenBlankToEnd(60)
                                : Text.bold(label + " ").then(value))
                .gap(1);
    }

    private static Text asked(String label, String value, double width) {
        return value.isBlank()
                ? Text.bold(label + " ").thenBlank(width)
                : Text.bold(label + " ").then(value);
    }

    /** Places to write the readings of now. */
    private Block vitals() {
        var table =
                Table.of(Column.of("", 1), Column.of("", 1), Column.of("", 1))
                        .padding(0)
                        .withoutHead()
                        .withoutRules();
        var cells = new ArrayList<Text>();
        for (var reading : packet.vitals()) {
            cells.add(Text.bold(reading.label() + " ").thenBlankToEnd(VITAL_BLANK));
        }
        cells.add(Text.bold("Time ").thenBlankToEnd(VITAL_BLANK));
        for (int i = 0; i < cells.size(); i += 3) {
            var row = new ArrayList<>(cells.subList(i, Math.min(i + 3, cells.size())));
            while (row.size() < 3) {
                row.add(Text.of(" "));
            }
            table = table.row(row.toArray(Text[]::new));
        }
        return Box.titled("VITAL SIGNS NOW", table);
    }

    /**
     * The last charted readings, each with its time (SR-62), and the names of those never charted.
     */
    private Text lastCharted() {
        var last =
                new ArrayList<Text>(
                        packet.vitals().stream()
                                .filter(Packet.Reading::charted)
                                .map(r -> Text.bold(r.label() + " ").then(r.last()))
                                .toList());
        var none =
                packet.vitals().stream()
                        .filter(r -> !r.charted())
                        .map(Packet.Reading::label)
                        .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            last.add(Text.of(Words.say("notRecorded") + ": " + none));
        }
        return Text.bold("Last charted: ").then(Text.join(" · ", last));
    }

    /** Only the boxes to tick, where not even one line for each usual text is left. */
    private Block usualBriefly() {
        var boxes = packet.usual().stream().map(f -> Text.empty().thenCheckBox(f.label())).toList();
        return Box.titled(
                        "USUAL, AND NOW THE SAME? TICK WHAT IS",
                        Paragraph.of(
                                        Text.join("   ", boxes)
                                                .then("   ")
                                                .thenBold("Usual: page ")
                                                .thenPageOf(fullText))
                                .gap(0))
                .gap(2);
    }

    private Block usual() {
        if (step == STEPS - 1) {
            return usualBriefly();
        }
        var table =
                Table.of(Column.fixed("", 128).asRowLabel(), Column.of("", 3), Column.fixed("", 84))
                        .padding(0)
                        .withoutHead();
        for (var fact : packet.usual()) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(Text.bold(fact.label())).gap(0),
                                    fit(List.of(Text.of(fact.value())), USUAL[step]),
                                    Paragraph.of(
                                                    Text.empty()
                                                            .thenCheckBox("yes")
                                                            .then("   ")
                                                            .thenCheckBox("no"))
                                            .gap(0)));
        }
        var blocks = new ArrayList<Block>(List.of(table));
        if (step < NO_ROOM_FOR_REMARKS) {
            blocks.add(Paragraph.of(Text.bold("What is different ").thenBlankToEnd(200)).gap(0));
        }
        return Box.titled("USUAL, AND NOW THE SAME?", blocks.toArray(Block[]::new)).gap(2);
    }

    private Block hazardsAndHistory() {
        return Columns.of(
                        Box.titled("HAZARDS", facts(packet.hazards())),
                        Box.titled("HISTORY", facts(packet.history())))
                .weights(1, 1)
                .gap(2);
    }

    private Block facts(List<Fact> facts) {
        return fit(
                facts.stream().map(f -> Text.bold(f.label() + ": ").then(f.value())).toList(),
                LISTS[step]);
    }

    private Block fit(List<Text> items, double height) {
        return Fit.of(items, " · ", height, Fit.morePage(fullText));
    }

    private Block medicines() {
        var count = packet.medicines().size();
        var title =
                Text.bold(
                                "MEDICINES: "
                                        + count
                                        + (count == 1 ? " current order" : " current orders"))
                        .thenBold(". Full list with last doses: page ")
                        .then(Text.empty().thenPageOf("medicines").allBold());
        var critical = packet.medicines().stream().filter(Packet.Medicine::critical).toList();
        if (critical.isEmpty()) {
            var none =
                    count == 0
                            ? "There are no current medication orders on file."
                            : "No order is marked as time-critical.";
            return Box.titled(title, List.of(Paragraph.of(none).gap(0))).gap(2);
        }
        var lines =
                critical.stream()
                        .map(m ->
                                Text.bold("Time-critical: ")
                                        .then(line(m.line().brief()))
                                        .then(". Last given: ")
                                        .thenBold(m.lastGiven())
                                        .then(". Next due: " + m.nextDue()))
                        .toList();
        return Box.titled(
                        title,
                        List.of(
                                Fit.of(
                                        lines,
                                        "\n",
                                        CRITICAL[step],
                                        left ->
                                                Text.bold("+ " + left + " time-critical, page ")
                                                        .thenPageOf("medicines")
                                                        .allBold())))
                .gap(2);
    }

    /** A medication line on paper: names, dose and alerts in bold. */
    static Text line(MedicationLine line) {
        return MedicinesPart.text(line);
    }

    private Block people() {
        var table =
                Table.of(
                                Column.fixed("", 100).asRowLabel(),
                                Column.of("", 1),
                                Column.fixed("", 206),
                                Column.fixed("", 128))
                        .padding(0)
                        .withoutHead();
        for (var person : packet.people()) {
            table =
                    table.row(
                            Text.bold(person.role()),
                            Text.of(person.name()),
                            Text.bold(person.phone()),
                            person.tell()
                                    ? Text.empty()
                                            .thenCheckBox("told at ")
                                            .thenBlank(30)
                                            .then(" by ")
                                            .thenBlankToEnd(18)
                                    : Text.of(" "));
        }
        var home = packet.capabilities();
        return Box.titled(
                        "PEOPLE AND WHAT WE CAN DO AT HOME",
                        table,
                        Paragraph.of(Text.bold(home.label() + ": ").then(home.value())).gap(1))
                .gap(2);
    }

    private Block signOff() {
        var transfer = packet.transfer();
        return Paragraph.of(
                        Text.bold("Sent by ")
                                .thenBlank(78)
                                .thenBold(" Report to ")
                                .then(
                                        transfer.recipient().isBlank()
                                                ? Text.empty().thenBlank(82)
                                                : Text.of(transfer.recipient() + " ").thenBlank(60))
                                .thenBold(" Time ")
                                .thenBlank(36)
                                .thenBold(" Hospital ")
                                .then(
                                        transfer.destination().isBlank()
                                                ? Text.empty().thenBlank(70)
                                                : Text.of(transfer.destination()))
                                .thenBold(" EMS ")
                                .thenBlankToEnd(40))
                .gap(3);
    }
}
