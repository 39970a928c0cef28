package org.hearthside.persistence.importexport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.Imported;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run would have written: the tables do not remember it, so that without this the second
 * record of one person would be counted as a new one. Lives in memory for the length of a dry run.
 */
final class Tried {
    private final @Nullable Tried before;
    private final Map<String, Links.Link> links = new HashMap<>();
    private final Map<UUID, Imported.Person.Content> people = new HashMap<>();
    private final Set<String> marks = new HashSet<>();

    /** Nothing yet. */
    Tried() {
        this(null);
    }

    private Tried(@Nullable Tried before) {
        this.before = before;
    }

    /** One more lot, which counts once {@link #done} is called; a lot that fails never counts. */
    Tried lot() {
        return new Tried(this);
    }

    /** The lot went well. */
    void done() {
        if (before != null) {
            before.links.putAll(links);
            before.people.putAll(people);
            before.marks.addAll(marks);
        }
    }

    void link(String key, Links.Link link) {
        links.put(key, link);
    }

    Optional<Links.Link> link(String key) {
        var own = links.get(key);
        return own == null && before != null ? before.link(key) : Optional.ofNullable(own);
    }

    void person(ClientId id, Imported.Person.Content content) {
        people.put(id.value(), content);
    }

    Optional<Imported.Person.Content> person(ClientId id) {
        var own = people.get(id.value());
        return own == null && before != null ? before.person(id) : Optional.ofNullable(own);
    }

    /** Only what is current stands against an answer. */
    void allergy(Allergy allergy) {
        if (allergy.status() == Allergy.Status.ACTIVE) {
            marks.add(mark(allergy.client(), allergy.allergyClass()));
        }
    }

    /** Whether the person would have an allergy of this class. */
    boolean hasAllergy(ClientId client, AllergyClass allergyClass) {
        return has(mark(client, allergyClass));
    }

    private static String mark(ClientId client, AllergyClass allergyClass) {
        return "allergy " + client.value() + " " + allergyClass;
    }

    private boolean has(String mark) {
        return marks.contains(mark) || (before != null && before.has(mark));
    }
}
