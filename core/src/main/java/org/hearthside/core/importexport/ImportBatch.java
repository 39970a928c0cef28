package org.hearthside.core.importexport;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import.
 *
 * @param id its id
 * @param format {@code fhir} or {@code csv}
 * @param files names of the files on one line; may be cut, and can carry a person's name
 * @param fileCount files read
 * @param read resources or lines read
 * @param created new records
 * @param updated changed records
 * @param unchanged records that were here already
 * @param failed failures
 * @param finished false when it was stopped or broke off
 * @param undone records taken back
 * @param kept records that could not be taken back because people have built on them
 * @param undoneAt when it was taken back; absent while it stands
 * @param by who imported, and when
 */
public record ImportBatch(
        UUID id,
        String format,
        String files,
        int fileCount,
        int read,
        int created,
        int updated,
        int unchanged,
        int failed,
        boolean finished,
        int undone,
        int kept,
        @Nullable Instant undoneAt,
        Stamp by) {

    /** Whether there is anything to take back. */
    public boolean mayBeUndone() {
        return undoneAt == null ? created + updated > 0 : kept > 0;
    }

    /** Names of files can carry a person's name: only the id is printed. */
    @Override
    public String toString() {
        return "ImportBatch[" + id + "]";
    }
}
