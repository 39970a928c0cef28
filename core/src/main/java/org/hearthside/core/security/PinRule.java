package org.hearthside.core.security;

import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

/**
 * What a signing PIN must be: 4 to 8 digits, not all the same and not a run like 1234. It is apart
 * from the password, and signs what a person does or sees beside a colleague (E25). Field name:
 * {@code pin}.
 */
public final class PinRule {
    /** Wrong tries in a row after which only the password helps. */
    public static final int TRIES = 5;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;

    private PinRule() {}

    /** Problems with a new PIN. The characters are neither kept nor changed. */
    public static List<Problem> check(char[] pin) {
        return new Checks()
                .that(
                        pin.length >= SHORTEST && pin.length <= LONGEST && digitsOnly(pin),
                        "pin",
                        "pin.digits",
                        SHORTEST,
                        LONGEST)
                .that(!isRun(pin, 0) && !isRun(pin, 1) && !isRun(pin, -1), "pin", "pin.easy")
                .problems();
    }

    private static boolean digitsOnly(char[] pin) {
        for (var c : pin) {
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRun(char[] pin, int step) {
        for (int i = 1; i < pin.length; i++) {
            if (pin[i] - pin[i - 1] != step) {
                return false;
            }
        }
        return pin.length > 1;
    }
}
