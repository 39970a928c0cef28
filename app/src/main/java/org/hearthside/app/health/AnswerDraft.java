package org.hearthside.app.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.AllergyRules;
import org.jspecify.annotations.Nullable;

/** One answer for one or more classes of allergies, as it stands in the form. */
final class AnswerDraft {
    final Draft draft = new Draft();
    final Map<AllergyClass, BooleanProperty> classes = new EnumMap<>(AllergyClass.class);
    final ObjectProperty<@Nullable RecordState> state;
    final StringProperty source;
    final StringProperty note;
    final StringProperty reviewDue;
    private final Resident resident;
    private final Allergies recorded;
    private final Map<AllergyClass, UUID> ids = new EnumMap<>(AllergyClass.class);

    AnswerDraft(Resident resident, Allergies recorded, Supplier<UUID> newId) {
        this.resident = resident;
        this.recorded = recorded;
        for (var one : AllergyClass.values()) {
            if (recorded.state(one) != RecordState.RECORDED) {
                ids.put(one, newId.get());
                classes.put(
                        one,
                        draft.flag(
                                "class." + one, recorded.state(one) == RecordState.NOT_RECORDED));
            }
        }
        state = draft.choice("state", RecordState.NONE_KNOWN);
        source = draft.text("source", "");
        note = draft.text("note", "");
        reviewDue = draft.text("reviewDue", "");
    }

    List<AllergyAnswer> read(Reading r) {
        var answers = new ArrayList<AllergyAnswer>();
        var said = r.require("state", state.get(), RecordState.NONE_KNOWN);
        var due = r.date(reviewDue);
        // Without a name behind it "none known" is a guess.
        r.require(source);
        classes.forEach((one, chosen) -> {
            if (chosen.get()) {
                var id = ids.get(one);
                if (id != null) {
                    answers.add(
                            new AllergyAnswer(
                                    id,
                                    resident.id(),
                                    one,
                                    said,
                                    Reading.text(source),
                                    Reading.text(note),
                                    due,
                                    Stamp.UNSAVED));
                }
            }
        });
        if (answers.isEmpty()) {
            r.problem("state", "health.chooseClass");
        }
        answers.forEach(answer -> r.all(AllergyRules.check(answer, recorded, r.today())));
        return answers;
    }
}
