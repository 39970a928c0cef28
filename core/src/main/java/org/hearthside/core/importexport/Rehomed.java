package org.hearthside.core.importexport;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.hearthside.core.clients.ClientId;

/** The same record of another person: for someone who turned out to be on file. */
final class Rehomed {
    private Rehomed() {}

    static <R extends Record> R of(R content, ClientId client) {
        var parts = content.getClass().getRecordComponents();
        var values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] =
                        parts[i].getType() == ClientId.class
                                ? client
                                : parts[i].getAccessor().invoke(content);
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
