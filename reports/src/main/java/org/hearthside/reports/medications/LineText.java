package org.hearthside.reports.medications;

import java.util.List;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Text;

/** The medication line as every paper sets it: what must be seen in bold. */
public final class LineText {
    private LineText() {}

    /** The parts of a line with what must be seen in bold. */
    public static Text of(MedicationLine line) {
        return Text.join(
                " — ",
                line.parts().stream().filter(p -> !repeats(line, p)).map(LineText::part).toList());
    }

    /** The line, and each of its notes on a line below. */
    public static Text withNotes(MedicationLine line) {
        var text = of(line);
        for (var note : line.notes()) {
            text = text.then("\n").then(part(note));
        }
        return text;
    }

    /** The last dose in bold, who gave it, and below what became of the order since then. */
    public static Block lastGiven(String last, String by, List<String> since) {
        var text = by.isEmpty() ? Text.bold(last) : Text.bold(last).then(", " + by);
        for (var sentence : since) {
            text = text.then("\n").then(sentence);
        }
        return Paragraph.of(text).gap(0);
    }

    /** The same in one run of text, without who gave it. */
    public static Text lastGivenInOne(String last, List<String> since) {
        return since.isEmpty()
                ? Text.bold(last)
                : Text.bold(last + ". ").then(String.join(". ", since));
    }

    /** "As needed", where behind it stands "as needed for …". */
    public static boolean repeats(MedicationLine line, MedicationLine.Part part) {
        return part.kind() == MedicationLine.Kind.FREQUENCY
                && line.parts().stream()
                        .anyMatch(p ->
                                p.kind() == MedicationLine.Kind.AS_NEEDED
                                        && p.text().startsWith(part.text() + " "));
    }

    /** One part. */
    public static Text part(MedicationLine.Part part) {
        return switch (part.style()) {
            case STRONG -> Text.bold(part.text());
            case PLAIN, VERBATIM -> Text.of(part.text());
        };
    }
}
