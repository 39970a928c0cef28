package org.hearthside.persistence.importexport;

/** What became of one record that came in. */
sealed interface Outcome {

    /** It is new here. */
    record Created() implements Outcome {}

    /** It had changed over there, and so it did here. */
    record Updated() implements Outcome {}

    /** It came again as it was. */
    record Unchanged() implements Outcome {}

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
