package org.hearthside.core.importexport;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Set;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a record came again as it was: a hash of everything that is known of it, without
 * the ids, numbers and stamps that are given here. Taken of our record and not of the file, so that
 * neither a new time stamp over there nor the order of elements looks like a change, and a changed
 * medicine behind an unchanged order does.
 */
public final class Fingerprint {
    private static final Set<String> OURS = Set.of("id", "version", "number");

    private Fingerprint() {}

    /** SHA-256 over all values of the record and of the records in it. */
    public static byte[] of(Record content) {
        try {
            var text = new StringBuilder();
            append(text, content);
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder text, Record part) {
        text.append('(');
        for (var component : part.getClass().getRecordComponents()) {
            if (OURS.contains(component.getName())
                    || component.getType() == Stamp.class
                    || component.getType() == ClientId.class) {
                continue;
            }
            try {
                value(text, component.getAccessor().invoke(part));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component.getName(), e);
            }
        }
        text.append(')');
    }

    private static void value(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append('-');
            case Record record -> append(text, record);
            case BigDecimal decimal -> quoted(text, decimal.stripTrailingZeros().toString());
            case Collection<?> all -> {
                text.append('[');
                all.stream().map(String::valueOf).sorted().forEach(s -> quoted(text, s));
                text.append(']');
            }
            default -> quoted(text, value.toString());
        }
        text.append(',');
    }

    // The length in front keeps two neighbours from passing a word between them unseen.
    private static void quoted(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}
