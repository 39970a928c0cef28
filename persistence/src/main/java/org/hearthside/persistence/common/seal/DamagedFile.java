package org.hearthside.persistence.common.seal;

import java.io.IOException;

/**
 * A sealed file that is not what was written: a page, a header or the length does not match its
 * authentication tag. The text names file and place, never content.
 */
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1;

    /** Takes the file and what is wrong with it, without a person's data. */
    public DamagedFile(String file, String what) {
        super(file + ": " + what + " failed its integrity check");
    }
}
