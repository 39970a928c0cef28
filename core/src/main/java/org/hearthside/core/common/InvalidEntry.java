package org.hearthside.core.common;

import java.util.List;

/** Something entered cannot be kept. Carries each problem; its message names fields, not values. */
public final class InvalidEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Takes at least one problem. */
    public InvalidEntry(List<Problem> problems) {
        super("Not saved: " + problems.stream().map(Problem::field).toList());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, field by field. */
    public List<Problem> problems() {
        return problems;
    }

    /** Throws when there are problems; else does nothing. */
    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidEntry(problems);
        }
    }
}
