package org.hearthside.core.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act is about. When it names a person, the act is refused unless the session may see that
 * person: nobody has to remember to check.
 *
 * @param type the kind of record, for example {@code contact}
 * @param id the record; absent when the act is about many
 * @param client the person whose record it is; absent when it is nobody's
 * @param mustBeVisible false only while the person is being registered
 */
public record Subject(
        String type, @Nullable UUID id, @Nullable UUID client, boolean mustBeVisible) {

    /** A record of no person, or many records. */
    public static Subject of(String type, @Nullable UUID id) {
        return new Subject(type, id, null, false);
    }

    /** A record of one person. */
    public static Subject of(String type, @Nullable UUID id, UUID client) {
        return new Subject(type, id, client, true);
    }

    /** A person who is being registered by this very act. */
    public static Subject newClient(UUID client) {
        return new Subject("client", client, client, false);
    }
}
