package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis must be, for form and import alike. Field names: the components of {@link
 * Condition}.
 */
public final class ConditionRules {
    /** ICD-10-CM: a letter, two characters, and up to four after a point. */
    private static final Pattern ICD =
            Pattern.compile("[A-Z]\\d[0-9AB](\\.[0-9A-Z]{1,4})?", Pattern.CASE_INSENSITIVE);

    private ConditionRules() {}

    /**
     * Problems with a diagnosis.
     *
     * @param born the person's birth date; absent when not recorded
     */
    public static List<Problem> check(Condition c, @Nullable LocalDate born, LocalDate today) {
        var code = c.code();
        boolean icd = code != null && code.system().equals("ICD-10-CM");
        boolean over = c.status() == Condition.Status.RESOLVED;
        boolean counts = c.status() != Condition.Status.ENTERED_IN_ERROR;
        return new Checks()
                .required("text", c.text())
                .text("text", c.text(), 1000)
                .that(
                        !icd || (code != null && ICD.matcher(code.code()).matches()),
                        "code",
                        "health.icd")
                .inOrder("onset", born, c.onset(), "entry.beforeBirth")
                .notAfter("onset", c.onset(), today)
                .inOrder("resolved", c.onset(), c.resolved(), "health.resolvedBeforeOnset")
                .notAfter("resolved", c.resolved(), today)
                .that(!counts || over || c.resolved() == null, "resolved", "health.notResolved")
                .that(!counts || !over || !c.primary(), "primary", "health.primaryResolved")
                .text("diagnosedBy", c.diagnosedBy(), 250)
                .problems();
    }

    /** The diagnosis as it is kept: blanks taken off. */
    public static Condition tidy(Condition c) {
        return new Condition(
                c.id(),
                c.client(),
                Texts.tidy(c.text()),
                c.code(),
                c.primary(),
                c.status(),
                c.onset(),
                c.resolved(),
                Texts.tidy(c.diagnosedBy()),
                c.stamp());
    }
}
