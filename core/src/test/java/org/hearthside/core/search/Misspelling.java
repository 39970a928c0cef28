package org.hearthside.core.search;

import java.util.SplittableRandom;
import org.hearthside.core.common.Seeds;

/** The ways in which a name goes wrong between ear and keyboard. */
enum Misspelling {
    /** A letter left out. */
    MISSING {
        @Override
        String of(String name, SplittableRandom random) {
            int at = random.nextInt(name.length());
            return name.substring(0, at) + name.substring(at + 1);
        }
    },
    /** A letter struck twice, or the key beside it as well. */
    EXTRA {
        @Override
        String of(String name, SplittableRandom random) {
            int at = random.nextInt(name.length());
            char c = name.charAt(at);
            return name.substring(0, at)
                    + (random.nextInt(2) == 0 ? c : beside(c, random))
                    + name.substring(at);
        }
    },
    /** The key beside the right one. */
    WRONG {
        @Override
        String of(String name, SplittableRandom random) {
            int at = random.nextInt(name.length());
            return name.substring(0, at) + beside(name.charAt(at), random) + name.substring(at + 1);
        }
    },
    /** Two letters in the wrong order. */
    SWAPPED {
        @Override
        String of(String name, SplittableRandom random) {
            int at = random.nextInt(name.length() - 1);
            return name.substring(0, at)
                    + name.charAt(at + 1)
                    + name.charAt(at)
                    + name.substring(at + 2);
        }
    },
    /** Written as it is heard. */
    HEARD {
        @Override
        String of(String name, SplittableRandom random) {
            int from = random.nextInt(HEARD_AS.length);
            for (int i = 0; i < HEARD_AS.length; i++) {
                var pair = HEARD_AS[(from + i) % HEARD_AS.length];
                if (name.contains(pair[0])) {
                    return name.replaceFirst(pair[0], pair[1]);
                }
            }
            return name;
        }
    },
    /** Two of the above. */
    TWICE {
        @Override
        String of(String name, SplittableRandom random) {
            return one(random).of(one(random).of(name, random), random);
        }

        private Misspelling one(SplittableRandom random) {
            return Seeds.one(random, MISSING, EXTRA, WRONG, SWAPPED, HEARD);
        }
    };

    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private static final String[][] HEARD_AS = {
        {"ph", "f"},
        {"ck", "k"},
        {"c", "k"},
        {"k", "c"},
        {"y", "i"},
        {"ie", "y"},
        {"z", "s"},
        {"s", "z"},
        {"ll", "l"},
        {"tt", "t"},
        {"ss", "s"},
        {"nn", "n"},
        {"rr", "r"},
        {"mm", "m"},
        {"son", "sen"},
        {"sen", "son"},
        {"ei", "ie"},
        {"ai", "ay"},
        {"ea", "ee"},
        {"ou", "u"},
        {"er", "ar"},
        {"ar", "er"},
        {"wr", "r"},
        {"kn", "n"},
        {"gh", ""},
        {"v", "w"},
        {"w", "v"},
        {"th", "t"},
        {"x", "ks"},
        {"sch", "sh"},
        {"h", ""},
        {"e", "a"},
        {"o", "u"},
        {"i", "e"}
    };

    /** The name with this fault; at least three letters, in lower case, are asked for. */
    abstract String of(String name, SplittableRandom random);

    private static char beside(char c, SplittableRandom random) {
        for (var row : KEYS) {
            int at = row.indexOf(c);
            if (at >= 0) {
                int side = at == 0 || (at < row.length() - 1 && random.nextInt(2) == 0) ? 1 : -1;
                return row.charAt(at + side);
            }
        }
        return 'x';
    }
}
