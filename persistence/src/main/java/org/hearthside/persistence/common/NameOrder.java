package org.hearthside.persistence.common;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of names that staff expect: the Unicode collation of English, accents beside their
 * letters, every script in its place, capitals as small letters, and blanks, apostrophes and
 * hyphens passed over, as on a file card (O'Brien after Obermann).
 *
 * <p>The engines would each order in a way of their own, so the place of a name is computed here,
 * as bytes that both compare alike, and stored beside the person.
 */
public final class NameOrder {
    private static final Collator COLLATOR = collator();

    /** Names the rule and its release: keys of another rule must be made anew. */
    public static final String RULE =
            "en-US secondary shifted "
                    + com.ibm.icu.util.VersionInfo.ICU_VERSION
                    + "/"
                    + COLLATOR.getUCAVersion();

    /** Orders texts as their keys do. */
    public static final Comparator<String> COMPARATOR = COLLATOR::compare;

    private NameOrder() {}

    private static Collator collator() {
        if (!(Collator.getInstance(ULocale.forLanguageTag("en-US"))
                instanceof RuleBasedCollator c)) {
            throw new IllegalStateException("No collation of English");
        }
        c.setStrength(Collator.SECONDARY);
        c.setAlternateHandlingShifted(true);
        c.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return c.freeze();
    }

    /** The place of a text, to be compared byte by byte. */
    public static byte[] key(String text) {
        return COLLATOR.getCollationKey(text).toByteArray();
    }
}
