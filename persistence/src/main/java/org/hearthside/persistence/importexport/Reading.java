package org.hearthside.persistence.importexport;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Origin;
import org.hl7.fhir.r4.model.Reference;

/** One resource being turned into records: where it stands, and what is said about it. */
final class Reading {
    private static final int REPLACEMENT = 0xFFFD;

    private final Run run;
    private final RawResource raw;
    private final Origin origin;
    private final UnaryOperator<String> names;

    Reading(Run run, RawResource raw, Origin origin) {
        this(run, raw, origin, element -> element);
    }

    /** Takes how the source itself calls an element: the heading of a column. */
    Reading(Run run, RawResource raw, Origin origin, UnaryOperator<String> names) {
        this.names = names;
        this.run = run;
        this.raw = raw;
        this.origin = origin;
    }

    /** The same without the JSON, to be held on to. */
    Reading bare() {
        return new Reading(run, raw.bare(), origin, names);
    }

    Run run() {
        return run;
    }

    RawResource raw() {
        return raw;
    }

    Origin origin() {
        return origin;
    }

    /**
     * The id of the person that comes of this resource: the same each time it comes, so that a
     * second try meets the first.
     */
    UUID personId() {
        return named("hearthside/person/" + origin.linkKey());
    }

    /**
     * The id of a record that comes of this resource in this run. A later run that brings a change
     * writes a new row, so it needs another id.
     */
    UUID id(String part) {
        return id(origin.part(part));
    }

    /** The id of a record for one part of this resource. */
    UUID id(Origin of) {
        return named(
                "hearthside/item/"
                        + run.batch()
                        + "/"
                        + of.linkKey()
                        + "/"
                        + UUID.nameUUIDFromBytes(raw.json()));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** One value is left out; the rest counts. */
    void leaves(String element, String key, Object... args) {
        report(element, ImportWords.of(key, args), Failure.Loss.FIELD);
    }

    /** One value breaks a rule of the record and is left out; the rest counts. */
    void leaves(Problem problem) {
        report(problem.field(), problem.message(), Failure.Loss.FIELD);
    }

    /** A part of the resource, such as one of several contacts, cannot be imported. */
    void loses(String element, String reason) {
        report(element, reason, Failure.Loss.ENTRY);
    }

    private void report(String element, String reason, Failure.Loss loss) {
        run.tally()
                .failed(
                        new Failure(
                                origin.file(), origin.entry(), names.apply(element), reason, loss));
    }

    /** An element that has no place here: counted, not reported one by one. */
    void leftOut(String element) {
        run.tally().leftOut(raw.type() + "." + element);
    }

    /** The resource is not meant to be kept: counted under its type and the cause. */
    void skipped(String cause) {
        run.tally().skipped(raw.type() + " (" + cause + ")");
    }

    /** What stands in the way of the whole resource. */
    Refused refusal(String element, String key, Object... args) {
        return new Refused(element, ImportWords.of(key, args));
    }

    /** The person whom a reference names. */
    ClientId person(String element, Reference reference) throws Refused {
        return switch (run.references().person(this, reference)) {
            case References.Person.Known known -> known.client();
            case References.Person.Unknown _ -> throw refusal(element, "reference.unknown");
            case References.Person.Refused _ -> throw refusal(element, "reference.refused");
            case References.Person.Ambiguous _ -> throw refusal(element, "reference.ambiguous");
        };
    }

    /** A text on one line, as it is kept. Too long is left out and said, never cut. */
    String line(String element, String text, int longest) {
        return fitting(element, Texts.tidy(sound(text)), longest);
    }

    /** A text of several lines, as it is kept. Too long is left out and said, never cut. */
    String lines(String element, String text, int longest) {
        return fitting(element, Texts.tidyLines(sound(text)), longest);
    }

    private String fitting(String element, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        leaves(element, "field.tooLong", longest);
        return "";
    }

    /** A text without which the resource is nothing. */
    String required(String element, String text, int longest) throws Refused {
        var tidy = Texts.tidy(sound(text));
        if (tidy.isEmpty()) {
            throw refusal(element, "entry.missing");
        }
        if (tidy.length() > longest) {
            throw refusal(element, "entry.textTooLong", longest);
        }
        return tidy;
    }

    /** Control characters off; half a character shows as one that is missing. */
    static String sound(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return "";
        }
        var sound = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r')
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
