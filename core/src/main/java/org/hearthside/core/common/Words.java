package org.hearthside.core.common;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The product's words, read from {@code org/hearthside/core/messages.properties}. The only reader
 * of that bundle, so that a translation is one more file beside it.
 */
public final class Words {
    private static final String BUNDLE = "org.hearthside.core.messages";

    private Words() {}

    /**
     * The sentence with this key. Numbers are put in as they stand, without grouping: who wants
     * commas formats them first ({@link Measures}).
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public static String say(String key, Object... args) {
        var texts = Arrays.stream(args).map(Words::text).toArray();
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(texts);
    }

    /** The words for a value of an enum, for example {@code Choose not to say}. */
    public static String of(Enum<?> value) {
        return say(key(value));
    }

    /** The key of an enum's value: {@code Gender.FEMALE}, {@code CodeStatus.Choice.DNR}. */
    public static String key(Enum<?> value) {
        var type = value.getDeclaringClass();
        var outer = type.getDeclaringClass();
        var name = outer == null ? "" : outer.getSimpleName() + ".";
        return name + type.getSimpleName() + "." + value.name();
    }

    /** Whether there are words for this key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** {@code drug}, {@code drug and food}, {@code drug, food and latex}. */
    public static String and(List<String> words) {
        return joined("words.and", words);
    }

    /** {@code drug}, {@code drug or food}, {@code drug, food or latex}. */
    public static String or(List<String> words) {
        return joined("words.or", words);
    }

    private static String joined(String key, List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var all = String.join(", ", words.subList(0, words.size() - 1));
        return say(key, all, words.getLast());
    }

    private static Object text(Object arg) {
        return arg instanceof Enum<?> e ? of(e) : arg.toString();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
    }
}
