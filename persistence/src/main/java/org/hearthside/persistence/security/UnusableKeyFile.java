package org.hearthside.persistence.security;

import java.io.IOException;

/** A key file that must not be used: damaged, changed by a stranger, or outside the limits. */
public final class UnusableKeyFile extends IOException {
    private static final long serialVersionUID = 1;

    UnusableKeyFile(String message) {
        super(message);
    }
}
