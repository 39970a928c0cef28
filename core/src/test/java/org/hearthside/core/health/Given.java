package org.hearthside.core.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/** Made-up health records for tests. */
final class Given {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final ClientId CLIENT = new ClientId(new UUID(0, 1));
    static final Stamp STAMP =
            new Stamp(new UUID(0, 2), "J. Diaz RN", Instant.parse("2026-02-03T17:00:00Z"));

    private Given() {}

    static Allergy allergy(AllergyClass c, String substance, Allergy.Severity severity) {
        return allergy(c, substance, "", severity, null);
    }

    static Allergy allergy(
            AllergyClass c,
            String substance,
            String reaction,
            Allergy.Severity severity,
            @Nullable LocalDate verified) {
        return new Allergy(
                UUID.nameUUIDFromBytes(substance.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                CLIENT,
                c,
                substance,
                null,
                reaction,
                severity,
                Allergy.Kind.ALLERGY,
                null,
                Allergy.Status.ACTIVE,
                "",
                verified,
                "",
                STAMP);
    }

    static AllergyAnswer answer(AllergyClass c, RecordState state, String note) {
        return answer(c, state, note, null, STAMP);
    }

    static AllergyAnswer answer(
            AllergyClass c, RecordState state, String note, @Nullable LocalDate due, Stamp stamp) {
        return new AllergyAnswer(
                new UUID(1, c.name().hashCode()), CLIENT, c, state, "", note, due, stamp);
    }
}
