package org.hearthside.app.clients;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Who the person is, field by field. What is not recorded says so. */
public final class DetailsPane extends VBox {
    private static final Words WORDS = Words.of(DetailsPane.class);

    private final Resident resident;
    private final ClientModel model;
    private final List<Subscription> ends = new ArrayList<>();

    /** What can be done from here. */
    public record Acts(Runnable correct, Runnable standing, Runnable ssn, Runnable history) {}

    /**
     * Shows a person.
     *
     * @param photo the card of the photo
     */
    public DetailsPane(Resident resident, Client client, ClientModel model, Node photo, Acts acts) {
        this.resident = resident;
        this.model = model;
        getStyleClass().add("page");
        var may = resident.may(Permission.WRITE_CLIENT);
        var d = client.demographics();
        var n = d.names();
        var correct = Blocks.row();
        var history = Blocks.button(WORDS.text("details.history"), acts.history());
        history.setId("details-history");
        history.getStyleClass().add("flat");
        correct.getChildren().add(history);
        if (may) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PENCIL_OUTLINE,
                            WORDS.text("details.correct", resident.name()),
                            acts.correct());
            button.setId("details-correct");
            correct.getChildren().add(button);
        }
        var interpreter = d.language().interpreterNeeded();
        getChildren()
                .addAll(
                        Blocks.cardWithEnd(
                                WORDS.text("heading.name"),
                                correct,
                                facts(
                                        fact("first", n.first()),
                                        fact("middle", n.middle()),
                                        fact("last", n.last()),
                                        fact("preferred", n.preferred()),
                                        fact("nativeName", n.nativeName()),
                                        fact("nativeLanguage", n.nativeLanguage()))),
                        photo,
                        Blocks.card(
                                WORDS.text("heading.person"),
                                facts(
                                        fact(
                                                "birthDate",
                                                d.birthDate() == null
                                                        ? ""
                                                        : Dates.print(d.birthDate())
                                                                + (d.birthDateEstimated()
                                                                        ? " "
                                                                                + WORDS.text(
                                                                                        "estimated")
                                                                        : "")),
                                        fact(
                                                "gender",
                                                d.gender() == Gender.NOT_RECORDED
                                                        ? ""
                                                        : Labels.of(d.gender())),
                                        fact(
                                                "sex",
                                                d.sex() == ClinicalSex.NOT_RECORDED
                                                        ? ""
                                                        : Labels.of(d.sex())),
                                        fact("mrn", d.mrn()),
                                        fact("heightCm", height(d.heightCm())),
                                        fact("marks", d.marks()))),
                        Blocks.card(
                                WORDS.text("heading.language"),
                                facts(
                                        fact("spoken", d.language().spoken()),
                                        fact(
                                                "interpreterNeeded",
                                                interpreter == null
                                                        ? ""
                                                        : WORDS.text(
                                                                interpreter
                                                                        ? "answer.YES"
                                                                        : "answer.NO")),
                                        fact("interpreterType", d.language().interpreterType()),
                                        fact("literacy", d.language().literacy()),
                                        fact("religion", d.religion()),
                                        fact("culture", d.culture()))),
                        Blocks.card(
                                WORDS.text("heading.hospital"),
                                facts(
                                        fact("hospital", d.hospital().preferred()),
                                        fact("hospitalPhone", d.hospital().phone()),
                                        fact("hospitalReason", d.hospital().reason()),
                                        fact("hospitalAvoid", d.hospital().avoid()),
                                        fact("emsNotes", d.hospital().emsNotes()),
                                        fact("diet", d.diet()))),
                        Blocks.card(
                                WORDS.text("heading.reach"),
                                facts(
                                        fact("phone", d.phone()),
                                        fact("email", d.email()),
                                        fact("address", d.address().oneLine()))),
                        standing(client, may, acts),
                        ssn(client, may, acts));
    }

    /** Ends what it subscribed to and hides what was opened. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        model.dispose();
    }

    private Node standing(Client client, boolean may, Acts acts) {
        var left = client.dischargedOn();
        var came = client.admittedOn();
        var row =
                facts(
                        fact("status", Labels.of(client.status())),
                        fact("admittedOn", came == null ? "" : Dates.print(came)),
                        left == null ? new Region() : fact("dischargedOn", Dates.print(left)));
        Region button = new Region();
        if (may && !client.status().next().isEmpty()) {
            var act = Blocks.button(WORDS.text("details.standing"), acts.standing());
            act.setId("details-standing");
            button = act;
        }
        return Blocks.cardWithEnd(WORDS.text("details.status"), button, row);
    }

    private Node ssn(Client client, boolean may, Acts acts) {
        var buttons = Blocks.row();
        var shown =
                ScriptText.of(WORDS.text(client.ssnOnFile() ? "ssn.hidden" : "ssn.none"), "strong");
        shown.setId("ssn");
        if (client.ssnOnFile() && resident.may(Permission.REVEAL_SSN)) {
            var reveal =
                    Blocks.button(
                            MaterialDesignE.EYE_OUTLINE,
                            WORDS.text("ssn.reveal"),
                            () -> model.reveal(client.id()));
            reveal.setId("ssn-reveal");
            buttons.getChildren().add(reveal);
            ends.add(
                    model.ssnProperty()
                            .subscribe(number ->
                                    shown.setText(
                                            number.isEmpty() ? WORDS.text("ssn.hidden") : number)));
        }
        if (may) {
            var enter = Blocks.button(WORDS.text("ssn.enter"), acts.ssn());
            enter.setId("ssn-enter");
            buttons.getChildren().add(enter);
        }
        return Blocks.cardWithEnd(
                WORDS.text("ssn.card"),
                buttons,
                shown,
                ScriptText.of(WORDS.text("hint.ssn"), "muted"));
    }

    private static Node facts(Region... facts) {
        return Items.flow("facts", List.of(facts));
    }

    private static Region fact(String field, String value) {
        var label = org.hearthside.core.common.Words.say("field." + field);
        var fact = Blocks.fact(label, value);
        if (value.isBlank()) {
            fact.getChildren().set(1, Chips.of(Tone.PLAIN, WORDS.text("details.notRecorded")));
        }
        fact.getStyleClass().add("fact-wide");
        return fact;
    }

    private static String height(@Nullable BigDecimal cm) {
        return cm == null ? "" : Measures.height(cm, "cm");
    }
}
