package org.hearthside.persistence.importexport;

import java.util.List;

/** What became of one record that came in. */
sealed interface Outcome {

    /** It is new here. */
    record Created() implements Outcome {}

    /** It had changed over there, and so it did here. */
    record Updated() implements Outcome {}

    /** It came again as it was. */
    record Unchanged() implements Outcome {}

    /**
     * A person who was on file already: what comes in goes into that record.
     *
     * @param changed whether something blank was filled
     * @param kept fields in which the source says something else; what is here stands
     */
    record Joined(boolean changed, List<String> kept) implements Outcome {}

    /**
     * A new person, made without numbers that are somebody else's.
     *
     * @param without keys of the sentences that say which
     */
    record CreatedWithout(List<String> without) implements Outcome {}

    /**
     * It changed over there and here: what is here was kept.
     *
     * @param reason in words to show
     */
    record Conflict(String reason) implements Outcome {}

    /** It is about a record that did not come in, because it stood here already or was refused. */
    record NoRecord() implements Outcome {}

    /** It is about a person who is left out, as somebody decided or still has to decide. */
    record LeftOut() implements Outcome {}

    /**
     * A person who may be on file, about whom nobody has decided.
     *
     * @param reason in words to show
     */
    record InDoubt(String reason) implements Outcome {}

    /**
     * It was not kept.
     *
     * @param field the element that stands in the way; may be empty
     * @param reason why, in words to show
     */
    record Left(String field, String reason) implements Outcome {}

    /**
     * This person could not be registered: nothing that hangs on them is kept.
     *
     * @param field the element that stands in the way; may be empty
     * @param reason why, in words to show
     */
    record NotRegistered(String field, String reason) implements Outcome {}

    /**
     * This person may be another one than the one on file under the same id: nothing that hangs on
     * them is kept.
     *
     * @param reason why, in words to show
     */
    record SomeoneElse(String reason) implements Outcome {}
}
