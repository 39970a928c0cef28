package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatusRules;
import org.jspecify.annotations.Nullable;

/** A code status with its document, as it stands in the form. */
final class CodeStatusDraft {
    final Draft draft = new Draft();
    final ObjectProperty<@Nullable RecordState> state;
    final Map<CodeStatus.Choice, BooleanProperty> choices = new EnumMap<>(CodeStatus.Choice.class);
    final StringProperty decidedBy;
    final StringProperty reviewedOn;
    final BooleanProperty onFile;
    final StringProperty form;
    final StringProperty region;
    final StringProperty date;
    final StringProperty signer;
    final StringProperty original;
    final StringProperty expires;
    final StringProperty voidedOn;
    private final UUID id;
    private final Resident resident;

    CodeStatusDraft(UUID id, Resident resident, @Nullable CodeStatus before) {
        this.id = id;
        this.resident = resident;
        state = draft.choice("state", before == null ? RecordState.RECORDED : before.state());
        for (var choice : CodeStatus.Choice.values()) {
            choices.put(
                    choice,
                    draft.flag(
                            "choice." + choice,
                            before != null && before.choices().contains(choice)));
        }
        decidedBy = draft.text("decidedBy", before == null ? "" : before.decidedBy());
        reviewedOn = draft.text("reviewedOn", print(before == null ? null : before.reviewedOn()));
        var d = before == null ? null : before.document();
        onFile = draft.flag("onFile", d != null);
        form = draft.text("form", d == null ? "" : d.form());
        region = draft.text("region", d == null ? "" : d.region());
        date = draft.text("date", print(d == null ? null : d.date()));
        signer = draft.text("signer", d == null ? "" : d.signer());
        original = draft.text("original", d == null ? "" : d.original());
        expires = draft.text("expires", print(d == null ? null : d.expires()));
        voidedOn = draft.text("voidedOn", print(d == null ? null : d.voidedOn()));
    }

    CodeStatus read(Reading r) {
        var said = r.require("state", state.get(), RecordState.NOT_RECORDED);
        var chosen = EnumSet.noneOf(CodeStatus.Choice.class);
        choices.forEach((choice, on) -> {
            if (on.get() && said == RecordState.RECORDED) {
                chosen.add(choice);
            }
        });
        var nothing = said == RecordState.RECORDED && chosen.isEmpty();
        if (nothing) {
            r.problem("choices", "health.chooseCodeStatus");
        }
        var read =
                new CodeStatus(
                        id,
                        resident.id(),
                        nothing ? RecordState.NOT_RECORDED : said,
                        chosen,
                        said == RecordState.RECORDED && onFile.get() ? document(r) : null,
                        Reading.text(decidedBy),
                        r.pastDate(reviewedOn),
                        Stamp.UNSAVED);
        r.all(CodeStatusRules.check(read, r.today(), Entry.FORM));
        return read;
    }

    private CodeStatus.Document document(Reading r) {
        var made = r.pastDate(date);
        if (made == null) {
            r.require(date);
        }
        return new CodeStatus.Document(
                Reading.text(form),
                Reading.text(region),
                made == null ? r.today() : made,
                Reading.text(signer),
                Reading.text(original),
                r.date(expires),
                r.pastDate(voidedOn));
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}
