package org.hearthside.core.transfer;

import org.hearthside.core.security.Permission;

/** The papers that can be printed, and who may print them. */
public enum Report {
    FACE_SHEET(Permission.PRINT_FACE_SHEET),
    TRANSFER_PACKET(Permission.PRINT_PACKET);

    private final Permission permission;

    Report(Permission permission) {
        this.permission = permission;
    }

    /** The right that printing takes. */
    public Permission permission() {
        return permission;
    }
}
