package org.hearthside.core.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a vaccine and a laboratory result must be, for form and import alike. Field names: the
 * components of the records and of their parts.
 */
public final class ResultRules {
    /** Clocks of analyzers run fast by a little. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private ResultRules() {}

    /**
     * Problems with a vaccine.
     *
     * @param born the person's birth date; absent when not recorded
     */
    public static List<Problem> check(
            Immunization i, @Nullable LocalDate born, LocalDate today, Entry entry) {
        return new Checks()
                .required("vaccine", i.vaccine())
                .text("vaccine", i.vaccine(), 300)
                .inOrder("givenOn", born, i.givenOn(), "entry.beforeBirth")
                .notAfter("givenOn", i.givenOn(), today)
                .text("lot", i.shot().lot(), 60)
                .that(
                        i.wasGiven() || i.shot().equals(Immunization.Shot.UNKNOWN),
                        "lot",
                        "immunization.notGiven")
                .text("maker", i.shot().maker(), 100)
                .text("site", i.shot().site(), 100)
                .text("givenBy", i.shot().givenBy(), 200)
                .that(
                        i.outcome() != Immunization.Outcome.NOT_ADVISED
                                || entry == Entry.IMPORT
                                || !i.reason().isBlank(),
                        "reason",
                        "immunization.why")
                .text("reason", i.reason(), 500)
                .text("source", i.source(), 200)
                .problems();
    }

    /** The vaccine as it is kept: blanks taken off. */
    public static Immunization tidy(Immunization i) {
        return new Immunization(
                i.id(),
                i.client(),
                Texts.tidy(i.vaccine()),
                i.code(),
                i.outcome(),
                i.givenOn(),
                new Immunization.Shot(
                        Texts.tidy(i.shot().lot()),
                        Texts.tidy(i.shot().maker()),
                        Texts.tidy(i.shot().site()),
                        Texts.tidy(i.shot().givenBy())),
                Texts.tidy(i.reason()),
                Texts.tidy(i.source()),
                i.status(),
                i.stamp());
    }

    /**
     * Problems with a laboratory result.
     *
     * @param born the person's birth date; absent when not recorded
     * @param zone of the house, for the day of birth
     */
    public static List<Problem> check(
            LabResult l, @Nullable LocalDate born, Instant now, ZoneId zone) {
        return new Checks()
                .required("name", l.name())
                .text("name", l.name(), 300)
                .required("value", l.value())
                .text("value", l.value(), 500)
                .text("unit", l.unit(), 60)
                .text("range", l.range(), 200)
                .text("flag", l.flag(), 20)
                .text("source", l.source(), 200)
                .that(!l.takenAt().isAfter(now.plus(AHEAD)), "takenOn", "lab.future")
                .inOrder(
                        "takenOn",
                        born,
                        l.takenAt().atZone(zone).toLocalDate(),
                        "entry.beforeBirth")
                .problems();
    }

    /** The result as it is kept: blanks taken off. */
    public static LabResult tidy(LabResult l) {
        return new LabResult(
                l.id(),
                l.client(),
                Texts.tidy(l.name()),
                l.code(),
                Texts.tidy(l.value()),
                Texts.tidy(l.unit()),
                Texts.tidy(l.range()),
                Texts.tidy(l.flag()),
                l.takenAt(),
                Texts.tidy(l.source()),
                l.status(),
                l.stamp());
    }
}
