package org.hearthside.app.overview;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.ErrorCode;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What the list of residents shows in place of lines: nobody, nobody left, or what went wrong. */
final class ResidentsEmpty {
    private static final Words WORDS = Words.of(ResidentsEmpty.class);

    private final ResidentsModel model;
    private final ResidentsPane.Acts acts;

    ResidentsEmpty(ResidentsModel model, ResidentsPane.Acts acts) {
        this.model = model;
        this.acts = acts;
    }

    Node progress() {
        if (!model.busyProperty().get()) {
            return new Region();
        }
        var turning = new ProgressIndicator();
        turning.setMaxSize(48, 48);
        turning.setAccessibleText(WORDS.text("residents.reading"));
        return turning;
    }

    Node nobody() {
        var buttons = new ArrayList<Node>();
        if (model.may(Permission.WRITE_CLIENT)) {
            buttons.add(
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("residents.register"),
                            acts.register()));
        }
        if (model.may(Permission.IMPORT)) {
            buttons.add(
                    Blocks.button(
                            MaterialDesignI.IMPORT,
                            WORDS.text("residents.import"),
                            acts.bringIn()));
        }
        var todo = buttons.isEmpty() ? "residents.nobody.ask" : "residents.nobody.todo";
        return Blocks.empty(
                MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                WORDS.text("residents.nobody"),
                WORDS.text(todo),
                buttons.toArray(Node[]::new));
    }

    Node notFound() {
        var clear =
                Blocks.button(WORDS.text("residents.clear"), () -> model.queryProperty().set(""));
        return Blocks.empty(
                MaterialDesignM.MAGNIFY,
                WORDS.text("residents.notFound"),
                WORDS.text("residents.notFound.todo"),
                clear);
    }

    Node failed() {
        var fault = model.failureProperty().get();
        var again = Blocks.button(WORDS.text("residents.again"), model::refresh);
        again.setId("load-again");
        return Blocks.empty(
                MaterialDesignD.DATABASE_ALERT_OUTLINE,
                WORDS.text("residents.failed"),
                WORDS.text(
                        "residents.failed.todo", fault == null ? "" : ErrorCode.of(fault).text()),
                again);
    }

    Node noneLeft() {
        return Blocks.empty(
                MaterialDesignA.ACCOUNT_CHECK_OUTLINE,
                WORDS.text("residents.noneLeft"),
                WORDS.text("residents.noneLeft.todo"));
    }
}
