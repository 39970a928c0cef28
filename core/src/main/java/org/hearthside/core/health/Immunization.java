package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine given, or one that was offered and not given: a refusal and a reason against it are
 * facts that a nurse needs as much (features G3).
 *
 * @param id its id
 * @param client whose
 * @param vaccine in words, as recorded
 * @param code CVX code; absent when only words were recorded
 * @param outcome whether it was given
 * @param givenOn the day on which it was given, refused, or found not to be advised
 * @param shot what went in, and where; empty when it was not given
 * @param reason why it was not given; may be empty
 * @param source who said so; may be empty
 * @param status whether the entry stands
 * @param stamp who recorded it and when
 */
public record Immunization(
        UUID id,
        ClientId client,
        String vaccine,
        @Nullable Code code,
        Outcome outcome,
        LocalDate givenOn,
        Shot shot,
        String reason,
        String source,
        Status status,
        Stamp stamp) {

    /** What came of it. */
    public enum Outcome {
        GIVEN,
        DECLINED,
        /** There is a reason against it, such as an allergy. */
        NOT_ADVISED
    }

    /** Whether the entry stands. */
    public enum Status {
        FINAL,
        ENTERED_IN_ERROR
    }

    /**
     * What went in, and where. Each may be empty.
     *
     * @param lot lot number
     * @param maker manufacturer
     * @param site for example {@code left deltoid}
     * @param givenBy who gave it, for example {@code Walgreens, Main St}
     */
    public record Shot(String lot, String maker, String site, String givenBy) {
        /** Nothing recorded. */
        public static final Shot UNKNOWN = new Shot("", "", "", "");
    }

    /** A vaccine that was given, of which no more than the lot is known. */
    public static Immunization given(
            UUID id,
            ClientId client,
            String vaccine,
            @Nullable Code code,
            LocalDate on,
            String lot,
            String source,
            Stamp stamp) {
        return new Immunization(
                id,
                client,
                vaccine,
                code,
                Outcome.GIVEN,
                on,
                new Shot(lot, "", "", ""),
                "",
                source,
                Status.FINAL,
                stamp);
    }

    /** Whether it protects: it was given. */
    public boolean wasGiven() {
        return outcome == Outcome.GIVEN;
    }

    @Override
    public String toString() {
        return "Immunization[" + id + "]";
    }
}
