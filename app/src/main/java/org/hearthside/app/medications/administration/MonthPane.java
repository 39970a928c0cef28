package org.hearthside.app.medications.administration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.medications.OrderLine;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.MarCell;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarNote;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The month grid of a MAR on the screen (E36): a row for each time of an order, a column for each
 * day, in each cell initials or a code by letters and color. Pointing at a cell says it in words.
 */
public final class MonthPane extends VBox {
    private static final Words WORDS = Words.of(MonthPane.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    private final MonthModel model;
    private final LoadedPane<MarMonth> pane;

    /** Shows the model, and reads it. */
    public MonthPane(MonthModel model) {
        this.model = model;
        setId("mar-month");
        setMinHeight(0);
        pane = new LoadedPane<>(model.shown(), month -> Blocks.scrolling(page(month)));
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(pane);
        model.shown().load();
    }

    /** Ends what it shows. */
    public void dispose() {
        pane.dispose();
        model.shown().dispose();
    }

    private Region page(MarMonth month) {
        var page = Blocks.page(head(month));
        if (month.orderCount() == 0) {
            page.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PILL_OFF,
                                    WORDS.text("month.none", name(month)),
                                    WORDS.text("month.none.todo")));
            return page;
        }
        if (!month.blocks().isEmpty()) {
            var whole = grid(month);
            var sideways = new ScrollPane(whole);
            sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            // the page scrolls up and down, this only sideways: it is as high as the grid
            sideways.minViewportHeightProperty().bind(whole.heightProperty());
            sideways.getStyleClass().add("edge-to-edge");
            page.getChildren().add(Blocks.plainCard(sideways));
        }
        if (!month.asNeeded().isEmpty()) {
            page.getChildren().add(asNeeded(month));
        }
        page.getChildren().add(legend(month));
        return page;
    }

    private static String name(MarMonth month) {
        return month.month().getMonth().getDisplayName(TextStyle.FULL, Locale.getDefault())
                + " "
                + month.month().getYear();
    }

    private Node head(MarMonth month) {
        var back =
                Blocks.iconButton(
                        MaterialDesignC.CHEVRON_LEFT,
                        WORDS.text("month.back"),
                        () -> model.step(-1));
        back.setId("month-back");
        var next =
                Blocks.iconButton(
                        MaterialDesignC.CHEVRON_RIGHT,
                        WORDS.text("month.next"),
                        () -> model.step(1));
        next.setId("month-next");
        next.setDisable(!model.hasNext());
        var counts = month.counts();
        return Blocks.row(
                back,
                ScriptText.of(name(month), "card-title"),
                next,
                ScriptText.of(
                        WORDS.text(
                                "month.counts",
                                counts.due(),
                                counts.given(),
                                counts.coded(),
                                counts.unknown()),
                        "muted"));
    }

    private static GridPane grid(MarMonth month) {
        var grid = new GridPane();
        grid.getStyleClass().add("mar-grid");
        int row = 0;
        for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
            grid.add(day(month, day), day + 1, row);
        }
        var today = LocalDate.ofInstant(month.asOf(), month.zone());
        for (var block : month.blocks()) {
            row++;
            var what = what(block.order());
            if (block.over()) {
                what.getChildren().add(ScriptText.of(WORDS.text("month.over"), "muted", "small"));
            }
            what.getStyleClass().add("mar-what");
            GridPane.setValignment(what, VPos.TOP);
            grid.add(what, 0, row, 1, Math.max(1, block.rows().size()));
            for (var times : block.rows()) {
                times(grid, row, month, block, times, today);
                row++;
            }
            if (!block.rows().isEmpty()) {
                row--;
            }
        }
        return grid;
    }

    /** What is given, in short: never broken within the name. */
    private static VBox what(MedicationOrder order) {
        var drug = order.drug();
        var dose = order.dose();
        var amount = dose.amount();
        var says =
                new VBox(
                        ScriptText.of(TALL_MAN.show(drug.generic()), "strong"),
                        ScriptText.of((drug.strength() + " " + drug.form()).strip(), "small"));
        if (amount != null) {
            says.getChildren()
                    .add(ScriptText.of(Measures.quantity(amount, dose.unit()), "muted", "small"));
        }
        return says;
    }

    private static Node day(MarMonth month, int day) {
        var date = month.month().atDay(day);
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.getDefault());
        var label = new Label(day + "\n" + weekday.substring(0, Math.min(2, weekday.length())));
        label.getStyleClass().add("mar-day");
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }

    private static void times(
            GridPane grid,
            int row,
            MarMonth month,
            MarMonth.Block block,
            MarMonth.Row times,
            LocalDate today) {
        var reading = times.reading();
        var time = new Label(reading == null ? Dates.print(times.time()) : Labels.of(reading));
        time.getStyleClass().add("mar-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(time, 1, row);
        for (int i = 0; i < times.cells().size(); i++) {
            var date = month.month().atDay(i + 1);
            var cell = cell(times.cells().get(i), date, times.time());
            if (date.equals(today)) {
                cell.getStyleClass().add("mar-today");
            }
            if (block.stopDay() != 0 && i + 1 > block.stopDay()) {
                cell.getStyleClass().add("mar-off");
            }
            grid.add(cell, i + 2, row);
        }
    }

    private static Label cell(MarCell cell, LocalDate date, LocalTime time) {
        var label = new Label(text(cell));
        label.getStyleClass().addAll("mar-cell", style(cell));
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        var says = says(cell);
        if (!says.isEmpty()) {
            var whole = WORDS.text("month.cell", Dates.print(date), Dates.print(time), says);
            label.setAccessibleText(whole);
            label.setTooltip(new Tooltip(whole));
        }
        return label;
    }

    private static String text(MarCell cell) {
        return switch (cell) {
            case MarCell.NotScheduled() -> "";
            case MarCell.Open(String intended) -> intended;
            case MarCell.Unknown() -> "?";
            case MarCell.Value(String value) -> value;
            case MarCell.Given(String initials, var why, String dose) ->
                    lines(initials + marks(why), dose);
            case MarCell.Coded(var outcome, String initials, var why) ->
                    lines(outcome.code(), initials + marks(why));
        };
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    private static String marks(Collection<MarNote.Why> why) {
        boolean corrected = why.contains(MarNote.Why.CORRECTED);
        boolean other = why.stream().anyMatch(w -> w != MarNote.Why.CORRECTED && isTold(w));
        return (other ? "*" : "") + (corrected ? "^" : "");
    }

    private static boolean isTold(MarNote.Why why) {
        return why != MarNote.Why.NOT_GIVEN && why != MarNote.Why.BY_RECORD;
    }

    private static String style(MarCell cell) {
        return switch (cell) {
            case MarCell.NotScheduled n -> "mar-off";
            case MarCell.Open o -> "mar-open";
            case MarCell.Unknown u -> "mar-unknown";
            case MarCell.Value v -> "mar-value";
            case MarCell.Given g -> "mar-given";
            case MarCell.Coded c -> "mar-coded";
        };
    }

    private static String says(MarCell cell) {
        return switch (cell) {
            case MarCell.NotScheduled n -> "";
            case MarCell.Open o -> WORDS.text("month.open");
            case MarCell.Unknown u -> WORDS.text("month.unknown");
            case MarCell.Value(String value) -> value;
            case MarCell.Given(String initials, var why, String dose) ->
                    WORDS.text("month.given", initials, dose, words(why)).strip();
            case MarCell.Coded(var outcome, String initials, var why) ->
                    WORDS.text("month.coded", Labels.of(outcome), initials, words(why)).strip();
        };
    }

    private static String words(Collection<MarNote.Why> why) {
        return why.stream()
                .sorted()
                .filter(MonthPane::isTold)
                .map(Labels::of)
                .collect(Collectors.joining(", "));
    }

    private static Node asNeeded(MarMonth month) {
        var rows = new VBox();
        for (var block : month.asNeeded()) {
            rows.getChildren()
                    .add(
                            OrderLine.spread(
                                    MedicationLine.of(block.order(), TALL_MAN, month.zone())));
            if (block.uses().isEmpty()) {
                rows.getChildren().add(ScriptText.of(WORDS.text("month.notUsed"), "muted"));
            }
            block.uses().forEach(use -> rows.getChildren().add(use(month, use)));
        }
        rows.getStyleClass().add("mar-prn");
        return Blocks.card(WORDS.text("month.prn"), rows);
    }

    private static Node use(MarMonth month, MarMonth.PrnUse use) {
        var dose = use.dose().dose();
        var why = use.dose().asNeeded();
        var recheck = use.recheck();
        return ScriptText.of(
                WORDS.text(
                        "month.use",
                        Dates.print(use.dose().at(), month.zone()),
                        dose == null
                                ? Labels.of(use.dose().outcome())
                                : Measures.quantity(dose.amount(), dose.unit()),
                        use.initials(),
                        why == null ? "" : why.reason(),
                        recheck == null
                                ? WORDS.text("month.noEffect")
                                : Labels.of(recheck.effect())),
                "muted");
    }

    private static Node legend(MarMonth month) {
        var names =
                month.signers().stream()
                        .map(s -> WORDS.text("month.signer", s.initials(), s.name()))
                        .collect(Collectors.joining("  "));
        return new VBox(
                ScriptText.of(names, "muted", "small"),
                ScriptText.of(WORDS.text("month.legend"), "muted", "small"));
    }
}
