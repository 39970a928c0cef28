package org.hearthside.app.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.app.ui.WrapCell;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Match;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What became of every resource: counts by kind, what was left out, and every failure. */
final class ImportResultPane extends VBox {
    private static final Words WORDS = Words.of(ImportResultPane.class);

    /** The most lines of failures that stand open at once, in heights of a row. */
    private static final int MOST_LINES = 8;

    private final ImportResult result;
    private final Acts acts;

    /**
     * Where it goes from here.
     *
     * @param decide called with each choice about someone who may be on file
     * @param report saves what became of everything
     * @param bringIn imports what was checked
     * @param back goes back to the files
     * @param another begins another import
     * @param residents opens the list of residents
     */
    record Acts(
            BiConsumer<Arrival, Decision> decide,
            Runnable report,
            Runnable bringIn,
            Runnable back,
            Runnable another,
            Runnable residents) {}

    ImportResultPane(ImportResult result, Function<Arrival, Decision> decided, Acts acts) {
        this.result = result;
        this.acts = acts;
        getStyleClass().add("card-column");
        getChildren().add(summary());
        var doubts =
                result.arrivals().stream()
                        .filter(who -> who.match() instanceof Match.Maybe && !known(who))
                        .toList();
        if (!doubts.isEmpty()) {
            getChildren().add(new ArrivalsPane(doubts, decided, acts.decide()));
        }
        if (result.failureCount() > 0) {
            getChildren().add(failures());
        }
        var left = leftOut();
        if (!left.isEmpty()) {
            getChildren().add(Blocks.card(WORDS.text("left.title"), left.toArray(Node[]::new)));
        }
    }

    /** Whether someone came in as a new person or into a record, and is known from now on. */
    private boolean known(Arrival who) {
        return !result.dryRun() && !(who.decision() instanceof Decision.LeaveOut);
    }

    private Node summary() {
        var states = new ArrayList<Region>();
        if (result.dryRun()) {
            states.add(
                    Chips.of(
                            Tone.BLUE,
                            MaterialDesignI.INFORMATION_OUTLINE,
                            WORDS.text("state.check")));
        }
        if (result.cancelled()) {
            states.add(
                    Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("state.cancelled")));
        } else if (!result.dryRun()) {
            states.add(Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("state.done")));
        }
        if (result.failureCount() > 0) {
            states.add(
                    Chips.alert(
                            Tone.RED,
                            MaterialDesignA.ALERT,
                            WORDS.text("state.failures", result.failureCount())));
        } else {
            states.add(Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("state.whole")));
        }
        var read = ScriptText.of(WORDS.text("read", result.readTotal(), result.files()), "strong");
        read.setId("import-read");
        var card =
                Blocks.card(
                        WORDS.text(result.dryRun() ? "result.check" : "result.import"),
                        beside("band-chips", states),
                        read);
        if (result.cancelled() && !result.dryRun()) {
            card.getChildren().add(ScriptText.of(WORDS.text("cancelled.says")));
        }
        if (!result.matches().isEmpty()) {
            var people =
                    ScriptText.of(
                            WORDS.text(
                                    "people",
                                    result.matches().getOrDefault("new", 0L),
                                    result.matches().getOrDefault("same", 0L),
                                    result.matches().getOrDefault("maybe", 0L)));
            people.setId("import-people");
            card.getChildren().add(people);
        }
        if (result.conflicts() > 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("conflicts", result.conflicts())));
        }
        card.getChildren().add(counts());
        card.getChildren().add(Items.flow("import-acts", buttons()));
        return card;
    }

    private List<Region> buttons() {
        var back = Blocks.button(WORDS.text("back"), acts.back());
        back.setId("import-back");
        var report =
                Blocks.button(
                        MaterialDesignF.FILE_DELIMITED_OUTLINE,
                        WORDS.text("report"),
                        acts.report());
        report.setId("import-report");
        if (result.dryRun()) {
            return List.of(back, report, bringIn("import.now"));
        }
        if (!result.undecided().isEmpty()) {
            return List.of(back, report, bringIn("import.decided"));
        }
        var another = Blocks.button(WORDS.text("another"), acts.another());
        another.setId("import-another");
        var residents =
                Blocks.mainButton(
                        MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                        WORDS.text("residents"),
                        acts.residents());
        residents.setId("import-residents");
        return List.of(back, another, report, residents);
    }

    private Region bringIn(String label) {
        var bringIn = Blocks.mainButton(MaterialDesignI.IMPORT, WORDS.text(label), acts.bringIn());
        bringIn.setId("import-now");
        return bringIn;
    }

    private Node counts() {
        var grid = new GridPane();
        grid.getStyleClass().add("count-grid");
        grid.setId("import-counts");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.NEVER);
        grid.getColumnConstraints().add(name);
        var heads =
                result.dryRun()
                        ? List.of("would.created", "would.updated", "unchanged")
                        : List.of("created", "updated", "unchanged");
        grid.add(ScriptText.of(WORDS.text("kind"), "count-head"), 0, 0);
        for (var i = 0; i < heads.size(); i++) {
            var figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figures);
            grid.add(right(WORDS.text(heads.get(i)), "count-head"), i + 1, 0);
        }
        var row = 1;
        for (var kind : Kind.values()) {
            var figures =
                    List.of(
                            of(result.created(), kind),
                            of(result.updated(), kind),
                            of(result.unchanged(), kind));
            if (figures.stream().allMatch(n -> n == 0)) {
                continue;
            }
            grid.add(ScriptText.of(WORDS.text("kind." + kind)), 0, row);
            for (var i = 0; i < figures.size(); i++) {
                grid.add(figure(figures.get(i)), i + 1, row);
            }
            row++;
        }
        if (row == 1) {
            return ScriptText.of(WORDS.text("counts.none"), "muted");
        }
        grid.add(ScriptText.of(WORDS.text("total"), "strong"), 0, row);
        var totals = List.of(result.createdTotal(), result.updatedTotal(), result.unchangedTotal());
        for (var i = 0; i < totals.size(); i++) {
            var total = figure(totals.get(i));
            total.getStyleClass().add("strong");
            grid.add(total, i + 1, row);
        }
        return grid;
    }

    private static long of(Map<Kind, Long> counts, Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private static Label figure(long n) {
        return right(WORDS.text("number", n), n == 0 ? "muted" : "figure-small");
    }

    private static Label right(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node failures() {
        var rows = new FilteredList<>(FXCollections.observableList(result.failures()));
        var table = table(rows);
        var chips = new ArrayList<ToggleButton>();
        chips.add(chip("loss.ALL", result.failures().size(), null, rows, chips));
        for (var loss : Failure.Loss.values()) {
            var count = (int) ImportModel.count(result, loss);
            if (count > 0) {
                chips.add(chip("loss." + loss, count, loss, rows, chips));
            }
        }
        chips.getFirst().setSelected(true);
        var card =
                Blocks.card(
                        WORDS.text("failures.title", result.failureCount()),
                        ScriptText.of(
                                WORDS.text(result.dryRun() ? "failures.check" : "failures.import"),
                                "muted"));
        if (result.failureCount() > result.failures().size()) {
            card.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text("failures.first", result.failures().size()),
                                    "strong"));
        }
        card.getChildren().addAll(beside("chips", chips), table);
        return card;
    }

    private static ToggleButton chip(
            String key,
            int count,
            Failure.@Nullable Loss loss,
            FilteredList<Failure> rows,
            List<ToggleButton> all) {
        var chip = Chips.filter(WORDS.text(key), count);
        chip.setId("failures-" + (loss == null ? "ALL" : loss.name()));
        chip.setOnAction(event -> {
            all.forEach(other -> other.setSelected(other.equals(chip)));
            rows.setPredicate(failure -> loss == null || failure.loss() == loss);
        });
        return chip;
    }

    private TableView<Failure> table(FilteredList<Failure> rows) {
        var table = new TableView<Failure>();
        table.setId("import-failures");
        table.setAccessibleText(WORDS.text("failures.title", result.failureCount()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("failures");
        table.getColumns()
                .setAll(
                        List.of(
                                column("file", 0.22, Failure::file),
                                column("entry", 0.2, f -> orAll(f.entry(), "entry.all")),
                                column("field", 0.16, ImportResultPane::field),
                                column("reason", 0.42, Failure::reason)));
        for (var column : table.getColumns()) {
            if (column.getUserData() instanceof Double share) {
                table.widthProperty()
                        .subscribe(width ->
                                column.setPrefWidth(
                                        Math.floor((width.doubleValue() - 18) * share)));
            }
        }
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        // Higher than its rows it would be empty, and its page scrolls.
        var lines = Math.min(MOST_LINES, result.failures().size());
        table.setStyle("-fx-pref-height: " + (4.5 + 4.6 * lines) + "em;");
        return table;
    }

    private static String field(Failure failure) {
        return failure.loss() == Failure.Loss.FILE
                ? failure.field()
                : orAll(failure.field(), "field.all");
    }

    private static String orAll(String text, String key) {
        return text.isEmpty() ? WORDS.text(key) : text;
    }

    private static TableColumn<Failure, Failure> column(
            String key, double share, Function<Failure, String> say) {
        var column = new TableColumn<Failure, Failure>(WORDS.text("column." + key));
        column.setId("failures-" + key);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(
                view -> new WrapCell<>(failure -> ScriptText.of(say.apply(failure)), say));
        column.setComparator(java.util.Comparator.comparing(say));
        column.setReorderable(false);
        column.setUserData(share);
        return column;
    }

    /** What has no place here: said, so that nobody believes it came along. */
    private List<Node> leftOut() {
        var parts = new ArrayList<Node>();
        add(parts, "skipped", result.skipped());
        add(parts, "consulted", result.consulted());
        add(parts, "leftOut", result.leftOut());
        return parts;
    }

    private static void add(List<Node> parts, String key, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        parts.add(ScriptText.of(WORDS.text("head." + key), "strong"));
        parts.add(ScriptText.of(WORDS.text("says." + key), "muted"));
        parts.add(
                ScriptText.of(
                        counts.entrySet().stream()
                                .map(e -> WORDS.text("counted", e.getKey(), e.getValue()))
                                .collect(Collectors.joining(WORDS.text("counted.between")))));
    }

    /** Short marks beside each other that wrap. */
    private static FlowPane beside(String style, List<? extends Region> marks) {
        var flow = new FlowPane();
        flow.getStyleClass().add(style);
        flow.setMinWidth(0);
        flow.getChildren().addAll(marks);
        return flow;
    }
}
