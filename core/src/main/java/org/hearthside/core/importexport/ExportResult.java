package org.hearthside.core.importexport;

import java.util.Map;
import java.util.UUID;

/**
 * What an export wrote.
 *
 * @param id names this export in the audit log and in its manifest
 * @param cancelled true when the user stopped it: then nothing is left of it
 * @param people people in it
 * @param files files written, the manifest among them
 * @param records records written, by kind
 * @param bytes bytes written
 */
public record ExportResult(
        UUID id, boolean cancelled, int people, int files, Map<Kind, Long> records, long bytes) {
    public ExportResult {
        records = Map.copyOf(records);
    }

    /** All records. */
    public long total() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
