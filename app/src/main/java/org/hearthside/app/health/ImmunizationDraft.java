package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.codes.Code;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.ResultRules;
import org.jspecify.annotations.Nullable;

/** A vaccine as it stands in the form. */
final class ImmunizationDraft {
    final Draft draft = new Draft();
    final StringProperty vaccine;
    final StringProperty code;
    final ObjectProperty<Immunization.@Nullable Outcome> outcome;
    final StringProperty givenOn;
    final StringProperty lot;
    final StringProperty maker;
    final StringProperty site;
    final StringProperty givenBy;
    final StringProperty reason;
    final StringProperty source;
    final ObjectProperty<Immunization.@Nullable Status> status;
    private final UUID id;
    private final Resident resident;
    private final @Nullable Code before;

    ImmunizationDraft(UUID id, Resident resident, @Nullable Immunization i) {
        this.id = id;
        this.resident = resident;
        var shot = i == null ? Immunization.Shot.UNKNOWN : i.shot();
        before = i == null ? null : i.code();
        vaccine = draft.text("vaccine", i == null ? "" : i.vaccine());
        code = draft.text("code", before == null ? "" : before.code());
        outcome = draft.choice("outcome", i == null ? Immunization.Outcome.GIVEN : i.outcome());
        givenOn = draft.text("givenOn", i == null ? "" : Dates.print(i.givenOn()));
        lot = draft.text("lot", shot.lot());
        maker = draft.text("maker", shot.maker());
        site = draft.text("site", shot.site());
        givenBy = draft.text("givenBy", shot.givenBy());
        reason = draft.text("reason", i == null ? "" : i.reason());
        source = draft.text("source", i == null ? "" : i.source());
        status = draft.choice("status", i == null ? Immunization.Status.FINAL : i.status());
    }

    /** Takes a code with its words. */
    void choose(CodeItem item) {
        vaccine.set(item.row().display());
        code.set(item.row().code());
    }

    Immunization read(Reading r, @Nullable LocalDate born) {
        r.require(givenOn);
        var on = r.pastDate(givenOn);
        var read =
                ResultRules.tidy(
                        new Immunization(
                                id,
                                resident.id(),
                                Reading.text(vaccine),
                                code(),
                                Objects.requireNonNullElse(
                                        outcome.get(), Immunization.Outcome.GIVEN),
                                on == null ? r.today() : on,
                                new Immunization.Shot(
                                        Reading.text(lot),
                                        Reading.text(maker),
                                        Reading.text(site),
                                        Reading.text(givenBy)),
                                Reading.text(reason),
                                Reading.text(source),
                                Objects.requireNonNullElse(status.get(), Immunization.Status.FINAL),
                                Stamp.UNSAVED));
        if (read.status() == Immunization.Status.FINAL) {
            r.all(ResultRules.check(read, born, r.today(), Entry.FORM));
        }
        return read;
    }

    /** A code of another system that came with an import stays what it is until it is retyped. */
    private @Nullable Code code() {
        var typed = Reading.text(code);
        if (typed.isEmpty()) {
            return null;
        }
        return before != null && before.code().equals(typed)
                ? before
                : new Code(CodeSystem.CVX.recordedAs(), typed);
    }
}
