package org.hearthside.app.documents;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.ErrorCode;
import org.hearthside.app.ui.Pictures;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.StorageFault;
import org.hearthside.reports.common.pages.PageRefusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** One document, page by page. Page keys turn the pages, Escape goes back to the list. */
final class DocumentView extends VBox {
    private static final Words WORDS = Words.of(DocumentView.class);
    private static final double MOST_WIDE = 900;

    private final DocumentViewModel model;
    private final StackPane sheet = new StackPane();
    private final ScriptText count = ScriptText.of("", "muted");
    private final Button previous;
    private final Button next;
    private final Runnable away;
    private final List<Subscription> ends = new ArrayList<>();

    DocumentView(DocumentViewModel model, Runnable away) {
        this.model = model;
        this.away = away;
        getStyleClass().add("page");
        setId("document-view");
        previous =
                Blocks.iconButton(
                        MaterialDesignC.CHEVRON_LEFT, WORDS.text("view.previous"), model::previous);
        next =
                Blocks.iconButton(
                        MaterialDesignC.CHEVRON_RIGHT, WORDS.text("view.next"), model::next);
        var back = Blocks.button(MaterialDesignA.ARROW_LEFT, WORDS.text("view.back"), away);
        back.setId("document-back");
        // What was pressed is gone: without the keyboard here, keys would turn no page.
        ends.add(
                back.sceneProperty()
                        .subscribe(scene -> {
                            if (scene != null) {
                                back.requestFocus();
                            }
                        }));
        sheet.getStyleClass().add("document-sheet");
        getChildren()
                .addAll(
                        Blocks.row(
                                back,
                                Blocks.grow(ScriptText.of(model.document().title(), "card-title")),
                                count,
                                previous,
                                next),
                        sheet);
        ends.add(model.shownProperty().subscribe(this::show));
        ends.add(model.failureProperty().subscribe(this::failed));
        ends.add(model.busyProperty().subscribe(this::waiting));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        turn(null);
        model.open();
    }

    void dispose() {
        ends.forEach(Subscription::unsubscribe);
        model.dispose();
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case PAGE_DOWN -> model.next();
            case PAGE_UP -> model.previous();
            case ESCAPE -> away.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void turn(DocumentViewModel.@Nullable Shown shown) {
        var several = shown != null && shown.pages() > 1;
        previous.setVisible(several);
        next.setVisible(several);
        previous.setDisable(shown == null || shown.first());
        next.setDisable(shown == null || shown.last());
        count.setText(shown == null ? "" : WORDS.text("view.page", shown.page(), shown.pages()));
    }

    private void show(DocumentViewModel.@Nullable Shown shown) {
        turn(shown);
        if (shown == null) {
            return;
        }
        var view = new ImageView(Pictures.image(shown.picture()));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        var most = Math.min(MOST_WIDE, shown.picture().getWidth());
        view.fitWidthProperty()
                .bind(sheet.widthProperty().map(w -> Math.min(most, w.doubleValue() - 40)));
        var page = new StackPane(view);
        page.getStyleClass().add("paper-page");
        page.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        page.setAccessibleText(model.document().title() + ", " + count.getText());
        sheet.getChildren().setAll(page);
    }

    private void waiting(boolean busy) {
        if (busy && sheet.getChildren().isEmpty()) {
            var turning = new ProgressIndicator();
            turning.setMaxSize(48, 48);
            turning.setAccessibleText(WORDS.text("opening"));
            sheet.getChildren().setAll(turning);
        }
    }

    private void failed(@Nullable Throwable fault) {
        if (fault == null) {
            sheet.getChildren().clear();
            return;
        }
        var again = Blocks.button(WORDS.text("view.again"), model::open);
        again.setId("document-again");
        var code = ErrorCode.of(fault).text();
        sheet.getChildren()
                .setAll(
                        Blocks.empty(
                                MaterialDesignF.FILE_ALERT_OUTLINE,
                                WORDS.text(damaged(fault) ? "view.damaged" : "view.failed"),
                                WORDS.text(todo(fault), code),
                                again));
    }

    private static boolean damaged(Throwable fault) {
        return fault instanceof StorageFault stored && stored.kind() == StorageFault.Kind.INTEGRITY;
    }

    private static String todo(Throwable fault) {
        if (fault instanceof PageRefusal refused) {
            return "view." + refused.reason();
        }
        if (damaged(fault)) {
            return "view.damaged.todo";
        }
        return fault instanceof InvalidEntry ? "view.unreadable.todo" : "view.todo";
    }
}
