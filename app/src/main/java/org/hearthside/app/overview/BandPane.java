package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Avatars;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Client;
import org.hearthside.core.documents.Photo;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.overview.IdentityBand;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The identity band: whom everything below it is about. Nothing scrolls it away and nothing covers
 * it. It wraps, and cuts nothing off.
 */
public final class BandPane extends HBox {

    private static final Words WORDS = Words.of(BandPane.class);

    /** Below this width, in multiples of the text size, the band says the same in fewer words. */
    private static final double ROOM_FOR_ALL = 66;

    private final Node face;
    private final @Nullable Node smallFace;
    private final IdentityBand band;
    private final String language;
    private final Buttons buttons;
    private final Label probe = new Label();
    private boolean brief;
    private boolean slim;

    /** Makes the buttons at the right end: with words, or with pictures alone. */
    @FunctionalInterface
    public interface Buttons {
        /** The buttons. */
        Node make(boolean pictures);
    }

    /** The band of a person. */
    public BandPane(
            Client client,
            @Nullable Photo photo,
            IdentityBand band,
            String language,
            Buttons buttons) {
        this.face = face(client, photo, band);
        this.smallFace = photo == null ? null : smallFace(photo, band);
        this.band = band;
        this.language = language;
        this.buttons = buttons;
        getStyleClass().add("band");
        setAlignment(Pos.TOP_LEFT);
        setId("identity-band");
        probe.setManaged(false);
        probe.setVisible(false);
        setAccessibleText(band.fullName() + ", " + band.born() + ", " + band.number());
        fill();
        widthProperty().subscribe(this::fit);
        probe.fontProperty().subscribe(this::fit);
    }

    /**
     * Whether to leave all the room to a form: then only identity, allergies and code status stay.
     */
    public void slim(boolean leaves) {
        if (leaves != slim) {
            slim = leaves;
            fill();
        }
    }

    private void fit() {
        var tight = getWidth() > 0 && getWidth() < ROOM_FOR_ALL * probe.getFont().getSize();
        if (tight != brief) {
            brief = tight;
            fill();
        }
    }

    private void fill() {
        getChildren().setAll(probe);
        if (slim) {
            getChildren()
                    .add(column(Items.flow("band-names", List.of(names(band), line())), chips()));
            return;
        }
        if (brief) {
            var top = new HBox(column(names(band), line()), buttons.make(true));
            if (smallFace != null) {
                top.getChildren().addFirst(smallFace);
            }
            top.getStyleClass().add("band-top");
            getChildren().add(column(top, chips()));
            return;
        }
        getChildren().addAll(face, column(names(band), line(), chips()), buttons.make(false));
    }

    /** The photo, or initials until there is one. */
    private static Node face(Client client, @Nullable Photo photo, IdentityBand band) {
        if (photo != null) {
            return Avatars.photo(photo.jpeg(), WORDS.text("band.photo", band.fullName()));
        }
        var names = client.names();
        return Avatars.large(client.id().value(), names.first(), names.last());
    }

    /** Where letters take the room: initials say nothing that the name does not, a face does. */
    private static Node smallFace(Photo photo, IdentityBand band) {
        return Avatars.smallPhoto(photo.jpeg(), WORDS.text("band.photo", band.fullName()));
    }

    private static Region column(Region... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add("band-words");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Region names(IdentityBand band) {
        var parts = new ArrayList<Region>();
        parts.add(ScriptText.of(band.formalName(), "band-name"));
        if (!band.preferred().isEmpty()) {
            parts.add(ScriptText.of("“" + band.preferred() + "”", "band-preferred"));
        }
        if (!band.nativeName().isEmpty()) {
            parts.add(ScriptText.of(band.nativeName(), "band-preferred"));
        }
        if (!band.standing().isEmpty()) {
            parts.add(Chips.alert(Tone.RED, MaterialDesignA.ALERT, band.standing()));
        }
        return Items.flow("band-names", parts);
    }

    /** Who it is; the more room, the more of it. */
    private Region line() {
        var parts = new ArrayList<Region>();
        parts.add(ScriptText.of(band.born(), "strong"));
        parts.add(ScriptText.of(band.number(), "strong"));
        if (!slim) {
            parts.add(ScriptText.of(band.place(), "muted"));
        }
        if (!slim && !brief) {
            parts.add(ScriptText.of(band.gender(), "muted"));
            if (!language.isEmpty()) {
                parts.add(ScriptText.of(language, "muted"));
            }
        }
        return Items.flow("band-line", parts);
    }

    private Region chips() {
        var chips = new ArrayList<Region>();
        allergies(band.allergies(), chips);
        chips.add(code(band.codeStatus()));
        for (var chip : band.chips()) {
            if (slim && chip.topic() != IdentityBand.Topic.SIMILAR_NAME) {
                continue;
            }
            var quiet = brief || slim || chip.tone() == CodeStatusWords.Tone.PLAIN;
            var words = quiet ? chip.brief() : chip.text();
            chips.add(chip(icon(chip.topic()), words, chip.tone()));
        }
        return Items.flow("band-chips", chips);
    }

    /**
     * What is recorded first, then class by class what nobody has answered. That nothing is known
     * of the other classes stands in the section Health; alone it stands here.
     */
    private void allergies(AllergyBanner banner, List<Region> chips) {
        if (!banner.items().isEmpty()) {
            var items = new AllergyBanner(AllergyBanner.Kind.RECORDED, banner.items(), List.of());
            var words = brief || slim ? WORDS.text("band.allergies", items.brief()) : items.text();
            var chip = Chips.alert(Tone.RED, MaterialDesignA.ALERT, words);
            chip.setId("band-allergies");
            chips.add(chip);
        }
        for (var statement : banner.statements()) {
            if (!statement.strong() && !banner.items().isEmpty()) {
                continue;
            }
            var chip =
                    statement.strong()
                            ? Chips.alert(Tone.RED, MaterialDesignA.ALERT, statement.text())
                            : Chips.of(Tone.PLAIN, MaterialDesignC.CHECK, statement.text());
            chips.add(chip);
        }
    }

    private static Region code(CodeStatusWords words) {
        var chip = chip(MaterialDesignF.FILE_SIGN, words.chip(), words.tone());
        chip.setId("band-code-status");
        return chip;
    }

    private static Region chip(Ikon icon, String text, CodeStatusWords.Tone tone) {
        return switch (tone) {
            case ALERT -> Chips.alert(Tone.AMBER, icon, text);
            case CAUTION -> Chips.of(Tone.AMBER, icon, text);
            case PLAIN -> Chips.of(Tone.PLAIN, icon, text);
            case UNKNOWN -> Chips.of(Tone.RED, MaterialDesignA.ALERT, text);
        };
    }

    private static Ikon icon(IdentityBand.Topic topic) {
        return switch (topic) {
            case DIET -> MaterialDesignS.SILVERWARE_FORK_KNIFE;
            case ISOLATION -> MaterialDesignB.BIOHAZARD;
            case SEIZURES -> MaterialDesignF.FLASH;
            case SIMILAR_NAME -> MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE;
            case WITHHELD -> MaterialDesignE.EYE_OFF_OUTLINE;
        };
    }
}
