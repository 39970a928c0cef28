package org.hearthside.persistence.common;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.UpdatableRecord;

/**
 * What one transaction wrote: a line per row with table, id, version and a hash of its values.
 * Stored in the same transaction, and read back after an unclean stop: a row that is missing or
 * torn shows.
 */
final class Manifest {
    private final List<String> lines = new ArrayList<>();

    void add(UpdatableRecord<?> row) {
        var table = row.getTable();
        var version = Columns.version(row);
        lines.add(line(table.getName(), row.get(Columns.uuid(table, "id")), version, hash(row)));
    }

    int rows() {
        return lines.size();
    }

    String entries() {
        return String.join("\n", lines);
    }

    static String line(String table, UUID id, long version, String hash) {
        return table.toLowerCase(Locale.ROOT) + ":" + id + ":" + version + ":" + hash;
    }

    /** First eight bytes of the SHA-256 of all values in the order of the columns, as hex. */
    static String hash(Record row) {
        var digest = sha256();
        for (var field : row.fields()) {
            digest.update(canonical(row.get(field)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1f);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Instant instant -> instant.getEpochSecond() + "." + instant.getNano() / 1000;
            case BigDecimal decimal -> decimal.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
