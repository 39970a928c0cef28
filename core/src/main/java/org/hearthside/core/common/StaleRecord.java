package org.hearthside.core.common;

/** Someone else saved this record after it was read. Nothing was written. */
public final class StaleRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the table's name. */
    public StaleRecord(String what) {
        super("Changed by someone else since it was opened: " + what);
    }
}
