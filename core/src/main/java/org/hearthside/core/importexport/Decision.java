package org.hearthside.core.importexport;

import java.util.Map;
import org.hearthside.core.clients.ClientId;

/** What is to become of a person who comes in and may be on file already. */
public sealed interface Decision {

    /**
     * It is this person: what comes in goes into their record. What is recorded there stays; only
     * what is blank is filled.
     *
     * @param client who
     * @param key source key of someone who comes in with the same files; empty for someone on file
     */
    record SamePerson(ClientId client, String key) implements Decision {}

    /** It is somebody else: a new record. */
    record NewPerson() implements Decision {}

    /** Neither the person nor what hangs on them is imported. */
    record LeaveOut() implements Decision {}

    /** The word for scripts and tables: {@code SAME}, {@code NEW}, {@code LEAVE_OUT}. */
    default String word() {
        return switch (this) {
            case SamePerson _ -> "SAME";
            case NewPerson _ -> "NEW";
            case LeaveOut _ -> "LEAVE_OUT";
        };
    }

    /** What happens to those about whom nobody decided. */
    enum Otherwise {
        /** They are left out and reported. Not remembered: the next import asks again. */
        SKIP,
        /** They are registered as new people. */
        NEW
    }

    /**
     * The decisions for one import.
     *
     * @param chosen by the source key of the person who comes in; remembered for later imports
     * @param otherwise for everybody else
     */
    record Set(Map<String, Decision> chosen, Otherwise otherwise) {
        /** Nobody decided: who may be on file is left out. */
        public static final Set NONE = new Set(Map.of(), Otherwise.SKIP);

        public Set {
            chosen = Map.copyOf(chosen);
        }
    }
}
