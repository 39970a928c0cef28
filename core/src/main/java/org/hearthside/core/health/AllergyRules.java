package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Texts;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an allergy and an answer about allergies must be, for form and import alike. Field names:
 * the components of {@link Allergy} and {@link AllergyAnswer}.
 */
public final class AllergyRules {
    /** Words that say there is none: an answer, never the name of a substance (SR-17). */
    private static final Pattern NONE =
            Pattern.compile(
                    "nkd?a|none|nil|n/?a|no|unknown|not known|no known .*allerg.*|no allerg.*|denies.*");

    private AllergyRules() {}

    /**
     * Problems with an allergy.
     *
     * @param born the person's birth date; absent when not recorded
     */
    public static List<Problem> check(
            Allergy a, @Nullable LocalDate born, LocalDate today, Entry entry) {
        return new Checks()
                .required("substance", a.substance())
                .text("substance", a.substance(), 300)
                .that(!saysNone(a.substance()), "substance", "health.noneIsAnAnswer")
                .text("reaction", a.reaction(), 1000)
                .inOrder("onset", born, a.onset(), "entry.beforeBirth")
                .notAfter("onset", a.onset(), today)
                .text("source", a.source(), 200)
                .notAfter("verifiedOn", a.verifiedOn(), today)
                .that(
                        entry == Entry.IMPORT
                                || a.verifiedOn() == null
                                || !a.verifiedBy().isBlank(),
                        "verifiedBy",
                        "health.verifiedBy")
                .text("verifiedBy", a.verifiedBy(), 250)
                .problems();
    }

    /** Problems with an answer, given what is recorded already (G2). */
    public static List<Problem> check(AllergyAnswer answer, Allergies recorded, LocalDate today) {
        var due = answer.reviewDue();
        return new Checks()
                .that(
                        answer.state() != RecordState.RECORDED
                                || !recorded.of(answer.allergyClass()).isEmpty(),
                        "state",
                        "health.nameTheAllergy")
                .that(
                        recorded.mayAnswer(answer.allergyClass(), answer.state()),
                        "state",
                        "health.allergyStands",
                        Words.of(answer.allergyClass()))
                .text("source", answer.source(), 200)
                .that(
                        answer.state() != RecordState.UNABLE_TO_VERIFY || !answer.note().isBlank(),
                        "note",
                        "health.whyUnable")
                .text("note", answer.note(), 500)
                .that(due == null || !due.isBefore(today), "reviewDue", "health.reviewPast")
                .problems();
    }

    /** Whether a text says that there is no allergy, or that nobody knows. */
    public static boolean saysNone(String substance) {
        return NONE.matcher(substance.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** The allergy as it is kept: blanks taken off. */
    public static Allergy tidy(Allergy a) {
        return new Allergy(
                a.id(),
                a.client(),
                a.allergyClass(),
                Texts.tidy(a.substance()),
                a.code(),
                Texts.tidyLines(a.reaction()),
                a.severity(),
                a.kind(),
                a.onset(),
                a.status(),
                Texts.tidy(a.source()),
                a.verifiedOn(),
                Texts.tidy(a.verifiedBy()),
                a.stamp());
    }
}
