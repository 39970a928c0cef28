package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;

/**
 * What a code status must be, for form and import alike (forms.md 2.2, SR-20). Field names: the
 * components of {@link CodeStatus} and its document.
 */
public final class CodeStatusRules {
    private CodeStatusRules() {}

    /**
     * Problems with a code status. A form must say who decided; a document needs date and signer.
     */
    public static List<Problem> check(CodeStatus c, LocalDate today, Entry entry) {
        boolean recorded = c.state() == RecordState.RECORDED;
        var checks =
                new Checks()
                        .that(recorded || c.choices().isEmpty(), "choices", "health.noChoice")
                        .that(
                                !CodeStatusWords.contradictory(c.choices()),
                                "choices",
                                "health.contradictory")
                        .that(
                                entry == Entry.IMPORT || !recorded || !c.decidedBy().isBlank(),
                                "decidedBy",
                                "health.decidedBy")
                        .text("decidedBy", c.decidedBy(), 250)
                        .notAfter("reviewedOn", c.reviewedOn(), today);
        var document = c.document();
        if (document != null) {
            checks.that(recorded, "choices", "health.documentWithoutChoice")
                    .text("form", document.form(), 60)
                    .text("region", document.region(), 60)
                    .notAfter("date", document.date(), today)
                    .that(!document.signer().isBlank(), "signer", "health.signer")
                    .text("signer", document.signer(), 250)
                    .text("original", document.original(), 250)
                    .inOrder(
                            "expires", document.date(), document.expires(), "health.beforeDocument")
                    .inOrder(
                            "voidedOn",
                            document.date(),
                            document.voidedOn(),
                            "health.beforeDocument")
                    .notAfter("voidedOn", document.voidedOn(), today);
        }
        return checks.problems();
    }
}
