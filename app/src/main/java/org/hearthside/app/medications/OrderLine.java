package org.hearthside.app.medications;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationLine.Part;

/** The line of an order on the screen: whole, wrapped, never cut off (SR-11). */
public final class OrderLine {
    private static final Set<Kind> DRUG =
            EnumSet.of(Kind.STATUS, Kind.ALERT, Kind.GENERIC, Kind.BRAND, Kind.PRODUCT);
    private static final Set<Kind> DOSE =
            EnumSet.of(Kind.DOSE, Kind.ROUTE, Kind.FREQUENCY, Kind.AS_NEEDED);

    private OrderLine() {}

    /** The line as one text that wraps: strong parts bold, the words of others in quotes. */
    public static Region of(MedicationLine line) {
        return flow(line.parts(), " — ", line.text());
    }

    /**
     * The same on three lines, to be read at arm's length: the drug; how much, how and how often;
     * everything else. Nothing is left out.
     */
    public static Region spread(MedicationLine line) {
        var drug = line.parts().stream().filter(p -> DRUG.contains(p.kind())).toList();
        var dose = line.parts().stream().filter(p -> DOSE.contains(p.kind())).toList();
        var rest =
                line.parts().stream()
                        .filter(p -> !DRUG.contains(p.kind()) && !DOSE.contains(p.kind()))
                        .toList();
        var name = flow(drug, "  ", "");
        name.getStyleClass().add("dose-drug");
        var amount = flow(dose, "  ", "");
        amount.getStyleClass().add("dose-amount");
        var more = flow(rest, " · ", "");
        more.getStyleClass().add("muted");
        var lines = new VBox(name, amount, more);
        lines.setMinWidth(0);
        lines.getStyleClass().add("dose-lines");
        return lines;
    }

    private static TextFlow flow(List<Part> parts, String between, String accessible) {
        var pieces = new ArrayList<Text>();
        for (var part : parts) {
            if (!pieces.isEmpty()) {
                pieces.add(new Text(between));
            }
            var piece = new Text(part.text());
            switch (part.style()) {
                case STRONG -> piece.getStyleClass().add("strong-text");
                case PLAIN, VERBATIM -> {}
            }
            pieces.add(piece);
        }
        var flow = new TextFlow(pieces.toArray(Text[]::new));
        flow.getStyleClass().addAll("script-text", "medication-line");
        flow.setMinWidth(0);
        if (!accessible.isEmpty()) {
            flow.setAccessibleText(accessible);
        }
        return flow;
    }
}
