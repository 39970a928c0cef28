package org.hearthside.app.frame;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Avatars;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Theme;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Search, house, connection, and who is signed in. */
final class TopBar extends HBox {
    private static final Words WORDS = Words.of(TopBar.class);
    private static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);

    private static final double NARROW = 75;

    private final FrameModel model;
    private final Theme theme;
    private final ScriptText role = ScriptText.of("", "muted", "small");

    TopBar(SearchBox search, FrameModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        HBox.setHgrow(search, Priority.SOMETIMES);
        var lock =
                Blocks.iconButton(
                        MaterialDesignL.LOCK_OUTLINE, WORDS.text("lock"), model.exits().lock());
        lock.setId("lock-button");
        var local = Chips.of(Tone.GREEN, MaterialDesignH.HARDDISK, WORDS.text("local"));
        local.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(search, houses(), Blocks.spacer(), local, user(), lock);
        // Large text on a small screen: what can be spared goes, and never a name.
        widthProperty().subscribe(width -> spare(search));
        search.fontProperty().subscribe(font -> spare(search));
    }

    private void spare(SearchBox search) {
        var narrow = getWidth() > 0 && getWidth() < NARROW * search.fontProperty().get().getSize();
        search.narrow(narrow);
        role.setVisible(!narrow);
        role.setManaged(!narrow);
    }

    private MenuButton houses() {
        var button = ScriptText.follow(new MenuButton());
        button.setId("house-switch");
        button.setGraphic(Icon.of(MaterialDesignH.HOME_OUTLINE, "muted"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        model.houses().choices().subscribe(() -> fill(button));
        model.houses()
                .chosenProperty()
                .subscribe(chosen -> {
                    button.setText(houseName(chosen));
                    button.setAccessibleText(WORDS.text("house.is", houseName(chosen)));
                    fill(button);
                });
        return button;
    }

    private void fill(MenuButton button) {
        var group = new ToggleGroup();
        button.getItems().clear();
        if (model.houses().choices().size() != 1) {
            button.getItems().add(choice(group, null));
        }
        model.houses().choices().forEach(house -> button.getItems().add(choice(group, house)));
    }

    private RadioMenuItem choice(ToggleGroup group, HouseScope.@Nullable Choice house) {
        var item = new RadioMenuItem(houseName(house));
        item.setToggleGroup(group);
        item.setSelected(java.util.Objects.equals(house, model.houses().chosenProperty().get()));
        item.setOnAction(event -> model.houses().chosenProperty().set(house));
        return item;
    }

    private static String houseName(HouseScope.@Nullable Choice house) {
        return house == null ? WORDS.text("house.all") : house.name();
    }

    private javafx.scene.control.Button user() {
        var session = model.session();
        var names = session.printedName().split(",", 2)[0].strip().split(" ", -1);
        var avatar = Avatars.small(session.staff().value(), names[0], names[names.length - 1]);
        var role = WORDS.text("role." + session.role().name().toLowerCase(Locale.ROOT));
        this.role.setText(role);
        var who = new VBox(ScriptText.of(session.printedName(), "strong"), this.role);
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.setAlignment(Pos.CENTER_LEFT);
        var chip = new HBox(avatar, who, Icon.of(MaterialDesignA.ARROW_DOWN_DROP_CIRCLE_OUTLINE));
        chip.getStyleClass().add("user-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getChildren().getLast().getStyleClass().add("muted");
        var menu = menu();
        var button = new javafx.scene.control.Button();
        button.setId("user-chip");
        button.setGraphic(chip);
        button.getStyleClass().addAll("flat", "user-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(WORDS.text("user.is", session.printedName(), role));
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private ContextMenu menu() {
        var lock = item("lock", model.exits().lock());
        var switchUser = item("switch", model.exits().switchUser());
        var signOut = item("signout", model.exits().signOut());
        var menu =
                new ContextMenu(
                        lock,
                        switchUser,
                        signOut,
                        new SeparatorMenuItem(),
                        shades(),
                        sizes(),
                        touch());
        if (model.session().may(Permission.SIGN)) {
            menu.getItems().add(3, item("signingPin", model.signingPin()));
        }
        return menu;
    }

    private static MenuItem item(String key, Runnable run) {
        var item = new MenuItem(WORDS.text(key));
        item.setId("menu-" + key);
        item.setOnAction(event -> run.run());
        return item;
    }

    private Menu shades() {
        var menu = new Menu(WORDS.text("shade"));
        var group = new ToggleGroup();
        for (var shade : Theme.Shade.values()) {
            var item =
                    new RadioMenuItem(WORDS.text("shade." + shade.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(theme.lookProperty().get().shade() == shade);
            item.setOnAction(event -> {
                var look = theme.lookProperty().get();
                theme.lookProperty().set(new Theme.Look(shade, look.percent(), look.touch()));
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu sizes() {
        var menu = new Menu(WORDS.text("size"));
        var group = new ToggleGroup();
        for (var percent : TEXT_SIZES) {
            var item = new RadioMenuItem(WORDS.text("size.percent", percent));
            item.setToggleGroup(group);
            item.setSelected(theme.lookProperty().get().percent() == percent);
            item.setOnAction(event -> {
                var look = theme.lookProperty().get();
                theme.lookProperty().set(new Theme.Look(look.shade(), percent, look.touch()));
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private CheckMenuItem touch() {
        var item = new CheckMenuItem(WORDS.text("touch"));
        item.setSelected(theme.lookProperty().get().touch());
        item.setOnAction(event -> {
            var look = theme.lookProperty().get();
            theme.lookProperty()
                    .set(new Theme.Look(look.shade(), look.percent(), item.isSelected()));
        });
        return item;
    }
}
