package org.hearthside.app.transfer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.PasswordField;
import org.hearthside.app.ui.Dialogs;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Words;
import org.hearthside.reports.common.ProtectedCopy;

/** Asks for the password that opens a paper which goes by mail. It is kept nowhere. */
final class LockedCopy {
    private static final Words WORDS = Words.of(LockedCopy.class);

    private LockedCopy() {}

    /** Asks, twice, and gives the password on. */
    static void ask(Dialogs dialogs, Consumer<String> then) {
        var password = new PasswordField();
        password.setId("locked-password");
        var again = new PasswordField();
        again.setId("locked-again");
        var first =
                new Field(WORDS.text("field.password"), password)
                        .hint(WORDS.text("locked.hint", ProtectedCopy.SHORTEST))
                        .check(() -> problem(password.getText()));
        var second =
                new Field(WORDS.text("field.again"), again)
                        .check(() ->
                                again.getText().equals(password.getText())
                                        ? Optional.empty()
                                        : Optional.of(WORDS.text("locked.differ")));
        var dialog = dialogs.dialog(WORDS.text("locked.title")).say(WORDS.text("locked.says"));
        dialog.body(first)
                .body(second)
                .act(
                        WORDS.text("locked.act"),
                        () -> {
                            var fits = first.checkNow();
                            var same = second.checkNow();
                            if (fits && same) {
                                dialog.close();
                                then.accept(password.getText());
                            }
                        })
                .actWhen(
                        Bindings.isNotEmpty(password.textProperty())
                                .and(Bindings.isNotEmpty(again.textProperty())))
                .open();
        first.focus();
    }

    private static Optional<String> problem(String typed) {
        if (typed.length() < ProtectedCopy.SHORTEST) {
            return Optional.of(WORDS.text("locked.short", ProtectedCopy.SHORTEST));
        }
        return typed.length() > ProtectedCopy.LONGEST
                ? Optional.of(WORDS.text("locked.long", ProtectedCopy.LONGEST))
                : Optional.empty();
    }
}
