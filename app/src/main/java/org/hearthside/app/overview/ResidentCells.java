package org.hearthside.app.overview;

import java.time.LocalDate;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.overview.ResidentsModel.Line;
import org.hearthside.app.ui.Avatars;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Dates;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CodeStatusWords;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What stands in the cells of the list of residents, as nodes and in words. */
final class ResidentCells {
    private static final Words WORDS = Words.of(ResidentCells.class);

    /** The alerts of one line, in the words of band and paper. */
    record Alerts(AllergyBanner allergies, CodeStatusWords code) {}

    private ResidentCells() {}

    static Region name(Line line, boolean compact) {
        var client = line.row().client();
        var names = client.names();
        var words = new VBox(ScriptText.of(listed(line), "strong"));
        words.getStyleClass().add("name-words");
        if (compact) {
            words.getChildren()
                    .addAll(
                            ScriptText.of(sayNumber(line), "muted"),
                            ScriptText.of(sayPlace(line), "muted"));
        }
        if (client.status() != ClientStatus.ACTIVE) {
            words.getChildren().add(Chips.of(Tone.PLAIN, status(client.status())));
        }
        if (line.row().similarName()) {
            words.getChildren().add(ScriptText.of(WORDS.text("residents.similar"), "amber-text"));
        }
        if (!line.why().isEmpty()) {
            words.getChildren().add(ScriptText.of(line.why(), "accent-text"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Avatars.small(client.id().value(), names.first(), names.last()), words);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String listed(Line line) {
        var names = line.row().client().names();
        var shown = names.listed();
        if (!names.preferred().isEmpty()) {
            shown += " “" + names.preferred() + "”";
        }
        return names.nativeName().isEmpty() ? shown : shown + " (" + names.nativeName() + ")";
    }

    private static String status(ClientStatus status) {
        return org.hearthside.core.common.Words.of(status).toUpperCase(Locale.ROOT);
    }

    static String sayName(Line line) {
        var client = line.row().client();
        var said = listed(line);
        if (client.status() != ClientStatus.ACTIVE) {
            said += ", " + status(client.status());
        }
        if (line.row().similarName()) {
            said += ", " + WORDS.text("residents.similar");
        }
        return line.why().isEmpty() ? said : said + ", " + line.why();
    }

    static Region number(Line line) {
        return ScriptText.of(sayNumber(line));
    }

    static String sayNumber(Line line) {
        return line.row().client().number().text();
    }

    static Region born(Line line, LocalDate today) {
        return ScriptText.of(sayBorn(line, today));
    }

    static String sayBorn(Line line, LocalDate today) {
        var client = line.row().client();
        var born = client.birthDate();
        if (born == null) {
            return WORDS.text("residents.bornNotRecorded");
        }
        var date = Dates.print(born);
        var text =
                client.status() == ClientStatus.DECEASED
                        ? date
                        : WORDS.text("residents.born", date, Dates.age(born, today));
        return client.birthDateEstimated() ? text + " " + WORDS.text("residents.estimated") : text;
    }

    static Region place(Line line) {
        return line.row().stay() == null
                ? ScriptText.of(sayPlace(line), "muted")
                : ScriptText.of(sayPlace(line));
    }

    static String sayPlace(Line line) {
        var stay = line.row().stay();
        return stay == null ? WORDS.text("residents.noPlace") : stay.place();
    }

    static Region alerts(Alerts alerts, boolean compact) {
        var found = new VBox(allergies(alerts.allergies()));
        found.getStyleClass().add("cell-chips");
        if (compact) {
            found.getChildren().add(code(alerts));
        }
        return found;
    }

    private static Region allergies(AllergyBanner banner) {
        return switch (banner.kind()) {
            case RECORDED, NOT_RECORDED ->
                    Chips.alert(Tone.RED, MaterialDesignA.ALERT, shortened(banner));
            case UNABLE_TO_VERIFY ->
                    Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, shortened(banner));
            case NONE_KNOWN -> ScriptText.of(WORDS.text("residents.noneKnown"), "muted");
        };
    }

    static String sayAllergies(Alerts alerts) {
        return switch (alerts.allergies().kind()) {
            case RECORDED, NOT_RECORDED, UNABLE_TO_VERIFY -> shortened(alerts.allergies());
            case NONE_KNOWN -> WORDS.text("residents.noneKnown");
        };
    }

    private static String shortened(AllergyBanner banner) {
        return banner.brief();
    }

    static Region code(Alerts alerts) {
        var words = alerts.code();
        return switch (words.tone()) {
            case ALERT -> Chips.of(Tone.AMBER, words.chip());
            case CAUTION -> Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, words.chip());
            case UNKNOWN -> Chips.alert(Tone.RED, MaterialDesignA.ALERT, words.chip());
            case PLAIN -> ScriptText.of(words.chip(), "muted");
        };
    }

    static String sayCode(Alerts alerts) {
        return alerts.code().chip();
    }
}
