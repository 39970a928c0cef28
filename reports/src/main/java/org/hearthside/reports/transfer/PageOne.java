package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.hearthside.reports.medications.LineText;
import org.hearthside.reports.overview.BandBlock;
import org.hearthside.reports.overview.PhotoBlock;

/**
 * Page 1 of the packet, blocks A to J of forms.md 6.3. It stays one page: a {@link Room} says how
 * many complete items of hazards, history and medicines are printed, and behind them how many more
 * there are and on which page.
 */
final class PageOne {
    /** Height of one line of text, points. */
    private static final double LINE = 12.3;

    /** A longer usual text is not run on. */
    private static final int RUNNING_TEXT = 64;

    private static final double VITAL_BLANK = 30;
    private static final double SMALL = 10;
    private static final double PHOTO_HEIGHT = 56;

    private final Packet packet;
    private final Room room;
    private final String fullText;

    PageOne(Packet packet, Room room, String fullText) {
        this.packet = packet;
        this.room = room;
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
        var facts = packet.banner().stream().map(PageOne::labelled).toList();
        // the last one, where the person comes from, is long: it has a line of its own, with room
        // for the day of the photo
        var last = new ArrayList<>(List.of(facts.getLast()));
        if (packet.photo().photo() != null) {
            last.add(Text.of(packet.photo().caption()));
        }
        identity.add(Paragraph.of(Text.join("   ", facts.subList(0, facts.size() - 1))).gap(1));
        identity.add(Paragraph.of(Text.join("   ", last)).gap(1));
        var photo =
                PhotoBlock.of(packet.photo(), band, PHOTO_HEIGHT, SMALL)
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
                                        asked("Started", transfer.startedWhen(), 38)
                                                .then("  ")
                                                .thenCheckBox("better")
                                                .then("  ")
                                                .thenCheckBox("worse")
                                                .then("  ")
                                                .thenCheckBox("same"))
                                .gap(1),
                        given("Done here", transfer.doneHere()),
                        cannotTell());
        return Columns.of(why, vitals()).weights(1, 1.45).gap(room.gap());
    }

    private Block cannotTell() {
        var cannot = packet.cannotTell();
        return Fit.of(
                List.of(Text.bold(cannot.label() + ": ").then(cannot.value())),
                "",
                LINE * room.cannotTell(),
                left -> Text.bold(cannot.label() + ": ").then(Fit.seePage(fullText).apply(left)));
    }

    private static Text labelled(Fact fact) {
        return Text.bold(fact.label() + "\u00a0").then(fact.value());
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
        return Box.titled("VITAL SIGNS NOW", table, Paragraph.of(lastCharted()).gap(1));
    }

    /**
     * The last charted readings behind the time at which they were taken (SR-62), and the names of
     * those that were never charted.
     */
    private Text lastCharted() {
        var taken = new LinkedHashMap<String, List<Text>>();
        var absent = new LinkedHashMap<String, List<String>>();
        for (var reading : packet.vitals()) {
            if (reading.charted()) {
                taken.computeIfAbsent(reading.when(), key -> new ArrayList<>())
                        .add(Text.of(reading.label() + "\u00a0" + reading.value()));
            } else {
                absent.computeIfAbsent(reading.value(), key -> new ArrayList<>())
                        .add(reading.label());
            }
        }
        var said = new ArrayList<Text>();
        taken.forEach((when, readings) ->
                said.add(
                        Text.bold("Charted " + when + ": ").then(Text.join("\u00a0· ", readings))));
        absent.forEach((why, labels) -> said.add(Text.of(why + ": " + String.join(", ", labels))));
        return Text.join(". ", said);
    }

    /** Running text with a box to tick before each, for a page without room for rows. */
    private Block usualBriefly() {
        var usual = new ArrayList<Text>();
        for (var fact : packet.front().usual()) {
            var label = Text.empty().thenCheckBox(fact.label()).allBold();
            if (room.usual() == Room.Usual.BOXES) {
                usual.add(label);
            } else if (fact.value().length() > RUNNING_TEXT) {
                usual.add(label.then(" ").then(Fit.seePage(fullText).apply(1)));
            } else {
                usual.add(label.then(" " + fact.value()));
            }
        }
        var text = Text.join("   ", usual);
        if (room.usual() == Room.Usual.BOXES) {
            text = text.then(Text.of("   Usual: page ").thenPageOf(fullText).allBold());
        }
        return Box.titled("USUAL: TICK WHAT IS THE SAME NOW", Paragraph.of(text).gap(0))
                .gap(room.gap());
    }

    private Block usual() {
        if (room.usual().lines() == 0) {
            return usualBriefly();
        }
        var table =
                Table.of(Column.fixed("", 128).asRowLabel(), Column.of("", 3), Column.fixed("", 84))
                        .padding(room.pad())
                        .withoutHead();
        for (var fact : packet.front().usual()) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(Text.bold(fact.label())).gap(0),
                                    Fit.of(
                                            List.of(Text.of(fact.value())),
                                            "",
                                            LINE * room.usual().lines(),
                                            Fit.seePage(fullText)),
                                    Paragraph.of(
                                                    Text.empty()
                                                            .thenCheckBox("yes")
                                                            .then("   ")
                                                            .thenCheckBox("no"))
                                            .gap(0)));
        }
        var blocks = new ArrayList<Block>(List.of(table));
        if (room.remarks()) {
            blocks.add(Paragraph.of(Text.bold("What is different ").thenBlankToEnd(200)).gap(0));
        }
        return Box.titled("USUAL, AND NOW THE SAME?", blocks.toArray(Block[]::new)).gap(room.gap());
    }

    private Block hazardsAndHistory() {
        var front = packet.front();
        return Columns.of(
                        Box.titled("HAZARDS", facts(front.hazards(), room.hazards())),
                        Box.titled("HISTORY", facts(front.history(), room.history())))
                .balanced()
                .gap(room.gap());
    }

    /** The first so many facts, each label once where several follow each other. */
    private Block facts(List<Fact> facts, int most) {
        var items = new ArrayList<Text>();
        var before = "";
        for (var fact : facts) {
            items.add(
                    fact.label().equals(before)
                            ? Text.of(fact.value())
                            : Text.bold(fact.label() + ": ").then(fact.value()));
            before = fact.label();
        }
        return Paragraph.of(Fit.first(items, most, "\u00a0· ", Fit.morePage(fullText))).gap(0);
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
            return Box.titled(title, List.of(Paragraph.of(none).gap(0))).gap(room.gap());
        }
        var table =
                Table.of(
                                Column.of("Time-critical", 1).asRowLabel(),
                                Column.fixed("Last given", packet.charted() ? 150 : 121),
                                Column.fixed("Next due", packet.charted() ? 95 : 87))
                        .padding(room.pad())
                        .gap(0);
        for (var medicine : critical.subList(0, room.critical())) {
            table =
                    table.row(
                            line(medicine),
                            LineText.lastGivenInOne(medicine.lastGiven(), medicine.since()),
                            Text.of(medicine.nextDue()));
        }
        var blocks = new ArrayList<Block>();
        if (room.critical() > 0) {
            blocks.add(table);
        }
        int left = critical.size() - room.critical();
        if (left > 0) {
            blocks.add(
                    Paragraph.of(
                                    Text.bold("+ " + left + " time-critical, page ")
                                            .thenPageOf("medicines")
                                            .allBold())
                            .gap(0));
        }
        return Box.titled(title, blocks).gap(room.gap());
    }

    /**
     * Drug, dose, route and how often; of an order given as needed for what, the rest in part 2.
     */
    private static Text line(Packet.Medicine medicine) {
        var text = Text.empty();
        boolean reasonSaid = false;
        for (var part : medicine.line().brief().parts()) {
            var asNeeded = part.kind() == MedicationLine.Kind.AS_NEEDED;
            if (!LineText.repeats(medicine.line(), part) && !(asNeeded && reasonSaid)) {
                var alert =
                        part.kind() == MedicationLine.Kind.STATUS
                                || part.kind() == MedicationLine.Kind.ALERT;
                text = text.then(LineText.part(part)).then(alert ? " — " : " ");
            }
            reasonSaid |= asNeeded;
        }
        return text;
    }

    private Block people() {
        var table =
                Table.of(
                                Column.fixed("", 106).asRowLabel(),
                                Column.of("", 1),
                                Column.fixed("", 204),
                                Column.fixed("", 124))
                        .padding(Math.max(room.pad(), 0.4))
                        .withoutHead();
        // the last one, the case manager, is not called now and shares a line with what follows
        var later = packet.people().getLast();
        for (var person : packet.people().subList(0, packet.people().size() - 1)) {
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
                        Paragraph.of(
                                        Text.bold(later.role() + " ")
                                                .then(later.name() + " ")
                                                .thenBold(later.phone())
                                                .then("\u00a0· ")
                                                .thenBold(home.label() + ": ")
                                                .then(home.value()))
                                .gap(1))
                .gap(room.gap());
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
                .gap(room.gap());
    }
}
