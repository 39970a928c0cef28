package org.hearthside.core.health;

import org.hearthside.core.common.Words;

/**
 * Names of food textures and drink thicknesses (IDDSI framework 2.0, CC BY-SA 4.0). Number and name
 * are always printed together (SR-65): a number alone means nothing to a relief worker.
 */
public final class Iddsi {
    private Iddsi() {}

    /** Whether there is such a food level: 3 to 7. */
    public static boolean isFood(int level) {
        return level >= 3 && level <= 7;
    }

    /** Whether there is such a drink level: 0 to 4. */
    public static boolean isDrink(int level) {
        return level >= 0 && level <= 4;
    }

    /** {@code IDDSI 5 Minced & Moist}; level 3 to 7. */
    public static String food(int level) {
        if (!isFood(level)) {
            throw new IllegalArgumentException("No such food level");
        }
        return Words.say("iddsi.food." + level);
    }

    /** {@code IDDSI 2 Mildly Thick}; level 0 to 4. */
    public static String drink(int level) {
        if (!isDrink(level)) {
            throw new IllegalArgumentException("No such drink level");
        }
        return Words.say("iddsi.drink." + level);
    }
}
