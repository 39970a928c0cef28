package org.hearthside.persistence.security;

import java.io.IOException;

/** Another program, or this one already, has the data folder open. */
public final class DataFolderInUse extends IOException {
    private static final long serialVersionUID = 1;

    private final String holder;

    DataFolderInUse(String holder) {
        super("the data folder is open already: " + holder);
        this.holder = holder;
    }

    /** Who has it open, since when; one line for the reader. */
    public String holder() {
        return holder;
    }
}
