package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.AllergyRules;
import org.jspecify.annotations.Nullable;

/** An allergy as it stands in the form. */
final class AllergyDraft {
    final Draft draft = new Draft();
    final ObjectProperty<@Nullable AllergyClass> allergyClass;
    final StringProperty substance;
    final StringProperty code;
    final StringProperty reaction;
    final ObjectProperty<Allergy.@Nullable Severity> severity;
    final ObjectProperty<Allergy.@Nullable Kind> kind;
    final ObjectProperty<Allergy.@Nullable Status> status;
    final StringProperty onset;
    final StringProperty source;
    final StringProperty verifiedOn;
    private final UUID id;
    private final ClientId client;
    private final @Nullable Allergy before;
    private final String verifier;
    private @Nullable CodeItem chosen;

    /** A new one, or the correction of one. */
    AllergyDraft(UUID id, Resident resident, @Nullable Allergy before) {
        this.id = id;
        this.client = resident.id();
        this.before = before;
        this.verifier = resident.who().printedName();
        allergyClass =
                draft.choice(
                        "allergyClass", before == null ? AllergyClass.DRUG : before.allergyClass());
        substance = draft.text("substance", before == null ? "" : before.substance());
        code = new SimpleStringProperty(this, "code", "");
        reaction = draft.text("reaction", before == null ? "" : before.reaction());
        severity =
                draft.choice(
                        "severity",
                        before == null ? Allergy.Severity.NOT_RECORDED : before.severity());
        kind = draft.choice("kind", before == null ? Allergy.Kind.ALLERGY : before.kind());
        status = draft.choice("status", before == null ? Allergy.Status.ACTIVE : before.status());
        onset = draft.text("onset", print(before == null ? null : before.onset()));
        source = draft.text("source", before == null ? "" : before.source());
        substance.subscribe(typed -> {
            var coded = codeOf(Reading.text(substance));
            code.set(
                    coded != null && coded.system().equals(CodeSystem.ALLERGEN.recordedAs())
                            ? coded.code()
                            : "");
        });
        verifiedOn = draft.text("verifiedOn", print(before == null ? null : before.verifiedOn()));
    }

    Allergy read(Reading r, @Nullable LocalDate born) {
        var substanceText = Reading.text(substance);
        var verified = r.pastDate(verifiedOn);
        var sameDay = before != null && Objects.equals(before.verifiedOn(), verified);
        var read =
                AllergyRules.tidy(
                        new Allergy(
                                id,
                                client,
                                r.require("allergyClass", allergyClass.get(), AllergyClass.DRUG),
                                substanceText,
                                codeOf(substanceText),
                                Reading.text(reaction),
                                Objects.requireNonNullElse(
                                        severity.get(), Allergy.Severity.NOT_RECORDED),
                                Objects.requireNonNullElse(kind.get(), Allergy.Kind.NOT_RECORDED),
                                r.pastDate(onset),
                                Objects.requireNonNullElse(status.get(), Allergy.Status.ACTIVE),
                                Reading.text(source),
                                verified,
                                verified == null
                                        ? ""
                                        : sameDay && before != null
                                                ? before.verifiedBy()
                                                : verifier,
                                Stamp.UNSAVED));
        r.all(AllergyRules.check(read, born, r.today(), Entry.FORM));
        return read;
    }

    /** Takes a substance that was chosen, with the class in which it is asked for. */
    void choose(CodeItem item) {
        chosen = item;
        substance.set(item.row().display());
        code.set(item.row().code());
        Arrays.stream(AllergyClass.values())
                .filter(one -> one.name().equals(item.row().kind()))
                .findFirst()
                .ifPresent(allergyClass::set);
    }

    /** A code names one substance: who types another one leaves the code behind. */
    private @Nullable Code codeOf(String substanceText) {
        if (chosen != null && chosen.row().display().equals(substanceText)) {
            return chosen.recorded();
        }
        return before != null && before.substance().equals(substanceText) ? before.code() : null;
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}
