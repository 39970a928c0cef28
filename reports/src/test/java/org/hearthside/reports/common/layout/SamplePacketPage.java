package org.hearthside.reports.common.layout;

import java.time.Instant;
import java.util.List;
import org.hearthside.reports.common.fonts.FontLibrary;

/** A page as dense as a real one, of a person who does not exist. */
final class SamplePacketPage {
    private SamplePacketPage() {}

    static PaperSettings settings(String... marks) {
        return new PaperSettings(
                "Transfer packet C-00123 21-Nov-2026",
                "7K2M-Q9F0",
                Instant.parse("2026-11-21T13:32:00Z"),
                "Printed 21-Nov-2026 08:32 EST by Jane Diaz, RN",
                "Data as of 21-Nov-2026 08:31",
                "Hearthside Homes · Maple House, 12 Elm Street, Springfield · 24 h (555) 010-2000",
                PaperSettings.CONFIDENTIAL + " Shared for treatment.",
                10,
                List.of(marks));
    }

    static PaperDocument document(FontLibrary fonts, String... marks) {
        PaperDocument doc = new PaperDocument(fonts, settings(marks));
        Part one = doc.part(new PageSetup(612, 792, 27, 27), "Part 1");
        one.header(banner());
        one.add(
                Columns.of(whyNow(), vitals()).weights(1.24, 1),
                usual(),
                Columns.of(
                        Box.titled(
                                "HAZARDS",
                                Paragraph.of(
                                        Text.of(
                                                        "Tonic-clonic seizures, 1–2 min, last 02-Nov-2026; ")
                                                .thenBold(
                                                        "rescue: midazolam 5 mg nasal after 3 min")
                                                .then(
                                                        ". Baclofen pump (MRI: call maker first). Skin: stage"
                                                                + " 1 sacrum. No blood thinner. Does not bolt."))),
                        Box.titled(
                                "HISTORY",
                                Fit.of(
                                        List.of(
                                                Text.of("Epilepsy"),
                                                Text.of("spastic cerebral palsy"),
                                                Text.of("dysphagia"),
                                                Text.of("type 2 diabetes"),
                                                Text.of("hypothyroidism"),
                                                Text.of("gastro-oesophageal reflux disease"),
                                                Text.of(
                                                        "osteoporosis with a fracture of the left hip"),
                                                Text.of("recurrent aspiration pneumonia")),
                                        " · ",
                                        40,
                                        Fit.morePage("history")))),
                medicines(),
                people(),
                Box.titled(
                        "WHAT WE CAN DO AT HOME",
                        Paragraph.of(
                                "Oxygen yes · tube feeding yes · IV no · nurse on site 07:00–19:00, on call"
                                        + " nights. Before return: call the 24-hour number.")),
                Paragraph.of(
                                Text.bold("Sent by ")
                                        .thenBlankToEnd(60)
                                        .thenBold(" Report to ")
                                        .thenBlankToEnd(60)
                                        .thenBold(" Time ")
                                        .thenBlank(45)
                                        .thenBold(" EMS ")
                                        .thenBlank(60))
                        .gap(6));
        Part two = doc.part(new PageSetup(612, 792, 27, 27), "Part 4");
        two.header(banner());
        two.add(Heading.of(1, "Care details"), Anchor.at("history"), Heading.of(2, "History"));
        for (int i = 1; i <= 60; i++) {
            two.add(
                    Paragraph.of(
                            "Diagnosis " + i + ", with the year it was found and who found it."));
        }
        return doc;
    }

    private static Block banner() {
        return Group.of(
                Columns.of(
                                Box.of(Paragraph.of("NO PHOTO")).height(64),
                                Group.of(
                                        Paragraph.of(Text.bold("LOPEZ, Maria Elena “Mari”"))
                                                .size(17)
                                                .gap(0),
                                        Paragraph.of(
                                                Text.bold("Born")
                                                        .then(" 14-Aug-1980 (46 y)   ")
                                                        .thenBold("Sex")
                                                        .then(" female   ")
                                                        .thenBold("Client no.")
                                                        .then(" C-00123   ")
                                                        .thenBold("Weight")
                                                        .then(" 61.2 kg (134.9 lb) 14-Nov-2026")),
                                        Paragraph.of(
                                                Text.bold("Language")
                                                        .then(" Spanish; does not speak; ")
                                                        .thenBold("interpreter needed")),
                                        Paragraph.of(
                                                Text.bold("From")
                                                        .then(
                                                                " Maple House, 12 Elm Street, Springfield"))))
                        .weights(1, 8.4)
                        .gap(0),
                Box.of(
                                Paragraph.of(
                                        Text.bold(
                                                        "ALLERGIES: penicillin: anaphylaxis (severe) · latex: rash (moderate). ")
                                                .sized(12)
                                                .thenBold("verified 03-Feb-2026 J. Diaz RN")))
                        .border(Border.DOUBLE),
                Chips.none()
                        .add("DNR + DNI: POLST 12-Jan-2026, see page 2")
                        .add("ASPIRATION RISK: IDDSI 5 Minced & Moist, drinks IDDSI 2")
                        .add("SEIZURES")
                        .add("Isolation: none"));
    }

    private static Block whyNow() {
        return Box.titled(
                "WHY NOW",
                Paragraph.of(Text.bold("Reason ").thenBlankToEnd(100)),
                Paragraph.of(
                                Text.bold("Started ")
                                        .thenBlank(70)
                                        .then("  ")
                                        .thenCheckBox("better")
                                        .then("  ")
                                        .thenCheckBox("worse")
                                        .then("  ")
                                        .thenCheckBox("same"))
                        .gap(0),
                Paragraph.of(Text.bold("Done here ").thenBlankToEnd(100)).gap(0),
                Paragraph.of(
                        Text.bold("She cannot tell you: ")
                                .then(
                                        "pain, nausea, shortness of breath. She hums and rocks when in pain.")));
    }

    private static Block vitals() {
        return Box.titled(
                "VITAL SIGNS now (usual)",
                Table.of(Column.of("", 1), Column.of("", 1))
                        .withoutHead()
                        .padding(0.8)
                        .row(
                                Text.bold("BP ").thenBlankToEnd(30).then(" (118/74)"),
                                Text.bold("Temp ").thenBlankToEnd(30).then(" (36.6 °C)"))
                        .row(
                                Text.bold("Pulse ").thenBlankToEnd(30).then(" (72)"),
                                Text.bold("SpO2 ").thenBlankToEnd(30).then(" (97 %)"))
                        .row(
                                Text.bold("Resp ").thenBlankToEnd(30).then(" (16)"),
                                Text.bold("Glucose ").thenBlankToEnd(30).then(" (6.1)")),
                Paragraph.of(
                                Text.bold("Time ")
                                        .thenBlank(48)
                                        .then(" Last charted 07:30: 118/74, 72, 36.7 °C, 97 % air"))
                        .gap(0));
    }

    private static Block usual() {
        Table table =
                Table.of(
                                Column.fixed("", 88).asRowLabel(),
                                Column.of("Usual", 1),
                                Column.fixed("Now the same?", 180))
                        .padding(0);
        String[][] rows = {
            {"Alertness", "awake, follows faces, naps after lunch"},
            {"Communication", "looks up for yes, picture board; no words"},
            {"Memory", "knows staff and rooms; not dates"},
            {"Behavior, mood", "calm with music; never hold her wrists"},
            {"Moving", "wheelchair, two people and hoist, fall risk high"},
            {"Eating, toilet", "fed upright 90°, 30 min after; incontinent, last BM 20-Nov"}
        };
        for (String[] row : rows) {
            table =
                    table.row(
                            Text.bold(row[0]),
                            Text.of(row[1]),
                            Text.empty()
                                    .thenCheckBox("yes")
                                    .then("  ")
                                    .thenCheckBox("no ")
                                    .thenBlankToEnd(60));
        }
        return Box.titled("USUAL AND NOW", table);
    }

    private static Block medicines() {
        return Box.titled(
                "MEDICINES: 12 active orders. Full list with last doses: page 3",
                Table.of(
                                Column.of("Time critical", 2.2),
                                Column.of("Last given", 1.3),
                                Column.of("Next due", 1.5))
                        .row(
                                Text.bold("levETIRAcetam").then(" 1,000 mg by mouth twice daily"),
                                Text.of("20-Nov-2026 20:04 by JD"),
                                Text.bold("21-Nov-2026 08:00: not given"))
                        .row(
                                Text.bold("insulin glargine").then(" 14 units subcut at bedtime"),
                                Text.of("20-Nov-2026 21:10 by KL"),
                                Text.of("21-Nov-2026 21:00"))
                        .row(
                                Text.bold("baclofen").then(" pump, continuous"),
                                Text.of("refill 02-Oct-2026"),
                                Text.of("refill by 30-Dec-2026")));
    }

    private static Block people() {
        Text told =
                Text.empty().thenCheckBox("told at ").thenBlank(42).then(" by ").thenBlankToEnd(30);
        return Box.titled(
                "PEOPLE",
                Table.of(Column.of("", 1.9), Column.of("", 1.4), Column.of("", 1.7))
                        .withoutHead()
                        .padding(0.8)
                        .row(
                                Text.bold("Guardian (consent)").then(" Elena Ruiz, sister"),
                                Text.of("(555) 010-2231"),
                                told)
                        .row(
                                Text.bold("Physician").then(" Dr. A. Patel"),
                                Text.of("(555) 010-7780, night -7781"),
                                told)
                        .row(
                                Text.bold("Maple House 24 h").then(", nurse J. Diaz RN"),
                                Text.bold("(555) 010-2000"),
                                Text.of("case mgr R. Cole (555) 010-4410")));
    }
}
