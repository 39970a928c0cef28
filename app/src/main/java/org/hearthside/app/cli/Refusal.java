package org.hearthside.app.cli;

/** A verb cannot be done: an exit code of cli.md, what happened and what to do. */
final class Refusal extends RuntimeException {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DENIED = 3;
    static final int NO_SUCH = 4;
    static final int INTEGRITY = 5;
    static final int IN_USE = 6;

    private static final long serialVersionUID = 1L;

    private final int code;

    Refusal(int code, String happened, String todo) {
        super(happened + "; " + todo);
        this.code = code;
    }

    int code() {
        return code;
    }
}
