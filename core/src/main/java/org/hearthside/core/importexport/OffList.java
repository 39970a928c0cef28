package org.hearthside.core.importexport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.common.Removal;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.insurance.Policy;

/**
 * What was taken off the lists of a person. Its rows stay in the record, so they leave with it.
 *
 * @param contacts contacts that are not called any more
 * @param policies policies that were entered in error; one that ended is on the list
 * @param removals why each of them was taken off, by its id
 */
public record OffList(List<Contact> contacts, List<Policy> policies, Map<UUID, Removal> removals) {
    public OffList {
        contacts = List.copyOf(contacts);
        policies = List.copyOf(policies);
        removals = Map.copyOf(removals);
    }

    /** Why a contact or policy was taken off; it is one of these. */
    public Removal removal(UUID id) {
        return Objects.requireNonNull(removals.get(id));
    }

    /** Whether it was taken off. */
    public boolean holds(UUID id) {
        return removals.containsKey(id);
    }

    /** How many they are. */
    public int size() {
        return contacts.size() + policies.size();
    }

    @Override
    public String toString() {
        return "OffList[" + size() + "]";
    }
}
