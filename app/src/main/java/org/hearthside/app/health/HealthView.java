package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.control.Button;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.HealthItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * What all cards about health have in common.
 *
 * @param resident whose
 * @param today at the house
 * @param facts what is shown
 * @param acts what can be done
 */
record HealthView(
        Resident resident, LocalDate today, HealthPane.Facts facts, HealthPane.Acts acts) {
    private static final Words WORDS = Words.of(HealthView.class);

    /** Who said so, who recorded it and when. */
    String by(String source, Stamp stamp) {
        var recorded =
                WORDS.text("recorded", Dates.printDay(stamp.at(), resident.zone()), stamp.byName());
        return source.isBlank() ? recorded : WORDS.text("source", source) + " · " + recorded;
    }

    /** A button that names the person. */
    Button named(String id, String key, Runnable run) {
        var button = Blocks.button(MaterialDesignP.PLUS, WORDS.text(key, resident.name()), run);
        button.setId(id);
        return button;
    }

    /** A short button, which says to a screen reader what it is about. */
    static Button small(String key, String about, Runnable run) {
        var button = Blocks.button(WORDS.text(key), run);
        button.setAccessibleText(WORDS.text("act.say", WORDS.text(key), about));
        return button;
    }

    /** Shows what was changed of an entry. */
    Button history(HealthItem item, UUID id, String about) {
        var asked = new HealthPane.Asked(item, id, about);
        var button = small("history", about, () -> acts.history().accept(asked));
        button.getStyleClass().add("flat");
        return button;
    }

    @Override
    public String toString() {
        return "HealthView[" + resident.id() + "]";
    }
}
