package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.overview.ResidentChips.Chip;
import org.hearthside.app.overview.ResidentChips.Filter;
import org.hearthside.app.overview.ResidentChips.Kind;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.SavedFilter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What stands above the list of residents: the search, the chips, the order. */
final class ResidentTools extends VBox {
    private static final Words WORDS = Words.of(ResidentTools.class);

    private final ResidentsModel model;
    private final SavedListForm form;
    private final TextField entry = ScriptText.follow(new TextField());
    private final FlowPane chips = new FlowPane();
    private final HBox lists = Blocks.row();
    private final MenuButton menu = ScriptText.follow(new MenuButton());
    private final MenuButton sort = ScriptText.follow(new MenuButton());
    private final List<Subscription> ends = new ArrayList<>();
    private boolean compact;

    ResidentTools(ResidentsModel model) {
        this.model = model;
        this.form = new SavedListForm(model);
        entry.setId("residents-search");
        entry.setPromptText(WORDS.text("residents.search"));
        entry.setAccessibleText(WORDS.text("residents.search"));
        entry.textProperty().bindBidirectional(model.queryProperty());
        entry.getStyleClass().add("search-entry");
        chips.getStyleClass().add("chips");
        chips.setPrefWrapLength(1200);
        var search = Blocks.row(Icon.of(MaterialDesignM.MAGNIFY, "muted"), Blocks.grow(entry));
        search.getStyleClass().setAll("search-box");
        menu.setId("residents-filter");
        menu.setMinWidth(USE_PREF_SIZE);
        sort.setId("residents-sort");
        sort.setMinWidth(USE_PREF_SIZE);
        for (var by : ClientSort.values()) {
            var item = new MenuItem(WORDS.text("sort." + by.name()));
            item.setOnAction(event -> model.orderProperty().set(ResidentOrder.of(by)));
            sort.getItems().add(item);
        }
        sort.disableProperty().bind(model.queryProperty().map(text -> !text.isBlank()));
        // The chips have a line of their own: beside them the search would have no room.
        getChildren().setAll(Blocks.row(Blocks.grow(search), menu, sort, lists), chips);
        getStyleClass().add("list-tools");
        ends.add(model.chips().subscribe(this::show));
        ends.add(model.filterProperty().subscribe(filter -> show()));
        ends.add(model.orderProperty().subscribe(order -> showOrder(order)));
        show();
    }

    void dispose() {
        ends.forEach(Subscription::unsubscribe);
    }

    /** One menu instead of chips where there is no room for them. */
    void compact(boolean less) {
        compact = less;
        show();
    }

    boolean isTyping() {
        return entry.isFocused();
    }

    void type(String letter) {
        entry.requestFocus();
        entry.appendText(letter);
        entry.end();
    }

    private void showOrder(ResidentOrder order) {
        sort.setText(WORDS.text("sort.by", WORDS.text("sort." + order.sort().name())));
    }

    private void show() {
        chips.getChildren().setAll(model.chips().stream().map(this::chip).toList());
        lists.getChildren().setAll(savers());
        lists.setVisible(!compact);
        lists.setManaged(!compact);
        chips.setVisible(!compact);
        chips.setManaged(!compact);
        menu.setVisible(compact);
        menu.setManaged(compact);
        menu.setText(label(model.filterProperty().get()));
        menu.getItems().setAll(model.chips().stream().map(this::item).toList());
        menu.getItems().addAll(saveItems());
    }

    private List<Node> savers() {
        var buttons = new ArrayList<Node>();
        var now = model.filterProperty().get().saved();
        if (now != null) {
            buttons.add(button("list-change", "list.change", () -> form.open(now)));
        }
        buttons.add(button("list-new", "list.new", () -> form.open(null)));
        return buttons;
    }

    private static Node button(String id, String key, Runnable run) {
        var button = Blocks.button(WORDS.text(key), run);
        button.setId(id);
        return button;
    }

    private List<MenuItem> saveItems() {
        var items = new ArrayList<MenuItem>();
        var now = model.filterProperty().get().saved();
        if (now != null) {
            items.addAll(changes(now));
        }
        items.add(item("list.new", () -> form.open(null)));
        return items;
    }

    private List<MenuItem> changes(SavedFilter list) {
        return List.of(
                item("list.change", () -> form.open(list)),
                item("list.remove", () -> form.remove(list)));
    }

    private static MenuItem item(String key, Runnable run) {
        var item = new MenuItem(WORDS.text(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    private MenuItem item(Chip chip) {
        var item = new MenuItem(WORDS.text("residents.filter", label(chip.filter()), chip.count()));
        item.setOnAction(event -> choose(chip.filter()));
        return item;
    }

    private void choose(Filter filter) {
        model.queryProperty().set("");
        model.filterProperty().set(filter);
    }

    private ToggleButton chip(Chip chip) {
        var button = Chips.filter(label(chip.filter()), chip.count());
        button.setSelected(chip.filter().equals(model.filterProperty().get()));
        button.setId("chip-" + chip.filter().kind());
        var saved = chip.filter().saved();
        switch (chip.filter().kind()) {
            case ALLERGIES_NOT_RECORDED, CODE_STATUS_NOT_RECORDED, NO_PLACE -> {
                button.setGraphic(Icon.of(MaterialDesignA.ALERT));
                button.getStyleClass().add("filter-chip-alert");
            }
            case SAVED -> {
                button.setGraphic(Icon.of(MaterialDesignB.BOOKMARK_OUTLINE));
                if (saved != null) {
                    var context = new ContextMenu();
                    context.getItems().setAll(changes(saved));
                    button.setContextMenu(context);
                }
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

    /** What a filter is called. */
    static String label(Filter filter) {
        return filter.kind() == Kind.HOUSE || filter.kind() == Kind.SAVED
                ? filter.name()
                : WORDS.text("chip." + filter.kind().name());
    }
}
