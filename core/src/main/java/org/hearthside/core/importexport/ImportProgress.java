package org.hearthside.core.importexport;

/**
 * How far an import is.
 *
 * @param bytes read so far, over all passes
 * @param totalBytes to read, over all passes
 * @param resources met so far in the present pass
 */
public record ImportProgress(long bytes, long totalBytes, long resources) {

    /** Part done, from 0 to 1. */
    public double fraction() {
        return totalBytes == 0 ? 1 : Math.min(1, (double) bytes / totalBytes);
    }
}
