package org.hearthside.reports.common.pages;

import java.util.Arrays;

/** A PDF file, or a page of it, that was not drawn. Says nothing of what the file holds. */
public final class PageRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why: each has words of its own on the screen and on paper. */
    public enum Reason {
        NOT_A_PDF(1),
        NEEDS_A_PASSWORD(2),
        DAMAGED(3),
        /** Holds a kind of picture that cannot be drawn: without it the page would mislead. */
        UNKNOWN_PICTURE(4),
        /** Needs more memory, or has more pages, than one document may. */
        TOO_LARGE(5),
        TOO_SLOW(6),
        /** The process ended or answered nonsense. */
        STOPPED(7);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        /** What the process answers instead of 0. */
        int code() {
            return code;
        }

        static Reason of(int code) {
            return Arrays.stream(values()).filter(r -> r.code == code).findFirst().orElse(STOPPED);
        }
    }

    PageRefusal(Reason reason) {
        super("a PDF file was not drawn: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
