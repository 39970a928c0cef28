package org.hearthside.app.workflows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.medications.OrderLine;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.DoseState;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.medications.schedule.Parameter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * One dose of the pass: how it stands by word, shape and color, the whole medication line, the last
 * dose, and what can be done. Enter or G gives, N says not given.
 */
final class PassRowPane extends VBox {
    private static final Words WORDS = Words.of(PassRowPane.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    private final PassRow row;
    private final ZoneId zone;
    private final LocalDate today;
    private final Acts acts;
    private final List<String> alerts;

    /** What can be done with a dose. */
    record Acts(Consumer<PassRow> give, Consumer<PassRow> notGiven, Consumer<PassRow> correct) {}

    /**
     * @param alerts what the drug checks say of the order: allergies, the same drug twice
     * @param mayCorrect whether the entry, if there is one, can be corrected here
     */
    PassRowPane(
            PassRow row,
            List<String> alerts,
            ZoneId zone,
            LocalDate today,
            boolean mayCorrect,
            Acts acts) {
        this.alerts = List.copyOf(alerts);
        this.row = row;
        this.zone = zone;
        this.today = today;
        this.acts = acts;
        getStyleClass().addAll("card", "dose", tone());
        setFocusTraversable(true);
        setId("dose-" + key());
        var line = MedicationLine.of(row.order(), TALL_MAN, zone);
        var words = new ArrayList<Region>();
        words.add(Items.flow("band-chips", marks()));
        words.add(OrderLine.spread(line));
        words.add(ScriptText.of(last(), "muted"));
        getChildren()
                .add(Items.row(Blocks.column(words.toArray(Region[]::new)), buttons(mayCorrect)));
        setAccessibleText(stateText() + ". " + line.text() + ". " + last());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What tells this dose from the others of the list. */
    private String key() {
        var slot = row.slot();
        return row.order().number()
                + (slot == null ? "" : "-" + slot.wall().toString().replace(":", ""));
    }

    private void key(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean open = canSign();
        if (open && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.G)) {
            key.consume();
            acts.give().accept(row);
        } else if (open && key.getCode() == KeyCode.N) {
            key.consume();
            acts.notGiven().accept(row);
        }
    }

    /** A scheduled dose without an entry that is near enough, or a PRN drug. */
    private boolean canSign() {
        return row.entry() == null;
    }

    private Button[] buttons(boolean mayCorrect) {
        var name = row.order().drug().generic();
        if (row.entry() != null) {
            if (!mayCorrect) {
                return new Button[0];
            }
            var correct =
                    Blocks.button(WORDS.text("dose.correct"), () -> acts.correct().accept(row));
            correct.setAccessibleText(WORDS.text("dose.correct") + " " + name);
            correct.setId("fix-" + key());
            return new Button[] {correct};
        }
        var not = Blocks.button(WORDS.text("dose.notGiven"), () -> acts.notGiven().accept(row));
        not.setAccessibleText(WORDS.text("dose.notGiven") + " " + name);
        not.setId("not-" + key());
        not.getStyleClass().add("dose-not");
        var give =
                Blocks.mainButton(
                        MaterialDesignC.CHECK,
                        WORDS.text("dose.give"),
                        () -> acts.give().accept(row));
        give.setAccessibleText(WORDS.text("dose.give") + " " + name);
        give.setId("give-" + key());
        give.getStyleClass().add("dose-give");
        return row.slot() == null ? new Button[] {give} : new Button[] {not, give};
    }

    private String tone() {
        if (row.entry() != null || row.derived() != null) {
            return "dose-done";
        }
        return switch (row.state()) {
            case OPEN, LATE -> "dose-overdue";
            case DUE -> row.slot() == null ? "dose-prn" : "dose-due";
            case FUTURE, NOT_GIVEN, DONE -> "dose-later";
        };
    }

    private Region state() {
        var text = stateText();
        if (row.entry() != null) {
            return row.entry().outcome().isGiven()
                    ? Chips.of(Tone.GREEN, MaterialDesignC.CHECK, text)
                    : Chips.of(Tone.BLUE, MaterialDesignC.CLOSE_CIRCLE_OUTLINE, text);
        }
        if (row.derived() != null) {
            return Chips.of(Tone.BLUE, MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE, text);
        }
        return switch (row.state()) {
            case OPEN, LATE -> Chips.alert(Tone.RED, MaterialDesignC.CLOCK_ALERT_OUTLINE, text);
            case DUE ->
                    row.slot() == null
                            ? Chips.of(Tone.PLAIN, text)
                            : Chips.of(Tone.AMBER, MaterialDesignC.CLOCK_OUTLINE, text);
            case FUTURE, NOT_GIVEN, DONE -> Chips.of(Tone.PLAIN, MaterialDesignT.TIMER_SAND, text);
        };
    }

    private String stateText() {
        var slot = row.slot();
        var entry = row.entry();
        if (entry != null) {
            var what =
                    entry.outcome().isGiven() ? WORDS.text("state.given") : entry.outcome().code();
            return WORDS.text("state.signed", what, when(entry), due());
        }
        if (row.derived() != null) {
            return WORDS.text(
                    "state.derived", row.derived().code(), Labels.of(row.derived()), due());
        }
        if (slot == null) {
            var from = row.allowedFrom();
            return from == null
                    ? WORDS.text("state.prn", row.taken())
                    : WORDS.text("state.prnFrom", Dates.print(from, zone), row.taken());
        }
        return WORDS.text("state." + row.state(), due());
    }

    private String due() {
        var slot = row.slot();
        if (slot == null) {
            return "";
        }
        var time = Dates.print(slot.wall().toLocalTime());
        return slot.wall().toLocalDate().equals(today)
                ? time
                : WORDS.text("state.otherDay", Dates.print(slot.wall().toLocalDate()), time);
    }

    private String when(Administration entry) {
        var at = entry.at().atZone(zone);
        return at.toLocalDate().equals(today)
                ? Dates.print(at.toLocalTime())
                : Dates.print(entry.at(), zone);
    }

    /** How it stands, and what must be known before it is given. */
    private List<Region> marks() {
        var marks = new ArrayList<Region>();
        marks.add(state());
        if (row.order().status() == OrderStatus.UNVERIFIED) {
            marks.add(Chips.alert(Tone.RED, MaterialDesignA.ALERT, WORDS.text("mark.unverified")));
        }
        alerts.forEach(a -> marks.add(Chips.alert(Tone.RED, MaterialDesignA.ALERT, a)));
        var due = row.slot() == null ? null : row.slot().amount();
        if (due != null) {
            var amount = Measures.quantity(due, row.order().dose().unit());
            marks.add(
                    Chips.alert(
                            Tone.AMBER,
                            MaterialDesignA.ALERT,
                            WORDS.text("mark.thisDose", amount)));
        }
        for (Parameter parameter : row.order().regimen().parameters()) {
            marks.add(
                    Chips.of(Tone.BLUE, WORDS.text("mark.first", Labels.of(parameter.reading()))));
        }
        if (row.order().regimen().rotateSite()) {
            marks.add(Chips.of(Tone.PLAIN, WORDS.text("mark.site")));
        }
        return marks;
    }

    private String last() {
        var last = row.last();
        if (last == null) {
            return WORDS.text("last.never");
        }
        var amount =
                last.dose() == null
                        ? ""
                        : last.dose().amount().toPlainString() + " " + last.dose().unit();
        return WORDS.text("last", Dates.print(last.at(), zone), last.stamp().byName(), amount);
    }

    /** Whether the dose is one of those that must be written down now. */
    boolean isDue() {
        return row.isOpen() && row.state() != DoseState.FUTURE;
    }
}
