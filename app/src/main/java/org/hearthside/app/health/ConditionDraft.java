package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.codes.Code;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.ConditionRules;
import org.jspecify.annotations.Nullable;

/** A diagnosis as it stands in the form. */
final class ConditionDraft {
    private static final String ICD = "ICD-10-CM";

    final Draft draft = new Draft();
    final StringProperty text;
    final StringProperty code;
    final BooleanProperty primary;
    final ObjectProperty<Condition.@Nullable Status> status;
    final StringProperty onset;
    final StringProperty resolved;
    final StringProperty diagnosedBy;
    private final UUID id;
    private final Resident resident;
    private final @Nullable Code before;

    ConditionDraft(UUID id, Resident resident, @Nullable Condition c) {
        this.id = id;
        this.resident = resident;
        before = c == null ? null : c.code();
        text = draft.text("text", c == null ? "" : c.text());
        code = draft.text("code", before == null ? "" : before.code());
        primary = draft.flag("primary", c != null && c.primary());
        status = draft.choice("status", c == null ? Condition.Status.ACTIVE : c.status());
        onset = draft.text("onset", print(c == null ? null : c.onset()));
        resolved = draft.text("resolved", print(c == null ? null : c.resolved()));
        diagnosedBy = draft.text("diagnosedBy", c == null ? "" : c.diagnosedBy());
    }

    Condition read(Reading r, @Nullable LocalDate born) {
        var read =
                ConditionRules.tidy(
                        new Condition(
                                id,
                                resident.id(),
                                Reading.text(text),
                                code(),
                                primary.get(),
                                Objects.requireNonNullElse(status.get(), Condition.Status.ACTIVE),
                                r.pastDate(onset),
                                r.pastDate(resolved),
                                Reading.text(diagnosedBy),
                                Stamp.UNSAVED));
        r.all(ConditionRules.check(read, born, r.today()));
        return read;
    }

    /** Takes a code that was found by words: its words in place of those typed to find it. */
    void chooseByWords(CodeItem item) {
        text.set(item.row().display());
        code.set(item.row().code());
    }

    /** Takes a code that was looked for as a code: words that stand there already stay. */
    void chooseCode(CodeItem item) {
        code.set(item.row().code());
        if (text.get().isBlank()) {
            text.set(item.row().display());
        }
    }

    /** A code of another system that came with an import stays what it is until it is retyped. */
    private @Nullable Code code() {
        var typed = Reading.text(code);
        if (typed.isEmpty()) {
            return null;
        }
        return before != null && before.code().equals(typed)
                ? before
                : new Code(ICD, typed.toUpperCase(Locale.ROOT));
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}
