package org.hearthside.app.ui;

/**
 * A status colour. It has a clinical or a technical meaning and never stands alone: a word or a
 * shape says the same.
 */
public enum Tone {
    /** Danger: allergies, overdue, not recorded where it must be. */
    RED("tone-red"),
    /** Take care: due, expiring. */
    AMBER("tone-amber"),
    /** In order. */
    GREEN("tone-green"),
    /** For your knowledge. */
    BLUE("tone-blue"),
    /** No meaning of its own. */
    PLAIN("tone-plain");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The style class of the colour. */
    public String styleClass() {
        return styleClass;
    }
}
