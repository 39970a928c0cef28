package org.hearthside.app.health;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareRules;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Iddsi;
import org.jspecify.annotations.Nullable;

/** What is said about one topic, as it stands in the form. */
final class CareFactDraft {
    final Draft draft = new Draft();
    final CareTopic topic;
    final ObjectProperty<@Nullable RecordState> state;
    final ObjectProperty<@Nullable Integer> level;
    final StringProperty text;
    final StringProperty source;
    final StringProperty reviewDue;
    private final UUID id;
    private final Resident resident;

    CareFactDraft(UUID id, Resident resident, CareTopic topic, @Nullable CareFact before) {
        this.id = id;
        this.resident = resident;
        this.topic = topic;
        state = draft.choice("state", before == null ? RecordState.RECORDED : before.state());
        level = draft.choice("level", before == null ? null : before.level());
        text = draft.text("text", before == null ? "" : before.text());
        source = draft.text("source", before == null ? "" : before.source());
        var due = before == null ? null : before.reviewDue();
        reviewDue = draft.text("reviewDue", due == null ? "" : Dates.print(due));
    }

    /** The IDDSI numbers that this topic can have; none for other topics. */
    List<Integer> levels() {
        return switch (topic) {
            case FOOD_TEXTURE -> IntStream.rangeClosed(0, 9).filter(Iddsi::isFood).boxed().toList();
            case DRINK_THICKNESS ->
                    IntStream.rangeClosed(0, 9).filter(Iddsi::isDrink).boxed().toList();
            default -> List.of();
        };
    }

    /** Number and name of a level. */
    String say(int number) {
        return topic == CareTopic.FOOD_TEXTURE ? Iddsi.food(number) : Iddsi.drink(number);
    }

    /**
     * Adds words to the text, behind a semicolon; words that stand there already are not doubled.
     */
    void add(String words) {
        var typed = Reading.text(text);
        if (typed.isEmpty()) {
            text.set(words);
        } else if (!List.of(typed.split("; ")).contains(words)) {
            text.set(typed + "; " + words);
        }
        state.set(RecordState.RECORDED);
    }

    CareFact read(Reading r) {
        var said = r.require("state", state.get(), RecordState.NOT_RECORDED);
        var read =
                new CareFact(
                        id,
                        resident.id(),
                        topic,
                        said,
                        Reading.text(text),
                        said == RecordState.RECORDED ? level.get() : null,
                        Reading.text(source),
                        r.date(reviewDue),
                        Stamp.UNSAVED);
        r.all(CareRules.check(read, r.today()));
        return read;
    }
}
