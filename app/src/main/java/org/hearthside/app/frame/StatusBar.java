package org.hearthside.app.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Notices;
import org.hearthside.app.ui.Running;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Running work with its progress, the last result, and what this installation is. */
final class StatusBar extends HBox {
    private static final Words WORDS = Words.of(StatusBar.class);

    /** The work, the last result and the room between come first. */
    private static final int LASTING = 3;

    private final HBox work = Blocks.row();
    private final HBox last = Blocks.row();
    private final Tasks tasks;
    private final ListChangeListener<Running> onWork = change -> showWork();
    private final List<Subscription> ends = new ArrayList<>();

    StatusBar(Tasks tasks, Notices notices, FrameModel model) {
        this.tasks = tasks;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        getChildren().addAll(work, last, Blocks.spacer());
        if (model.test()) {
            getChildren()
                    .add(
                            Chips.of(
                                    Tone.AMBER,
                                    MaterialDesignF.FLASK_OUTLINE,
                                    WORDS.text("status.test")));
        }
        var facility = ScriptText.of(model.facility(), "muted");
        var version = ScriptText.of(WORDS.text("status.version", model.version()), "muted");
        getChildren().addAll(facility, version);
        // A long message wraps; what stands here for good does not.
        getChildren().stream()
                .skip(LASTING)
                .filter(Region.class::isInstance)
                .forEach(lasting -> ((Region) lasting).setMinWidth(USE_PREF_SIZE));
        tasks.shown().addListener(onWork);
        ends.add(notices.lastProperty().subscribe(this::showLast));
        showWork();
    }

    void dispose() {
        tasks.shown().removeListener(onWork);
        ends.forEach(Subscription::unsubscribe);
    }

    private void showWork() {
        work.getChildren().clear();
        var running = tasks.shown();
        if (running.isEmpty()) {
            return;
        }
        var first = running.getFirst();
        var label =
                ScriptText.bound(
                        Bindings.createStringBinding(
                                () -> {
                                    var doing = first.messageProperty().get();
                                    return doing.isEmpty()
                                            ? first.label()
                                            : WORDS.text("status.doing", first.label(), doing);
                                },
                                first.messageProperty()));
        var bar = new ProgressBar();
        bar.progressProperty().bind(first.fractionProperty());
        bar.setAccessibleText(first.label());
        work.getChildren().addAll(label, bar);
        if (first.cancellable()) {
            var cancel =
                    Blocks.iconButton(
                            MaterialDesignC.CLOSE,
                            WORDS.text("status.cancel", first.label()),
                            first::cancel);
            cancel.setId("cancel-work");
            work.getChildren().add(cancel);
        }
        if (running.size() > 1) {
            work.getChildren()
                    .add(ScriptText.of(WORDS.text("status.more", running.size() - 1), "muted"));
        }
    }

    private void showLast(Notices.@Nullable Notice notice) {
        last.getChildren().clear();
        if (notice == null) {
            return;
        }
        last.getChildren()
                .addAll(
                        Icon.of(MaterialDesignC.CHECK, "accented"),
                        ScriptText.of(notice.text(), "muted"));
        if (notice.act() != null) {
            var open = Blocks.button(notice.act(), notice.run());
            open.getStyleClass().addAll("flat", "status-button");
            last.getChildren().add(open);
        }
    }
}
