package org.hearthside.core.codes;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Rules about the releases of a list. */
public final class Releases {
    /** Longest name of a release, in characters. */
    public static final int LONGEST = 60;

    /** So many codes may go with any release. */
    private static final long FEW = 50;

    /** A release that drops more than one code in this many is no usual one. */
    private static final long ONE_IN = 5;

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?:[-_.]?[0-9]{2}){0,2}(?![0-9])");

    private Releases() {}

    /**
     * What a release is called when nobody says: the year or date in the name of its file, else the
     * day of the import.
     */
    public static String name(String fileName, LocalDate today) {
        var year = YEAR.matcher(fileName);
        return year.find() ? year.group() : today.toString();
    }

    /**
     * Whether the codes that a file no longer has may be marked as retired. A file that was cut off
     * or holds only a part must not retire the rest: nothing is retired when lines of unknown code
     * could not be read, or when more than a fifth of the codes in force would go.
     *
     * @param inForce codes in force before
     * @param gone how many of them the file does not have
     * @param unknown broken lines whose code could not be read
     */
    public static boolean mayRetire(long inForce, long gone, long unknown) {
        return unknown == 0 && (gone <= FEW || gone * ONE_IN <= inForce);
    }
}
