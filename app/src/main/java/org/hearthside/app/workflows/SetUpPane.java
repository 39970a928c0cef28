package org.hearthside.app.workflows;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Sets up the records of a new organization, then shows the recovery code once. */
public final class SetUpPane extends StackPane {
    private static final Words WORDS = Words.of(SetUpPane.class);

    private final SetUpModel model;
    private final Runnable back;
    private final Runnable done;
    private final VBox card = Blocks.plainCard();

    /**
     * The screen.
     *
     * @param model what is asked
     * @param back goes back without setting anything up
     * @param done goes on to the sign-in
     */
    public SetUpPane(SetUpModel model, Runnable back, Runnable done) {
        this.model = model;
        this.back = back;
        this.done = done;
        getStyleClass().add("sign-in");
        card.getStyleClass().add("sign-in-card");
        var column = new VBox(card);
        column.getStyleClass().addAll("sign-in-column", "welcome-column");
        column.setAlignment(Pos.CENTER);
        getChildren().add(Blocks.centred(column));
        model.codeProperty().subscribe(this::show);
    }

    private void show(String code) {
        if (code.isEmpty()) {
            ask();
        } else {
            tell(code);
        }
    }

    private void ask() {
        var form =
                new Form()
                        .fields(
                                List.of("organization", "house"),
                                new Field(
                                        WORDS.text("organization"),
                                        entry(
                                                "organization",
                                                model.organizationProperty(),
                                                new TextField()),
                                        true),
                                new Field(
                                        WORDS.text("house"),
                                        entry("house", model.houseProperty(), new TextField())))
                        .fields(
                                List.of("name", "login"),
                                new Field(
                                        WORDS.text("name"),
                                        entry("name", model.nameProperty(), new TextField()),
                                        true),
                                new Field(
                                        WORDS.text("login"),
                                        entry("new-login", model.loginProperty(), new TextField()),
                                        true))
                        .fields(
                                List.of("password", "again"),
                                new Field(
                                        WORDS.text("password"),
                                        entry(
                                                "new-password",
                                                model.passwordProperty(),
                                                new PasswordField()),
                                        true),
                                new Field(
                                        WORDS.text("again"),
                                        entry(
                                                "new-password-again",
                                                model.againProperty(),
                                                new PasswordField()),
                                        true));
        form.node(ScriptText.of(WORDS.text("password.hint"), "muted", "small"));
        model.problems().subscribe(() -> form.show(List.copyOf(model.problems())));
        var make = Blocks.mainButton(MaterialDesignC.CHECK, WORDS.text("make"), model::make);
        make.setId("set-up");
        make.disableProperty().bind(model.busyProperty());
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        wheel.visibleProperty().bind(model.busyProperty());
        var away = Blocks.button(WORDS.text("back"), back);
        away.disableProperty().bind(model.busyProperty());
        card.getChildren()
                .setAll(
                        ScriptText.of(WORDS.text("title"), "page-title"),
                        ScriptText.of(WORDS.text("says", model.folder().toString())),
                        form,
                        Blocks.row(away, Blocks.spacer(), wheel, make));
    }

    private void tell(String code) {
        var text = ScriptText.of(code, "recovery-code");
        text.setId("recovery-code");
        var kept = new CheckBox(WORDS.text("code.kept"));
        kept.setId("code-kept");
        kept.setWrapText(true);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        var go =
                Blocks.mainButton(
                        MaterialDesignC.CHECK,
                        WORDS.text("code.go"),
                        () -> {
                            model.forget();
                            done.run();
                        });
        go.setId("code-go");
        go.disableProperty().bind(kept.selectedProperty().not());
        card.getChildren()
                .setAll(
                        ScriptText.of(WORDS.text("code.title"), "page-title"),
                        ScriptText.of(WORDS.text("code.says")),
                        text,
                        kept,
                        Blocks.row(Blocks.spacer(), go));
    }

    private static <C extends TextInputControl> C entry(
            String id, StringProperty value, C control) {
        control.setId(id);
        control.textProperty().bindBidirectional(value);
        return control;
    }
}
