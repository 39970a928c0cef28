package org.hearthside.core.documents;

import org.hearthside.core.common.Stamp;

/** Where a document stands. None is ever taken away: it is replaced, or hidden with a reason. */
public sealed interface DocumentStatus {

    /** It counts. */
    record Current() implements DocumentStatus {}

    /** A newer document took its place. */
    record Superseded() implements DocumentStatus {}

    /**
     * It was put away: attached to the wrong person, illegible, entered twice.
     *
     * @param reason why, in the words of who hid it
     * @param by who hid it and when
     */
    record Hidden(String reason, Stamp by) implements DocumentStatus {
        @Override
        public String toString() {
            return "Hidden[" + by.by() + "]";
        }
    }
}
