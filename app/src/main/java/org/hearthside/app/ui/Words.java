package org.hearthside.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one feature, from {@code messages.properties} in the feature's own package, so
 * that a translation is a file. Values are filled in by {@link MessageFormat}; bundles write the
 * curly apostrophe, because the straight one is a quoting sign there.
 */
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of the package in which the class lives. */
    public static Words of(Class<?> inFeature) {
        return new Words(
                ResourceBundle.getBundle(
                        inFeature.getPackageName() + ".messages",
                        Locale.getDefault(),
                        inFeature.getClassLoader()));
    }

    /** The sentence under the key, filled with the values. A missing key is a fault. */
    public String text(String key, Object... values) {
        var pattern = bundle.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.getDefault()).format(values);
    }

    /** Whether the bundle knows the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
