package org.hearthside.app.ui;

import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The places of the left rail, from top to bottom. */
public enum Place {
    TODAY("today", MaterialDesignW.WHITE_BALANCE_SUNNY, Permission.READ_CLIENT),
    RESIDENTS("residents", MaterialDesignA.ACCOUNT_GROUP_OUTLINE, Permission.READ_CLIENT),
    ADMIN("admin", MaterialDesignC.COG_OUTLINE, Permission.MANAGE_STAFF);

    private final String key;
    private final String icon;
    private final Permission needed;

    Place(String key, Ikon icon, Permission needed) {
        this.key = key;
        this.icon = icon.getDescription();
        this.needed = needed;
    }

    /** The key of its word in the bundle of the frame, after {@code place.}. */
    public String key() {
        return key;
    }

    /** The icon's name in the icon font. */
    public String icon() {
        return icon;
    }

    /** Who may go there. */
    public Permission needed() {
        return needed;
    }
}
