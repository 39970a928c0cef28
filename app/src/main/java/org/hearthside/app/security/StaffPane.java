package org.hearthside.app.security;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.hearthside.app.security.StaffModel.Filter;
import org.hearthside.app.security.StaffModel.People;
import org.hearthside.app.ui.Avatars;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Who works here: what they may do, where, and whether they can sign in. */
public final class StaffPane {
    private static final Words WORDS = Words.of(StaffPane.class);

    private final Toolkit kit;
    private final StaffModel model;
    private final StaffForms forms;
    private final FormHost host = new FormHost();

    /** Shows the model. */
    public StaffPane(Toolkit kit, StaffModel model) {
        this.kit = kit;
        this.model = model;
        this.forms = new StaffForms(kit, model);
    }

    /** The screen, with its forms. */
    public Screen screen() {
        return new FormScreen<>(model.people(), host, this::shown)
                .follow(model.filterProperty())
                .screen(model::dispose);
    }

    private Region shown(People people) {
        Region add = new Region();
        if (model.may()) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("staff.add"),
                            () -> host.open(forms.add(people, host::close)));
            button.setId("staff-add");
            add = button;
        }
        var chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        for (var filter : Filter.values()) {
            var count = (int) people.staff().stream().filter(filter::leaves).count();
            var chip = Chips.filter(WORDS.text("staff.filter." + filter), count);
            chip.setId("staff-" + filter);
            chip.setSelected(filter == model.filterProperty().get());
            chip.setOnAction(event -> {
                model.filterProperty().set(filter);
                // Pressing the chip that is on leaves it on.
                chip.setSelected(true);
            });
            chips.getChildren().add(chip);
        }
        var card = Blocks.plainCard();
        var left = people.staff().stream().filter(model.filterProperty().get()::leaves).toList();
        if (left.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                                    WORDS.text("staff.empty"),
                                    WORDS.text("staff.empty.todo")));
        }
        left.forEach(staff -> card.getChildren().add(row(people, staff)));
        var title = Blocks.pageTitle(WORDS.text("staff.title"), "");
        return Blocks.page(Blocks.row(title, Blocks.spacer(), add), chips, card);
    }

    private Node row(People people, Staff staff) {
        var houses =
                staff.role() == Role.ADMIN
                        ? WORDS.text("staff.everywhere")
                        : String.join(", ", StaffModel.houses(people, staff));
        var words =
                Items.words(
                        staff.printedName(),
                        WORDS.text("staff.line", Labels.of(staff.role()), houses),
                        WORDS.text("staff.names", staff.login(), staff.initials()));
        var marks = new FlowPane();
        marks.getStyleClass().add("band-chips");
        marks.setMinWidth(0);
        if (model.isSelf(staff)) {
            marks.getChildren().add(Chips.of(Tone.BLUE, WORDS.text("staff.you")));
        }
        if (!staff.active()) {
            marks.getChildren().add(Chips.of(Tone.PLAIN, WORDS.text("staff.inactive")));
        }
        if (!marks.getChildren().isEmpty()) {
            words.getChildren().add(1, marks);
        }
        var row = model.may() ? Items.row(words, acts(people, staff)) : Items.row(words);
        return Items.led(avatar(staff), row);
    }

    private static Node avatar(Staff staff) {
        var names = staff.name().split(" ", -1);
        return Avatars.small(staff.id().value(), names[0], names[names.length - 1]);
    }

    private Node[] acts(People people, Staff staff) {
        var password =
                Blocks.button(
                        WORDS.text(staff.active() ? "staff.password" : "staff.enable"),
                        () -> host.open(forms.password(people, staff, host::close)));
        password.setAccessibleText(
                WORDS.text(
                        staff.active() ? "staff.password.title" : "staff.enable.title",
                        staff.name()));
        password.setId("staff-password");
        if (!staff.active()) {
            return new Node[] {password};
        }
        var change =
                Blocks.button(
                        WORDS.text("staff.change"),
                        () -> host.open(forms.change(people, staff, host::close)));
        change.setAccessibleText(WORDS.text("staff.change.title", staff.name()));
        change.setId("staff-change");
        var more = ScriptText.follow(new MenuButton(WORDS.text("staff.more")));
        more.setAccessibleText(WORDS.text("staff.more.say", staff.name()));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setId("staff-more");
        var fresh = new MenuItem(WORDS.text("staff.password"));
        fresh.setOnAction(event -> password.fire());
        more.getItems().add(fresh);
        if (!model.isSelf(staff)) {
            var stop = new MenuItem(WORDS.text("staff.stop"));
            stop.setOnAction(event -> askToStop(staff));
            more.getItems().add(stop);
        }
        return new Node[] {change, more};
    }

    private void askToStop(Staff staff) {
        kit.dialogs()
                .askDanger(
                        WORDS.text("staff.stop.title", staff.name()),
                        WORDS.text("staff.stop.says"),
                        WORDS.text("staff.stop.act", staff.name()),
                        () -> model.stop(staff));
    }
}
