package org.hearthside.persistence.importexport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.SourceKey;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a file's references mean. Holds ids, and of practitioners, organizations and
 * medicines the few words that are needed, so that resources may stand in any order and in any
 * file. A reference that could mean two people means none.
 */
final class References {
    private static final Pattern LOCAL = Pattern.compile("[A-Z][A-Za-z]{1,60}/[^/|?#]{1,200}");
    private static final Pattern UUID_URN = Pattern.compile("(?i)urn:uuid:[0-9a-f-]{36}");
    private static final String PATIENT = "Patient";
    private static final int LINKS = 5;

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<Listed, Listed> listed = new HashMap<>();
    private final Set<ClientId> refused = new HashSet<>();
    private final Set<ClientId> leftOut = new HashSet<>();
    private final Map<ClientId, ClientId> onFileAs = new HashMap<>();
    private final Map<SourceKey, Optional<ClientId>> earlier = new HashMap<>();
    private final String source;
    private final Function<SourceKey, Optional<ClientId>> onFile;

    /**
     * Takes where to look for people who are not in the files.
     *
     * @param source name of the foreign system
     * @param onFile the person of an earlier import, if the session may see them
     */
    References(String source, Function<SourceKey, Optional<ClientId>> onFile) {
        this.source = source;
        this.onFile = onFile;
    }

    /** What a name can mean. */
    sealed interface Target permits Someone, Replaced, Nobody, Listed, Somewhere {}

    private record Someone(ClientId client) implements Target {}

    /** A person's record there was replaced by another one. */
    private record Replaced(String by) implements Target {}

    /** A file stands there. */
    private record Somewhere(String place) implements Target {}

    private enum Nobody implements Target {
        /** Two different things under one name: the name means neither. */
        AMBIGUOUS,
        /** A person who may be someone else than the one on file under this name. */
        BLOCKED
    }

    /** Whom a reference means. */
    sealed interface Person {
        /** A person on file. */
        record Known(ClientId client) implements Person {}

        /** Nobody in these files. */
        record Unknown() implements Person {}

        /** A person who could not be imported. */
        record Refused() implements Person {}

        /** More than one person bears this name. */
        record Ambiguous() implements Person {}
    }

    /** By which key a resource is known again when it comes a second time. */
    static SourceKey keyOf(RawResource raw, String source) {
        var url = raw.fullUrl();
        if (isUuid(raw.id())) {
            return new SourceKey("", raw.type(), raw.id().toLowerCase(Locale.ROOT));
        }
        var tail = "/" + raw.type() + "/" + raw.id();
        if (url.startsWith("http") && !raw.id().isBlank() && url.endsWith(tail)) {
            return new SourceKey(
                    url.substring(0, url.length() - tail.length()), raw.type(), raw.id());
        }
        if (!raw.id().isBlank()) {
            return new SourceKey(source, raw.type(), raw.id());
        }
        if (UUID_URN.matcher(url).matches()) {
            return new SourceKey(
                    "", raw.type(), url.substring("urn:uuid:".length()).toLowerCase(Locale.ROOT));
        }
        var content = UUID.nameUUIDFromBytes(raw.json());
        return new SourceKey("", raw.type(), "content-" + content);
    }

    private static boolean isUuid(String id) {
        return id.length() == 36 && UUID_URN.matcher("urn:uuid:" + id).matches();
    }

    /** Notes a person under every name by which a reference may mean them. */
    void add(RawResource raw, List<Identifier> identifiers, ClientId client) {
        put(raw, identifiers, new Someone(client));
    }

    /**
     * Notes that this person must not be taken for the one whom the same name means already: what
     * hangs on it is refused, and elsewhere the name means nobody.
     */
    void block(RawResource raw) {
        put(raw, List.of(), Nobody.BLOCKED);
    }

    /** Notes a practitioner, an organization or a medicine. */
    void add(RawResource raw, List<Identifier> identifiers, Listed what) {
        // many practices and medicines come again and again under other ids: kept once
        var same = listed.putIfAbsent(what, what);
        put(raw, identifiers, same == null ? what : same);
    }

    /** Notes where a file stands. */
    void binary(RawResource raw, String place) {
        put(raw, List.of(), new Somewhere(place));
    }

    /** Where the file stands that an address names; empty when not in these inputs, or not sure. */
    Optional<String> binary(Reading reading, String url) {
        var found = byText(reading, url);
        int local = url.lastIndexOf("/" + Papers.BINARY + "/");
        if (found == null && local >= 0) {
            found = byText(reading, url.substring(local + 1));
        }
        return found instanceof Somewhere somewhere
                ? Optional.of(somewhere.place())
                : Optional.empty();
    }

    /** Notes that a person's record over there was replaced by another. */
    void replaced(RawResource raw, Reference by) {
        if (by.hasReference()) {
            put(raw, List.of(), new Replaced(by.getReference()));
        }
    }

    private void put(RawResource raw, List<Identifier> identifiers, Target target) {
        if (!raw.fullUrl().isEmpty()) {
            targets.put(canonical(raw.fullUrl()), target);
        }
        if (!raw.id().isEmpty()) {
            var local = raw.type() + "/" + raw.id();
            if (target == Nobody.BLOCKED) {
                targets.put(inFile(raw.fileNo(), local), target);
            } else {
                putOnce(inFile(raw.fileNo(), local), target);
            }
            putOnce(local, target);
            if (isUuid(raw.id())) {
                targets.put(canonical("urn:uuid:" + raw.id()), target);
            }
        }
        for (var identifier : identifiers) {
            if (identifier.hasValue()) {
                putOnce(byIdentifier(raw.type(), identifier), target);
            }
        }
    }

    private void putOnce(String key, Target target) {
        targets.merge(key, target, (a, b) -> a.equals(b) ? a : Nobody.AMBIGUOUS);
    }

    private static String byIdentifier(String type, Identifier identifier) {
        var system = identifier.hasSystem() ? identifier.getSystem() : "";
        return type + "?identifier=" + system + "|" + identifier.getValue();
    }

    private static String inFile(int file, String local) {
        return file + ">" + local;
    }

    private static String canonical(String url) {
        return UUID_URN.matcher(url).matches() ? url.toLowerCase(Locale.ROOT) : url;
    }

    /** From now on everything that hangs on this person is refused with them. */
    void refuse(ClientId client) {
        refused.add(client);
    }

    /** From now on nothing that hangs on this person is imported, and nobody calls it a fault. */
    void leaveOut(ClientId client) {
        leftOut.add(client);
    }

    /** Whether the person is left out, as somebody decided or still has to decide. */
    boolean isLeftOut(ClientId client) {
        return leftOut.contains(client);
    }

    /** The person who came in turned out to be this one on file. */
    void join(ClientId incoming, ClientId onFile) {
        onFileAs.put(incoming, onFile);
    }

    /** In whose record the person who came in is kept. */
    ClientId actual(ClientId incoming) {
        return onFileAs.getOrDefault(incoming, incoming);
    }

    /** Whether the person could not be imported. */
    boolean isRefused(ClientId client) {
        return refused.contains(client);
    }

    /** Whom the reference means. */
    Person person(Reading reading, Reference reference) {
        var target = find(reading, reference, PATIENT);
        for (int i = 0; i < LINKS && target instanceof Replaced replaced; i++) {
            target = byText(reading, replaced.by());
        }
        return switch (target) {
            case Someone someone ->
                    refused.contains(someone.client())
                            ? new Person.Refused()
                            : new Person.Known(someone.client());
            case Nobody.AMBIGUOUS -> new Person.Ambiguous();
            case Nobody.BLOCKED -> new Person.Refused();
            case Replaced _, Listed _, Somewhere _ -> new Person.Unknown();
            case null -> cameEarlier(reading, reference);
        };
    }

    /** A person who is not in these files came perhaps with others before. */
    private Person cameEarlier(Reading reading, Reference reference) {
        if (!reference.hasReference()) {
            return new Person.Unknown();
        }
        var written = reference.getReference().replaceFirst("/_history/[^/]*$", "");
        int slash = written.lastIndexOf('/');
        SourceKey key;
        if (UUID_URN.matcher(written).matches()) {
            key = new SourceKey("", PATIENT, written.substring(9).toLowerCase(Locale.ROOT));
        } else if (slash > 0
                && slash < written.length() - 1
                && (written.startsWith(PATIENT + "/") || written.contains("/" + PATIENT + "/"))) {
            var base = written.startsWith(PATIENT) ? baseOf(reading.raw()) : base(written);
            key = keyOf(PATIENT, written.substring(slash + 1), base);
        } else {
            return new Person.Unknown();
        }
        return earlier.computeIfAbsent(key, onFile)
                .<Person>map(Person.Known::new)
                .orElseGet(Person.Unknown::new);
    }

    private static String base(String url) {
        return url.substring(0, url.lastIndexOf("/" + PATIENT + "/"));
    }

    private String baseOf(RawResource raw) {
        var own = "/" + raw.type() + "/" + raw.id();
        return raw.fullUrl().startsWith("http") && raw.fullUrl().endsWith(own)
                ? raw.fullUrl().substring(0, raw.fullUrl().length() - own.length())
                : source;
    }

    private static SourceKey keyOf(String type, String id, String system) {
        return isUuid(id)
                ? new SourceKey("", type, id.toLowerCase(Locale.ROOT))
                : new SourceKey(system, type, id);
    }

    /** What is noted of a practitioner, an organization or a medicine. */
    Optional<Listed> listed(Reading reading, Reference reference) {
        if (reference.getResource() instanceof org.hl7.fhir.r4.model.Resource contained) {
            return Directory.of(contained, reading.run().today());
        }
        for (var type : List.of("Practitioner", "Organization", "PractitionerRole", "Medication")) {
            if (find(reading, reference, type) instanceof Listed found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable Target find(Reading reading, Reference reference, String type) {
        if (reference.hasReference()) {
            var found = byText(reading, reference.getReference());
            if (found != null) {
                return found;
            }
        }
        return reference.hasIdentifier() && reference.getIdentifier().hasValue()
                ? targets.get(byIdentifier(type, reference.getIdentifier()))
                : null;
    }

    private @Nullable Target byText(Reading reading, String written) {
        var reference = canonical(written.replaceFirst("/_history/[^/]*$", ""));
        if (!LOCAL.matcher(reference).matches()) {
            return targets.get(reference);
        }
        var url = reading.raw().fullUrl();
        var own = "/" + reading.raw().type() + "/" + reading.raw().id();
        if (url.startsWith("http") && url.endsWith(own)) {
            var base = url.substring(0, url.length() - own.length());
            var found = targets.get(base + "/" + reference);
            if (found != null) {
                return found;
            }
        }
        var sameFile = targets.get(inFile(reading.raw().fileNo(), reference));
        return sameFile != null ? sameFile : targets.get(reference);
    }
}
