package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.search.PersonEntry;
import org.jspecify.annotations.Nullable;

/** Whom a line of a table is about: found by number first, else by name and birth date. */
final class CsvPeople {
    private final Map<String, Set<ClientId>> known = new HashMap<>();

    /**
     * How a line names a person; texts that it does not give are empty.
     *
     * @param externalId id over there
     * @param number client number
     * @param mrn medical record number
     * @param last family name
     * @param first given name
     * @param born absent when not given
     */
    record Named(
            String externalId,
            String number,
            String mrn,
            String last,
            String first,
            @Nullable LocalDate born) {

        /** Every key by which the person can be found, the surest first. */
        List<String> keys() {
            var keys = new ArrayList<String>();
            add(keys, "external ", externalId);
            add(keys, "number ", number.replaceAll("[\\s-]", ""));
            add(keys, "mrn ", mrn);
            if (!last.isEmpty() && !first.isEmpty()) {
                if (born != null) {
                    add(keys, "born ", born + " " + last + "|" + first);
                } else if (keys.isEmpty()) {
                    add(keys, "name ", last + "|" + first);
                }
            }
            return keys;
        }

        private static void add(List<String> keys, String kind, String value) {
            if (!value.isBlank()) {
                keys.add(kind + value.strip().toLowerCase(Locale.ROOT));
            }
        }

        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    /** Takes everyone on file. */
    void addAll(Collection<PersonEntry> onFile) {
        for (var person : onFile) {
            add(
                    new Named(
                            "",
                            person.number().text(),
                            person.mrn(),
                            person.last(),
                            person.first(),
                            person.birthDate()),
                    person.id());
        }
    }

    /** One more person, under every name that a line may use. */
    void add(Named named, ClientId id) {
        var keys = new ArrayList<>(named.keys());
        keys.addAll(new Named("", "", "", named.last(), named.first(), null).keys());
        for (var key : keys) {
            known.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Those whom the line may mean: by the surest key under which anybody is known. */
    Set<ClientId> find(Named named) {
        for (var key : named.keys()) {
            var found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        return Set.of();
    }
}
