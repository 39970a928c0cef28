package org.hearthside.core.importexport;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearthside.core.clients.ClientId;

/**
 * The same record of another person, for someone who turned out to be on file; or by another id.
 */
public final class Rehomed {
    private Rehomed() {}

    static <R extends Record> R of(R content, ClientId client) {
        return with(content, part -> part.getType() == ClientId.class, client);
    }

    /** The same record under another id. */
    public static <R extends Record> R under(R content, UUID id) {
        return with(
                content, part -> part.getName().equals("id") && part.getType() == UUID.class, id);
    }

    private static <R extends Record> R with(
            R content, Predicate<RecordComponent> where, Object value) {
        var parts = content.getClass().getRecordComponents();
        var values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = where.test(parts[i]) ? value : parts[i].getAccessor().invoke(content);
            }
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked") // the class of a record makes records of that class
            var made = (R) content.getClass().getDeclaredConstructor(types).newInstance(values);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(content.getClass().getSimpleName(), e);
        }
    }
}
