package org.hearthside.app.frame;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Place;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The left rail: one button for each place, picture above word. */
final class Rail extends ScrollPane {
    private static final Words WORDS = Words.of(Rail.class);
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final FrameModel model;

    Rail(FrameModel model) {
        this.model = model;
        var mark = new StackPane(Icon.of(MaterialDesignH.HOME_HEART, "accented"));
        mark.getStyleClass().add("rail-mark");
        var column = new VBox(mark);
        column.getStyleClass().add("rail");
        column.setAlignment(Pos.TOP_CENTER);
        for (var place : model.places()) {
            if (place == Place.ADMIN) {
                var gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                column.getChildren().add(gap);
            }
            column.getChildren().add(button(place));
        }
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "rail-scroll");
    }

    private Button button(Place place) {
        var word = WORDS.text("place." + place.key());
        var button = new Button(word, Icon.of(icon(place)));
        button.setId("rail-" + place.key());
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().setAll("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(event -> model.nav().go(place));
        model.nav()
                .placeProperty()
                .subscribe(at -> {
                    button.pseudoClassStateChanged(HERE, at == place);
                    button.setAccessibleText(at == place ? WORDS.text("place.here", word) : word);
                });
        return button;
    }

    private static Ikon icon(Place place) {
        return switch (place) {
            case TODAY -> MaterialDesignW.WHITE_BALANCE_SUNNY;
            case RESIDENTS -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
            case MED_PASS -> MaterialDesignP.PILL;
            case SHIFT -> MaterialDesignC.CLIPBOARD_CHECK_OUTLINE;
            case CONTROLLED -> MaterialDesignC.COUNTER;
            case ADMIN -> MaterialDesignC.COG_OUTLINE;
        };
    }
}
