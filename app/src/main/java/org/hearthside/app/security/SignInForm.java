package org.hearthside.app.security;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Name, password, one button, and what went wrong: shared by the sign-in screen and the lock. */
final class SignInForm extends VBox {
    private static final Words WORDS = Words.of(SignInForm.class);

    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();

    /**
     * The form.
     *
     * @param model what is typed
     * @param act what the button says
     * @param askName whether the name is asked, or known already
     */
    SignInForm(SignInModel model, String act, boolean askName) {
        getStyleClass().addAll("form", "sign-in-form");
        login.setId("login");
        password.setId("password");
        login.textProperty().bindBidirectional(model.loginProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        var nameField = new Field(WORDS.text("login"), login);
        nameField.setVisible(askName);
        nameField.setManaged(askName);
        login.setOnAction(event -> password.requestFocus());
        password.setOnAction(event -> model.enter());
        getChildren().addAll(nameField, new Field(WORDS.text("password"), password));
        getChildren().addAll(capsLock(), problem(model), button(model, act));
        model.busyProperty()
                .subscribe(busy -> {
                    login.setDisable(busy);
                    password.setDisable(busy);
                    if (!busy && getScene() != null) {
                        password.requestFocus();
                    }
                });
    }

    private HBox problem(SignInModel model) {
        var text = ScriptText.bound(model.problemProperty(), "field-problem-text");
        text.setId("sign-in-problem");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(Icon.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE), text);
        row.getStyleClass().addAll("field-problem", "notice-box");
        row.visibleProperty().bind(model.problemProperty().map(problem -> !problem.isEmpty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Label capsLock() {
        var hint = new Label(WORDS.text("capslock"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setVisible(false);
        hint.managedProperty().bind(hint.visibleProperty());
        Runnable look =
                () ->
                        hint.setVisible(
                                password.isFocused()
                                        && javafx.application.Platform.isKeyLocked(KeyCode.CAPS)
                                                .orElse(false));
        password.focusedProperty().subscribe(focused -> look.run());
        password.setOnKeyReleased(event -> look.run());
        return hint;
    }

    private static HBox button(SignInModel model, String act) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        wheel.visibleProperty().bind(model.busyProperty());
        wheel.managedProperty().bind(wheel.visibleProperty());
        wheel.setAccessibleText(WORDS.text("signin.task"));
        var button = new Button(act);
        ScriptText.follow(button);
        button.setId("sign-in");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.disableProperty().bind(model.canEnter().not());
        button.setOnAction(event -> model.enter());
        HBox.setHgrow(button, Priority.ALWAYS);
        var row = new HBox(button, wheel);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
