package org.hearthside.app.workflows;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.PassRow;

/**
 * Asks once, before the med pass is left, about doses that are due and not written down (SR-75):
 * names them, and stays unless somebody says why they are left.
 */
final class PassLeave {
    private static final Words WORDS = Words.of(PassLeave.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    /** More people than this are told as a number. */
    private static final int NAMED = 8;

    private final Toolkit kit;
    private final MedPassModel model;

    PassLeave(Toolkit kit, MedPassModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Goes on at once when nothing is open, else after a reason, or never. */
    void ask(Runnable go) {
        var open = model.unwritten();
        if (open.isEmpty()) {
            go.run();
            return;
        }
        var doses = open.stream().mapToInt(o -> o.rows().size()).sum();
        var reason = new TextField();
        reason.setId("leave-reason");
        var label = ScriptText.of(WORDS.text("leave.reason"), "field-label");
        reason.setAccessibleText(WORDS.text("leave.reason"));
        var dialog = kit.dialogs().dialog(WORDS.text("leave.title", doses));
        dialog.say(WORDS.text("leave.says"))
                .body(names(open))
                .body(new VBox(label, reason))
                .stay(WORDS.text("leave.stay"))
                .danger(
                        WORDS.text("leave.go"),
                        () -> {
                            dialog.close();
                            model.leaveOpen(open, reason.getText().strip(), go);
                        })
                .actWhen(reason.textProperty().map(text -> !text.isBlank()))
                .open();
    }

    private static VBox names(List<LeftDoses.Open> open) {
        var list = new VBox();
        list.getStyleClass().add("item-words");
        open.stream()
                .limit(NAMED)
                .map(o ->
                        WORDS.text(
                                "leave.person",
                                o.names().listed(),
                                o.rows().stream()
                                        .map(PassLeave::dose)
                                        .collect(Collectors.joining(", "))))
                .map(line -> ScriptText.of(line, "strong"))
                .forEach(list.getChildren()::add);
        if (open.size() > NAMED) {
            list.getChildren()
                    .add(ScriptText.of(WORDS.text("leave.more", open.size() - NAMED), "muted"));
        }
        return list;
    }

    private static String dose(PassRow row) {
        var name = row.order().drug().generic();
        return WORDS.text(
                "leave.dose",
                name.isEmpty() ? row.order().verbatim() : TALL_MAN.show(name),
                Dates.print(Objects.requireNonNull(row.slot()).wall().toLocalTime()));
    }
}
