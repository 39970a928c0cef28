package org.hearthside.core.transfer;

import org.hearthside.core.common.Words;

/**
 * What a printed paper is beside the others of its kind (forms.md 10): the word stands in the head
 * of every page and in pale letters across it.
 */
public enum PaperMark {
    /** The paper itself. */
    NONE,
    /** Something to check before the paper itself is printed: it goes to nobody. */
    DRAFT,
    /** One more for somebody's file, beside the paper itself. */
    COPY;

    /** What is printed: {@code DRAFT}; empty for the paper itself. */
    public String printed() {
        return this == NONE ? "" : Words.say(Words.key(this) + ".printed");
    }
}
