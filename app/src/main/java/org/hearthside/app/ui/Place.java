package org.hearthside.app.ui;

import org.hearthside.core.security.Permission;

/** The places of the left rail, from top to bottom. */
public enum Place {
    TODAY("today", Permission.READ_CLIENT),
    RESIDENTS("residents", Permission.READ_CLIENT),
    MED_PASS("medPass", Permission.GIVE_MEDICATION),
    SHIFT("shift", Permission.READ_ORDERS),
    CONTROLLED("controlled", Permission.COUNT_CONTROLLED),
    ADMIN("admin", Permission.MANAGE_STAFF);

    private final String key;
    private final Permission needed;

    Place(String key, Permission needed) {
        this.key = key;
        this.needed = needed;
    }

    /** The key of its word in the bundle of the frame, after {@code place.}. */
    public String key() {
        return key;
    }

    /** Who may go there. */
    public Permission needed() {
        return needed;
    }
}
