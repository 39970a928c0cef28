package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.overview.ResidentsModel.Chip;
import org.hearthside.app.overview.ResidentsModel.Filter;
import org.hearthside.app.overview.ResidentsModel.Kind;
import org.hearthside.app.overview.ResidentsModel.Line;
import org.hearthside.app.overview.ResidentsModel.State;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.app.ui.WrapCell;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The list of residents. Typing anywhere on it searches; Enter opens. */
public final class ResidentsPane extends VBox {
    private static final Words WORDS = Words.of(ResidentsPane.class);

    /** Below this width, in multiples of the text size, a line has two columns instead of six. */
    private static final double ROOM_FOR_ALL = 66;

    private final ResidentsModel model;
    private final Acts acts;
    private final ResidentsEmpty empty;
    private final TextField entry = ScriptText.follow(new TextField());
    private final FlowPane chips = new FlowPane();
    private final MenuButton menu = ScriptText.follow(new MenuButton());
    private final HBox title = new HBox();
    private final StackPane body = new StackPane();
    private final TableView<Line> table = new TableView<>();
    private final List<TableColumn<Line, Line>> wide = new ArrayList<>();
    private final List<Subscription> ends = new ArrayList<>();
    private final Label probe = new Label();
    private boolean compact;

    /**
     * What can be done from here.
     *
     * @param register opens the form for someone new
     * @param bringIn opens the import
     */
    public record Acts(Runnable register, Runnable bringIn) {}

    /** Shows the model. */
    public ResidentsPane(ResidentsModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        this.empty = new ResidentsEmpty(model, acts);
        getStyleClass().addAll("page", "residents");
        probe.setManaged(false);
        probe.setVisible(false);
        chips.getStyleClass().add("chips");
        chips.setPrefWrapLength(1200);
        title.getStyleClass().add("page-head");
        var card = new StackPane(body);
        card.getStyleClass().addAll("card", "list-card");
        card.setMinHeight(0);
        getChildren().addAll(head(), tools(), Blocks.grow(card), probe);
        buildTable();
        ends.add(model.stateProperty().subscribe(state -> refresh()));
        ends.add(model.filterProperty().subscribe(filter -> refresh()));
        ends.add(model.lines().subscribe(this::refresh));
        ends.add(model.busyProperty().subscribe(busy -> refresh()));
        ends.add(model.chips().subscribe(this::showChips));
        ends.add(model.filterProperty().subscribe(filter -> showChips()));
        addEventFilter(KeyEvent.KEY_TYPED, this::typedAnywhere);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showChips();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        model.dispose();
    }

    private Node head() {
        var buttons = Blocks.row();
        if (model.may(Permission.IMPORT)) {
            var bringIn =
                    Blocks.button(
                            MaterialDesignI.IMPORT, WORDS.text("residents.import"), acts.bringIn());
            bringIn.setId("residents-import");
            buttons.getChildren().add(bringIn);
        }
        if (model.may(Permission.WRITE_CLIENT)) {
            var register =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("residents.register"),
                            acts.register());
            register.setId("residents-register");
            buttons.getChildren().add(register);
        }
        return Blocks.row(title, Blocks.spacer(), buttons);
    }

    private Node tools() {
        entry.setId("residents-search");
        entry.setPromptText(WORDS.text("residents.search"));
        entry.setAccessibleText(WORDS.text("residents.search"));
        entry.textProperty().bindBidirectional(model.queryProperty());
        entry.getStyleClass().add("search-entry");
        var search = Blocks.row(Icon.of(MaterialDesignM.MAGNIFY, "muted"), Blocks.grow(entry));
        search.getStyleClass().setAll("search-box");
        menu.setId("residents-filter");
        menu.setMinWidth(USE_PREF_SIZE);
        var row = Blocks.row(search, Blocks.grow(chips), menu);
        row.getStyleClass().add("list-tools");
        return row;
    }

    /** Chips beside each other, or one menu where there is no room for them. */
    private void showChips() {
        var now = model.filterProperty().get();
        chips.getChildren().setAll(model.chips().stream().map(this::chip).toList());
        chips.setVisible(!compact);
        chips.setManaged(!compact);
        menu.setVisible(compact);
        menu.setManaged(compact);
        menu.setText(label(now));
        menu.getItems()
                .setAll(
                        model.chips().stream()
                                .map(chip -> {
                                    var item =
                                            new MenuItem(
                                                    WORDS.text(
                                                            "residents.filter",
                                                            label(chip.filter()),
                                                            chip.count()));
                                    item.setOnAction(event -> choose(chip.filter()));
                                    return item;
                                })
                                .toList());
    }

    private void choose(Filter filter) {
        model.queryProperty().set("");
        model.filterProperty().set(filter);
    }

    private ToggleButton chip(Chip chip) {
        var button = Chips.filter(label(chip.filter()), chip.count());
        button.setSelected(chip.filter().equals(model.filterProperty().get()));
        button.setId("chip-" + chip.filter().kind());
        switch (chip.filter().kind()) {
            case ALLERGIES_NOT_RECORDED, CODE_STATUS_NOT_RECORDED, NO_PLACE -> {
                button.setGraphic(Icon.of(MaterialDesignA.ALERT));
                button.getStyleClass().add("filter-chip-alert");
            }
            case ACTIVE, HOUSE, DOCUMENT_ENDED, DOCUMENT_ENDS, PHOTO_DUE, AWAY, DISCHARGED -> {}
        }
        button.setOnAction(event -> {
            choose(chip.filter());
            // Pressing the chip that is on leaves it on.
            button.setSelected(true);
        });
        return button;
    }

    private static String label(Filter filter) {
        return filter.kind() == Kind.HOUSE
                ? filter.houseName()
                : WORDS.text("chip." + filter.kind().name());
    }

    private void buildTable() {
        table.setId("residents-table");
        table.setAccessibleText(WORDS.text("residents.title"));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var name =
                column(
                        "name",
                        20,
                        line -> ResidentCells.name(line, compact),
                        line -> ResidentCells.sayName(line));
        name.setComparator(ResidentCells.BY_NAME);
        var number = column("number", 8, ResidentCells::number, ResidentCells::sayNumber);
        var born =
                column(
                        "born",
                        11,
                        line -> ResidentCells.born(line, model.today()),
                        line -> ResidentCells.sayBorn(line, model.today()));
        born.setComparator(ResidentCells.BY_BIRTH);
        var place = column("place", 11, ResidentCells::place, ResidentCells::sayPlace);
        place.setComparator(java.util.Comparator.comparing(ResidentCells::sayPlace));
        var allergies =
                column(
                        "allergies",
                        16,
                        line -> ResidentCells.alerts(model.band(line), compact),
                        line -> ResidentCells.sayAllergies(model.band(line)));
        var code =
                column(
                        "code",
                        14,
                        line -> ResidentCells.code(model.band(line)),
                        line -> ResidentCells.sayCode(model.band(line)));
        wide.addAll(List.of(number, born, place, code));
        table.getColumns().setAll(List.of(name, number, born, place, allergies, code));
        var sorted = new SortedList<>(model.lines());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        // After the table itself has heard of new lines and forgotten what was selected.
        sorted.addListener((ListChangeListener<Line>) change -> selectFirst());
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && onRow(click.getTarget())) {
                openSelected();
            }
        });
    }

    private static boolean onRow(Object target) {
        for (var node = target instanceof Node at ? at : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof javafx.scene.control.TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private TableColumn<Line, Line> column(
            String key, double em, Function<Line, Region> show, Function<Line, String> say) {
        var column = new TableColumn<Line, Line>(WORDS.text("column." + key));
        column.setId("column-" + key);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(view -> new WrapCell<>(show, say));
        column.setUserData(em);
        column.setReorderable(false);
        column.setComparator(java.util.Comparator.comparing(say));
        return column;
    }

    @Override
    protected void layoutChildren() {
        var em = probe.getFont().getSize();
        var narrow = getWidth() < ROOM_FOR_ALL * em;
        if (narrow != compact) {
            compact = narrow;
            wide.forEach(column -> column.setVisible(!compact));
            table.refresh();
            showChips();
        }
        for (var column : table.getColumns()) {
            if (column.getUserData() instanceof Double wanted) {
                column.setPrefWidth(wanted * em);
                column.setMinWidth(wanted * em * 0.6);
            }
        }
        super.layoutChildren();
    }

    private void refresh() {
        showTitle();
        switch (model.stateProperty().get()) {
            case SHOWN -> body.getChildren().setAll(table);
            case LOADING -> body.getChildren().setAll(empty.progress());
            case NOBODY -> body.getChildren().setAll(empty.nobody());
            case NONE_LEFT -> body.getChildren().setAll(empty.noneLeft());
            case NOT_FOUND -> body.getChildren().setAll(empty.notFound());
            case FAILED -> body.getChildren().setAll(empty.failed());
        }
        selectFirst();
    }

    private void selectFirst() {
        if (model.stateProperty().get() == State.SHOWN && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void showTitle() {
        var searching = !model.queryProperty().get().isBlank();
        var shown = model.lines().size();
        var beside =
                searching
                        ? WORDS.text("residents.found", shown)
                        : shown < model.total()
                                ? WORDS.text("residents.first", shown, model.total())
                                : WORDS.text("residents.count", shown);
        title.getChildren()
                .setAll(Blocks.pageTitle(WORDS.text("residents.title"), beside).getChildren());
        title.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    }

    private void typedAnywhere(KeyEvent key) {
        var letter = key.getCharacter();
        var writing = key.getTarget() instanceof TextInputControl;
        if (writing
                || key.isControlDown()
                || key.isAltDown()
                || key.isMetaDown()
                || letter.isEmpty()
                || !Character.isLetterOrDigit(letter.codePointAt(0))) {
            return;
        }
        key.consume();
        entry.requestFocus();
        entry.appendText(letter);
        entry.end();
    }

    private void key(KeyEvent key) {
        var searching = entry.isFocused();
        if (key.getCode() == KeyCode.ENTER && (searching || table.isFocused())) {
            key.consume();
            openSelected();
        } else if (key.getCode() == KeyCode.DOWN && searching) {
            key.consume();
            table.requestFocus();
        } else if (key.getCode() == KeyCode.ESCAPE && !model.queryProperty().get().isEmpty()) {
            key.consume();
            model.queryProperty().set("");
        }
    }

    private void openSelected() {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.open(line);
        } else if (!table.getItems().isEmpty()) {
            model.open(table.getItems().getFirst());
        }
    }
}
