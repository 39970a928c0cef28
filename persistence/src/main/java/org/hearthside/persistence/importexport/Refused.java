package org.hearthside.persistence.importexport;

/** An entry cannot be imported. Carries the element and the words, never a value. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String element;
    private final String reason;

    Refused(String element, String reason) {
        super(element);
        this.element = element;
        this.reason = reason;
    }

    /** The element that stands in the way; empty when the whole entry does. */
    String element() {
        return element;
    }

    /** Why, in words to show. */
    String reason() {
        return reason;
    }
}
