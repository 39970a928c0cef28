package org.hearthside.core.common;

import java.util.Objects;

/** The version of the program, for the audit log, pages and the status bar. */
public final class Version {
    private Version() {}

    /** The version as it was built; {@code development} when run from loose classes. */
    public static String text() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "development");
    }
}
