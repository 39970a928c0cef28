package org.hearthside.app.security;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.FlowPane;
import org.hearthside.app.security.StaffModel.People;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;

/** The forms about who works here. */
final class StaffForms {
    private static final Words WORDS = Words.of(StaffForms.class);

    private final Toolkit kit;
    private final StaffModel model;

    StaffForms(Toolkit kit, StaffModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Adds somebody with a first password. */
    FormPane add(People among, Runnable saved) {
        var typed = model.add(among, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var d = typed.entries();
        in.row(in.required(d.name), in.text(d.credential), in.required(d.initials));
        rights(form, in, typed.editor(), d, among.around().houses());
        in.heading("signin")
                .row(in.required(d.login))
                .row(in.secret(typed.password()), in.secret(typed.again()));
        return pane(typed.editor(), "staff.add", "staff.add.save", WORDS.text("staff.new"), form);
    }

    /** Changes what is recorded of somebody. */
    FormPane change(People among, Staff staff, Runnable saved) {
        var typed = model.change(among, staff, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var d = typed.entries();
        in.row(in.required(d.name), in.text(d.credential), in.required(d.initials));
        rights(form, in, typed.editor(), d, among.around().houses());
        in.node(ScriptText.of(WORDS.text("staff.next"), "muted"));
        return pane(typed.editor(), "staff.change.title", "staff.change.save", staff.name(), form);
    }

    /** Gives somebody a new password. */
    FormPane password(People among, Staff staff, Runnable saved) {
        var typed = model.password(among, staff, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.node(
                        ScriptText.of(
                                WORDS.text(
                                        staff.active()
                                                ? "staff.password.says"
                                                : "staff.enable.says"),
                                "muted"))
                .row(in.secret(typed.password()), in.secret(typed.again()));
        return staff.active()
                ? pane(
                        typed.editor(),
                        "staff.password.title",
                        "staff.password.save",
                        staff.name(),
                        form)
                : pane(
                        typed.editor(),
                        "staff.enable.title",
                        "staff.enable.save",
                        staff.name(),
                        form);
    }

    private static void rights(
            Form form, Inputs in, Editor<?> editor, StaffDraft d, List<HouseScope.Choice> houses) {
        in.heading("rights").row(in.choice(d.role, List.of(Role.values()), Labels::of, true));
        var boxes =
                houses.stream()
                        .map(house ->
                                in.flag(
                                        Objects.requireNonNull(d.houses.get(house.id())),
                                        house.name()))
                        .toArray(Node[]::new);
        var field =
                new Field(WORDS.text("field.houses"), new Boxes(boxes))
                        .check(() -> editor.problem("houses"))
                        .hint(WORDS.text("hint.houses"));
        form.field("houses", field);
        d.houses.values().forEach(box -> box.subscribe((was, now) -> field.checkNow()));
        d.role.subscribe((was, now) -> {
            if (!field.problem().isEmpty()) {
                field.checkNow();
            }
        });
    }

    private FormPane pane(Editor<?> editor, String title, String save, String name, Form form) {
        return new FormPane(
                kit, editor, WORDS.text(title, name), WORDS.text(save, name), name, WORDS, form);
    }

    /** Check boxes as one control that wraps, so that one message stands under all of them. */
    private static final class Boxes extends Control {
        private final FlowPane flow;

        Boxes(Node... boxes) {
            flow = Inputs.flags(boxes);
            setSkin(new SkinBase<>(this) {});
            getChildren().setAll(flow);
            setFocusTraversable(false);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return flow.prefHeight(width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return flow.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            flow.resizeRelocate(0, 0, getWidth(), getHeight());
        }

        @Override
        public void requestFocus() {
            flow.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }
}
