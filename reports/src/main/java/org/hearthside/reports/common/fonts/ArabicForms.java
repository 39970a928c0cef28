package org.hearthside.reports.common.fonts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * Joined forms of Arabic letters as Unicode's presentation characters, which every reader turns
 * back into the plain letters.
 *
 * <p>Made from the Unicode tables, because ICU's own shaping leaves the letters of Persian and Urdu
 * apart.
 */
final class ArabicForms {
    private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();

    private enum Form {
        ISOLATED(UCharacter.DecompositionType.ISOLATED),
        FINAL(UCharacter.DecompositionType.FINAL),
        INITIAL(UCharacter.DecompositionType.INITIAL),
        MEDIAL(UCharacter.DecompositionType.MEDIAL);

        private final int type;

        Form(int type) {
            this.type = type;
        }
    }

    private record Joined(String letters, Form form) {}

    private static final Map<Joined, String> FORMS = forms();

    private ArabicForms() {}

    private static Map<Joined, String> forms() {
        Map<Joined, String> all = new HashMap<>();
        for (int cp = 0xFB50; cp <= 0xFEFC; cp++) {
            int type = UCharacter.getIntPropertyValue(cp, UProperty.DECOMPOSITION_TYPE);
            String letters = PLAIN.normalize(Character.toString(cp));
            boolean lamAlef = cp >= 0xFEF5 && letters.length() == 2;
            for (Form form : Form.values()) {
                if (form.type == type && (letters.length() == 1 || lamAlef)) {
                    all.put(new Joined(letters, form), Character.toString(cp));
                }
            }
        }
        return Map.copyOf(all);
    }

    /** The text with every letter in the form that its neighbours ask for, in reading order. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] cps = text.codePoints().toArray();
        for (int i = 0; i < cps.length; i++) {
            boolean before = joinsTo(cps, i, -1);
            boolean after = joinsTo(cps, i, 1);
            if (cps[i] == 0x0644 && after && isAlef(cps, i + 1)) {
                String both = Character.toString(cps[i]) + Character.toString(cps[i + 1]);
                Form form = before ? Form.FINAL : Form.ISOLATED;
                String ligature = FORMS.get(new Joined(both, form));
                if (ligature != null) {
                    out.append(ligature);
                    i++;
                    continue;
                }
            }
            String letter = Character.toString(cps[i]);
            out.append(FORMS.getOrDefault(new Joined(letter, form(before, after)), letter));
        }
        return out.toString();
    }

    private static Form form(boolean before, boolean after) {
        if (before) {
            return after ? Form.MEDIAL : Form.FINAL;
        }
        return after ? Form.INITIAL : Form.ISOLATED;
    }

    private static boolean isAlef(int[] cps, int at) {
        return at < cps.length
                && (cps[at] == 0x0622
                        || cps[at] == 0x0623
                        || cps[at] == 0x0625
                        || cps[at] == 0x0627);
    }

    /** Whether a letter is connected with the next one in reading order, or the one before. */
    private static boolean joinsTo(int[] cps, int at, int step) {
        int own = joining(cps[at]);
        boolean backwards = step < 0;
        boolean open =
                own == UCharacter.JoiningType.DUAL_JOINING
                        || (backwards && own == UCharacter.JoiningType.RIGHT_JOINING);
        int other = at + step;
        while (open
                && other >= 0
                && other < cps.length
                && joining(cps[other]) == UCharacter.JoiningType.TRANSPARENT) {
            other += step;
        }
        if (!open || other < 0 || other >= cps.length) {
            return false;
        }
        int neighbour = joining(cps[other]);
        return neighbour == UCharacter.JoiningType.DUAL_JOINING
                || neighbour == UCharacter.JoiningType.JOIN_CAUSING
                || (!backwards && neighbour == UCharacter.JoiningType.RIGHT_JOINING);
    }

    private static int joining(int cp) {
        return UCharacter.getIntPropertyValue(cp, UProperty.JOINING_TYPE);
    }
}
