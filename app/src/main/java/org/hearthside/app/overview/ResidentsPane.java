package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.overview.ResidentsModel.Line;
import org.hearthside.app.overview.ResidentsModel.State;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.app.ui.WrapCell;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.overview.Report;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The list of residents. Typing anywhere on it searches; Enter opens. */
public final class ResidentsPane extends VBox {
    private static final Words WORDS = Words.of(ResidentsPane.class);

    /** Below this width, in multiples of the text size, a line has two columns instead of six. */
    private static final double ROOM_FOR_ALL = 66;

    private final ResidentsModel model;
    private final Acts acts;
    private final ResidentsEmpty empty;
    private final ResidentTools tools;
    private final HBox title = new HBox();
    private final StackPane body = new StackPane();
    private final TableView<Line> table = new TableView<>();
    private final List<TableColumn<Line, Line>> wide = new ArrayList<>();
    private final List<Subscription> ends = new ArrayList<>();
    private final Label probe = new Label();
    private final MenuButton menu = ScriptText.follow(new MenuButton());
    private boolean compact;

    /**
     * What can be done from here.
     *
     * @param register opens the form for someone new
     * @param bringIn opens the import
     * @param print makes a paper for everyone whom a list shows
     */
    public record Acts(Runnable register, Runnable bringIn, Print print) {}

    /** Makes a paper for many. */
    @FunctionalInterface
    public interface Print {
        /**
         * Asks first.
         *
         * @param whose the people, in words
         * @param count how many they are
         */
        void ask(Report report, ResidentFilter people, String whose, int count);
    }

    /** Shows the model. */
    public ResidentsPane(ResidentsModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        this.tools = new ResidentTools(model);
        this.empty = new ResidentsEmpty(model, acts);
        getStyleClass().addAll("page", "residents");
        probe.setManaged(false);
        probe.setVisible(false);
        title.getStyleClass().add("page-head");
        var card = new StackPane(body);
        card.getStyleClass().addAll("card", "list-card");
        card.setMinHeight(0);
        getChildren().addAll(head(), tools, Blocks.grow(card), probe);
        buildTable();
        ends.add(model.stateProperty().subscribe(state -> refresh()));
        ends.add(model.filterProperty().subscribe(filter -> refresh()));
        ends.add(model.lines().subscribe(this::refresh));
        ends.add(model.busyProperty().subscribe(busy -> refresh()));
        addEventFilter(KeyEvent.KEY_TYPED, this::typedAnywhere);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        tools.dispose();
        model.dispose();
    }

    private Node head() {
        var buttons = Blocks.row(printMenu());
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

    /** A list that is searched is not a list of its own: then there is nothing to print. */
    private Node printMenu() {
        menu.setGraphic(Icon.of(MaterialDesignP.PRINTER_OUTLINE));
        menu.setAccessibleText(WORDS.text("residents.print"));
        menu.setText(WORDS.text("residents.print"));
        menu.setId("residents-print");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.disableProperty().bind(model.printable().not());
        for (var report : Report.values()) {
            if (model.may(report.permission())) {
                var item = new MenuItem(WORDS.text("band." + report));
                item.setId("print-" + report);
                item.setOnAction(event -> print(report));
                menu.getItems().add(item);
            }
        }
        menu.setVisible(!menu.getItems().isEmpty());
        menu.setManaged(!menu.getItems().isEmpty());
        return menu;
    }

    private void print(Report report) {
        var filter = model.filterProperty().get();
        acts.print().ask(report, filter.people(), ResidentTools.label(filter), model.total());
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
        var number = column("number", 8, ResidentCells::number, ResidentCells::sayNumber);
        var born =
                column(
                        "born",
                        11,
                        line -> ResidentCells.born(line, model.today()),
                        line -> ResidentCells.sayBorn(line, model.today()));
        var place = column("place", 11, ResidentCells::place, ResidentCells::sayPlace);
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
        sortable(name, ClientSort.LAST_NAME);
        sortable(number, ClientSort.NUMBER);
        sortable(born, ClientSort.BIRTH);
        sortable(place, ClientSort.LOCATION);
        allergies.setSortable(false);
        code.setSortable(false);
        // The store sorts: only the first page is here.
        table.setSortPolicy(view -> {
            var by = view.getSortOrder();
            if (!by.isEmpty()
                    && by.getFirst().getUserData() instanceof Column(var _, ClientSort sort)) {
                var down = by.getFirst().getSortType() == TableColumn.SortType.DESCENDING;
                model.orderProperty().set(new ResidentOrder(sort, down));
            }
            return true;
        });
        table.setRowFactory(view -> new PagedRow());
        table.setItems(model.lines());
        // After the table itself has heard of new lines and forgotten what was selected.
        ends.add(model.lines().subscribe(this::selectFirst));
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && onRow(click.getTarget())) {
                openSelected();
            }
        });
    }

    /** How wide a column is, in multiples of the text size, and what it sorts by. */
    private record Column(double em, @Nullable ClientSort sort) {}

    private static void sortable(TableColumn<Line, Line> column, ClientSort sort) {
        if (column.getUserData() instanceof Column width) {
            column.setUserData(new Column(width.em(), sort));
        }
    }

    /** Asks for the next page before the last line is reached. */
    private final class PagedRow extends TableRow<Line> {
        private static final int AHEAD = 40;

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (!empty && getIndex() >= getTableView().getItems().size() - AHEAD) {
                model.more();
            }
        }
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
        column.setUserData(new Column(em, null));
        column.setReorderable(false);
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
            tools.compact(compact);
            menu.setText(compact ? "" : WORDS.text("residents.print"));
        }
        for (var column : table.getColumns()) {
            if (column.getUserData() instanceof Column wanted) {
                column.setPrefWidth(wanted.em() * em);
                column.setMinWidth(wanted.em() * em * 0.6);
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
        var beside =
                searching
                        ? WORDS.text("residents.found", model.lines().size())
                        : WORDS.text("residents.count", model.total());
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
        tools.type(letter);
    }

    private void key(KeyEvent key) {
        var searching = tools.isTyping();
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
