package org.hearthside.app.overview;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.documents.Document;
import org.hearthside.core.medications.MedicationOrder;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** How a {@link Need} is shown: what is wrong, and the button that leads to where it is mended. */
final class NeedRow {
    private static final Words WORDS = Words.of(NeedRow.class);

    private NeedRow() {}

    /** What is said of a need: how urgent it is, the matter, and more of it. */
    private record Said(Tone tone, String chip, String what, String more) {}

    static Node of(Need need, boolean may, Consumer<Need> resolve) {
        var said = said(need);
        var words = Items.words(said.what(), said.more());
        words.getChildren().addFirst(chip(said));
        var label = WORDS.text(may ? "act." + key(need) : "act.open");
        var button = Blocks.button(label, () -> resolve.accept(need));
        button.setId("need-" + key(need));
        button.setAccessibleText(label + ": " + said.what());
        return Items.row(words, button);
    }

    private static Region chip(Said said) {
        return switch (said.tone()) {
            case RED -> Chips.alert(Tone.RED, MaterialDesignA.ALERT, said.chip());
            case AMBER, GREEN, BLUE, PLAIN -> Chips.of(said.tone(), said.chip());
        };
    }

    private static Said said(Need need) {
        return switch (need) {
            case Need.AllergiesNotRecorded(var classes) ->
                    notRecorded(
                            Tone.RED,
                            "need.allergies",
                            classes.stream().map(Labels::of).collect(Collectors.joining(", ")));
            case Need.AllergyReviewOverdue(var one) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.overdue"),
                            WORDS.text("need.allergyReview", Labels.of(one)),
                            "");
            case Need.CodeStatusUnclear(var recorded) ->
                    recorded
                            ? new Said(
                                    Tone.AMBER,
                                    WORDS.text("need.verify"),
                                    WORDS.text("need.codeUnclear"),
                                    WORDS.text("need.codeUnclear.more"))
                            : notRecorded(Tone.RED, "need.code", WORDS.text("need.code.more"));
            case Need.NobodyToCall() -> notRecorded(Tone.RED, "need.nobody", "");
            case Need.NoPhone(var contact) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.missing"),
                            WORDS.text("need.noPhone", contact.displayName()),
                            "");
            case Need.ContactsUnchecked(var contacts) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.check"),
                            WORDS.text("need.unchecked", ContactRules.CHECKED_FOR_DAYS),
                            contacts.stream()
                                    .map(Contact::displayName)
                                    .collect(Collectors.joining(", ")));
            case Need.AuthorityEnded(var contact) ->
                    new Said(
                            Tone.RED,
                            WORDS.text("need.ended"),
                            WORDS.text("need.authorityEnded", contact.displayName()),
                            ended(contact));
            case Need.AuthorityUndocumented(var contact) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.verify"),
                            WORDS.text("need.undocumented", contact.displayName()),
                            "");
            case Need.NoPlace() -> notRecorded(Tone.AMBER, "need.noPlace", "");
            case Need.NoBirthDate() -> notRecorded(Tone.RED, "need.noBirth", "");
            case Need.LanguageNotRecorded() -> notRecorded(Tone.AMBER, "need.language", "");
            case Need.PhotoOld(var taken) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.old"),
                            WORDS.text("need.photoOld"),
                            WORDS.text("need.photoOld.more", Dates.print(taken)));
            case Need.PhotoMissing() ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.missing"),
                            WORDS.text("need.photoMissing"),
                            WORDS.text("need.photoMissing.more"));
            case Need.AuthorityNotAttached(var contact) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.missing"),
                            WORDS.text("need.notAttached", contact.displayName()),
                            contact.authority().document());
            case Need.PaperEnded(var document) ->
                    new Said(
                            Tone.RED,
                            WORDS.text("need.ended"),
                            document.title(),
                            paperEnd("need.paperEnded", document));
            case Need.PaperEnds(var document) ->
                    new Said(
                            Tone.AMBER,
                            WORDS.text("need.ends"),
                            document.title(),
                            paperEnd("need.paperEnds", document));
            case Need.CareNotRecorded(var topics) ->
                    notRecorded(
                            Tone.AMBER,
                            "need.care",
                            topics.stream().map(Labels::of).collect(Collectors.joining(", ")));
            case Need.OrderNotVerified(var order) ->
                    new Said(
                            Tone.BLUE,
                            WORDS.text("need.verify"),
                            WORDS.text("need.unverified", name(order)),
                            WORDS.text("need.unverified.more", order.stamp().byName()));
            case Need.OrderConflict(var order, var alert) ->
                    new Said(Tone.RED, WORDS.text("need.check"), alert, name(order));
        };
    }

    private static Said notRecorded(Tone tone, String key, String more) {
        return new Said(tone, WORDS.text("need.notRecorded"), WORDS.text(key), more);
    }

    private static String name(MedicationOrder order) {
        return order.drug().generic().isEmpty() ? order.verbatim() : order.drug().generic();
    }

    private static String ended(Contact contact) {
        var day = contact.authority().expires();
        return day == null ? "" : WORDS.text("need.endedOn", Dates.print(day));
    }

    private static String paperEnd(String key, Document document) {
        var day = document.expires();
        return day == null ? "" : WORDS.text(key, Dates.print(day));
    }

    private static String key(Need need) {
        return switch (need) {
            case Need.AllergiesNotRecorded n -> "allergies";
            case Need.AllergyReviewOverdue n -> "allergies";
            case Need.CodeStatusUnclear n -> "code";
            case Need.NobodyToCall n -> "contact";
            case Need.NoPhone n -> "changeContact";
            case Need.ContactsUnchecked n -> "contacts";
            case Need.AuthorityEnded n -> "changeContact";
            case Need.AuthorityUndocumented n -> "changeContact";
            case Need.NoPlace n -> "place";
            case Need.NoBirthDate n -> "details";
            case Need.LanguageNotRecorded n -> "details";
            case Need.PhotoOld n -> "photo";
            case Need.PhotoMissing n -> "photoAdd";
            case Need.AuthorityNotAttached n -> "paper";
            case Need.PaperEnded n -> "replace";
            case Need.PaperEnds n -> "replace";
            case Need.CareNotRecorded n -> "care";
            case Need.OrderNotVerified n -> "order";
            case Need.OrderConflict n -> "order";
        };
    }
}
