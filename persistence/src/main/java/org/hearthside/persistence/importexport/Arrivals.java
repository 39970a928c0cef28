package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.IMPORT_DECISION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Match;
import org.hearthside.core.importexport.Matching;
import org.hearthside.core.search.KnownPeople;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.search.DuplicateStore;
import org.jspecify.annotations.Nullable;

/**
 * Judges people who come in, and finds what was decided about them. Lives as long as the import.
 */
final class Arrivals {
    /** Stands for the number that someone would get who is not written in a dry run. */
    private static final ClientNumber NO_NUMBER = ClientNumber.of(99_999_999_999L);

    private final KnownPeople people;
    private final Decision.Set decisions;
    private final boolean first;
    private final Map<ClientId, String> keys = new HashMap<>();
    private final Map<String, ClientId> ssns = new HashMap<>();

    /** Client numbers of those who came with an export of Hearthside. */
    private final Map<ClientId, String> numbers = new HashMap<>();

    /** Takes those in sight, and what is decided. */
    Arrivals(Collection<PersonEntry> onFile, Decision.Set decisions) {
        this.people = new KnownPeople(onFile);
        this.decisions = decisions;
        this.first = onFile.isEmpty();
    }

    /**
     * Whether nobody was here before: then the numbers that people and orders bear in the house
     * that they come from are kept, as far as they are free.
     */
    boolean keepsNumbers() {
        return first;
    }

    /** Whoever comes in with one lot: they count for the next lots once {@link Lot#done}. */
    final class Lot {
        private final Tx tx;
        private final boolean dryRun;
        private final Map<ClientId, PersonEntry> fresh = new LinkedHashMap<>();
        private final Map<ClientId, String> freshKeys = new HashMap<>();
        private final Map<String, ClientId> freshSsns = new HashMap<>();
        private final List<Arrival> arrived = new ArrayList<>();

        Lot(Tx tx, boolean dryRun) {
            this.tx = tx;
            this.dryRun = dryRun;
        }

        /** Who the person may be. */
        Match judge(Imported.Person person) {
            var said = person.content().demographics();
            var sought =
                    new Sought(
                            said.names(), said.birthDate(), said.mrn(), said.phone(), said.email());
            var near = new LinkedHashMap<ClientId, PersonEntry>();
            people.near(sought).forEach(entry -> near.put(entry.id(), entry));
            near.putAll(fresh);
            var holder = ssnHolder(person.content().ssn());
            if (holder != null && !near.containsKey(holder)) {
                var entry = people.get(holder);
                if (entry != null) {
                    near.put(holder, entry);
                }
            }
            // another house that uses Hearthside has told these two apart
            near.keySet().removeIf(id -> isAnother(person.clientNumber(), numbers.get(id)));
            return Matching.judge(
                    new Matching.Newcomer(sought, person.clientNumber(), holder),
                    near.values(),
                    id -> freshKeys.getOrDefault(id, keys.getOrDefault(id, "")),
                    (one, other) -> DuplicateStore.areApart(tx, one, other));
        }

        private static boolean isAnother(String number, @Nullable String other) {
            return other != null && !number.isEmpty() && !number.equals(other);
        }

        private @Nullable ClientId ssnHolder(String ssn) {
            if (ssn.isEmpty()) {
                return null;
            }
            var tried = freshSsns.getOrDefault(ssn, ssns.get(ssn));
            if (tried != null) {
                return tried;
            }
            return tx.sql()
                    .select(CLIENT.ID)
                    .from(CLIENT)
                    .where(CLIENT.SSN_INDEX.eq(tx.seals().index("client", "ssn", ssn)))
                    .and(tx.visible(CLIENT.ID))
                    .fetchOne(r -> new ClientId(r.value1()));
        }

        /** What was decided about the person, now or in an earlier import; empty when nothing. */
        Optional<Decision> decided(String key) {
            var chosen = decisions.chosen().get(key);
            return chosen != null ? Optional.of(chosen) : remembered(key);
        }

        private Optional<Decision> remembered(String key) {
            return tx.sql()
                    .select(IMPORT_DECISION.CHOICE, IMPORT_DECISION.CLIENT_ID)
                    .from(IMPORT_DECISION)
                    .where(IMPORT_DECISION.SOURCE_KEY.eq(key))
                    .fetchOptional(r ->
                            switch (r.value1()) {
                                case "SAME" ->
                                        new Decision.SamePerson(new ClientId(r.value2()), "");
                                case "NEW" -> new Decision.NewPerson();
                                default -> new Decision.LeaveOut();
                            });
        }

        /** What becomes of the person when nobody decided. */
        Decision otherwise(Match match) {
            return Matching.decide(match, decisions.otherwise());
        }

        /** Remembers what a person decided, for the next time the same resource comes. */
        void remember(String key, @Nullable ClientId client) {
            var chosen = decisions.chosen().get(key);
            if (chosen == null || dryRun) {
                return;
            }
            var row = tx.sql().newRecord(IMPORT_DECISION);
            row.setChoice(chosen.word());
            row.setClientId(
                    chosen instanceof Decision.SamePerson && client != null
                            ? client.value()
                            : null);
            var before =
                    tx.sql()
                            .select(IMPORT_DECISION.ID, IMPORT_DECISION.VERSION)
                            .from(IMPORT_DECISION)
                            .where(IMPORT_DECISION.SOURCE_KEY.eq(key))
                            .fetchOne();
            if (before == null) {
                row.setId(tx.newId());
                row.setSourceKey(key);
                tx.insert(row);
            } else {
                row.setId(before.value1());
                tx.update(row, before.value2());
            }
        }

        /** A new person: from now on others may be the same. */
        void registered(ClientId id, Imported.Person person, @Nullable ClientNumber number) {
            var content = person.content();
            var d = content.demographics();
            fresh.put(
                    id,
                    new PersonEntry(
                            id,
                            number == null ? NO_NUMBER : number,
                            d.mrn(),
                            d.names().first(),
                            d.names().middle(),
                            d.names().last(),
                            d.names().preferred(),
                            d.names().nativeName(),
                            d.birthDate(),
                            d.phone(),
                            d.email(),
                            content.status(),
                            null));
            if (!person.clientNumber().isEmpty()) {
                // also if this lot fails: the same number comes again with it
                numbers.put(id, person.clientNumber());
            }
            if (number == null) {
                freshKeys.put(id, person.origin().linkKey());
                if (!content.ssn().isEmpty()) {
                    freshSsns.put(content.ssn(), id);
                }
            }
        }

        /** The number to keep; null to give the next one. */
        @Nullable ClientNumber wanted(Imported.Person person) {
            return first ? ClientNumber.parse(person.clientNumber()).orElse(null) : null;
        }

        /** Whether the person came in with this lot. */
        boolean isFresh(ClientId id) {
            return fresh.containsKey(id);
        }

        /** Everyone who is new with this lot. */
        Collection<ClientId> fresh() {
            return List.copyOf(fresh.keySet());
        }

        void arrived(Arrival who) {
            arrived.add(who);
        }

        /** The lot was kept. Gives who came with it. */
        List<Arrival> done() {
            fresh.values().forEach(people::add);
            keys.putAll(freshKeys);
            ssns.putAll(freshSsns);
            return arrived;
        }
    }
}
