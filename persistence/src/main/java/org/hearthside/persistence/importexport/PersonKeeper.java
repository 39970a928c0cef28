package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Entry;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Candidate;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Imported.Person.Content;
import org.hearthside.core.importexport.Match;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.search.DuplicateStore;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people that came in. Two records of one person are bad, two people in one record are worse:
 * whoever may already be on file, or may be someone else under a known id, is reported and left.
 */
final class PersonKeeper {
    private final Tx tx;
    private final Links links;
    private final Arrivals.Lot arrivals;
    private final @Nullable Tried tried;
    private final Map<ClientId, ClientId> joined = new HashMap<>();

    /** Takes what a dry run has tried so far; absent when everything is written. */
    PersonKeeper(Tx tx, Links links, Arrivals.Lot arrivals, @Nullable Tried tried) {
        this.tx = tx;
        this.links = links;
        this.arrivals = arrivals;
        this.tried = tried;
    }

    /** Who turned out to be whom on file. */
    Map<ClientId, ClientId> joined() {
        return joined;
    }

    Outcome keep(Imported.Person person) {
        var link = links.of(person);
        if (link.isEmpty()) {
            return arrive(person);
        }
        var id = new ClientId(link.get().row());
        joined.put(person.id(), id);
        var onFile = find(id);
        if (onFile.isEmpty()) {
            var content = tried == null ? Optional.<Content>empty() : tried.person(id);
            // a dry run has not written the person; otherwise the person lives in another house
            return content.isPresent()
                    ? again(person, link.get(), content.get())
                    : new Outcome.SomeoneElse(ImportWords.of("person.outOfSight"));
        }
        var before = onFile.get();
        var now = person.content().demographics();
        if (!isSame(before.demographics(), now)) {
            return new Outcome.SomeoneElse(ImportWords.of("person.someoneElse"));
        }
        arrived(person, bySource(before), new Decision.SamePerson(id, ""), true);
        if (links.isUnchanged(link.get(), person)) {
            return new Outcome.Unchanged();
        }
        if (!before.changed().at().equals(link.get().at())) {
            return new Outcome.Conflict(ImportWords.of("update.changedHere"));
        }
        if (person.content().status() != before.status()) {
            return new Outcome.Left("status", ImportWords.of("person.statusChanged"));
        }
        update(person, before);
        return new Outcome.Updated();
    }

    private static Match bySource(Client client) {
        var entry = PersonEntry.of(client, null);
        return new Match.Same(
                new Candidate(
                        entry.id(),
                        "",
                        entry.number().text(),
                        client.names().listed(),
                        entry.birthDate(),
                        entry.mrn(),
                        0,
                        Set.of(Candidate.Sign.SAME_SOURCE)));
    }

    private void arrived(Imported.Person person, Match match, Decision decision, boolean decided) {
        arrivals.arrived(
                Arrival.of(
                        person.origin(),
                        person.content().demographics(),
                        match,
                        decision,
                        decided));
    }

    /** The same person once more in one dry run. */
    private Outcome again(Imported.Person person, Links.Link link, Content before) {
        if (!isSame(before.demographics(), person.content().demographics())) {
            return new Outcome.SomeoneElse(ImportWords.of("person.someoneElse"));
        }
        if (links.isUnchanged(link, person)) {
            return new Outcome.Unchanged();
        }
        if (person.content().status() != before.status()) {
            return new Outcome.Left("status", ImportWords.of("person.statusChanged"));
        }
        links.put(person, link.row(), Changes.Act.UPDATED, null);
        return new Outcome.Updated();
    }

    /** Somebody who has not come from this source before: new, on file, or perhaps on file. */
    private Outcome arrive(Imported.Person person) {
        var hidden = heldElsewhere(person.content());
        if (hidden.isPresent()) {
            return new Outcome.NotRegistered("", ImportWords.of(hidden.get()));
        }
        var key = person.origin().linkKey();
        var match = arrivals.judge(person);
        var decided = arrivals.decided(key);
        var decision = decided.orElseGet(() -> arrivals.otherwise(match));
        arrived(person, match, decision, decided.isPresent());
        return switch (decision) {
            case Decision.NewPerson _ -> register(person, match, decided.isPresent());
            case Decision.LeaveOut _ -> {
                arrivals.remember(key, null);
                yield decided.isPresent()
                        ? new Outcome.LeftOut()
                        : new Outcome.InDoubt(
                                ImportWords.of(
                                        "person.maybeSame",
                                        match.candidates().getFirst().reasons()));
            }
            case Decision.SamePerson same ->
                    join(
                            person,
                            same.key().isEmpty()
                                    ? Optional.of(same.client())
                                    : links.person(same.key()));
        };
    }

    private Outcome register(Imported.Person person, Match match, boolean decided) {
        var content = person.content();
        var without = new ArrayList<String>();
        for (var who : match.candidates()) {
            if (who.signs().contains(Candidate.Sign.SAME_RECORD_NUMBER)
                    && !content.demographics().mrn().isEmpty()) {
                content = Filling.withoutMrn(content);
                without.add("person.mrnTaken");
            }
            if (who.signs().contains(Candidate.Sign.SAME_SSN) && !content.ssn().isEmpty()) {
                content = Filling.withoutSsn(content);
                without.add("person.ssnTaken");
            }
        }
        // whoever was registered by mistake keeps that id
        var taken = tx.sql().fetchExists(CLIENT, CLIENT.ID.eq(person.id().value()));
        var id = taken ? new ClientId(tx.newId()) : person.id();
        joined.put(person.id(), id);
        ClientNumber number = null;
        if (tried != null) {
            tried.person(id, content);
        } else {
            number = insert(id, content, arrivals.wanted(person));
        }
        links.put(person, id.value(), Changes.Act.CREATED, null);
        arrivals.registered(id, person, number);
        arrivals.remember(person.origin().linkKey(), null);
        if (tried == null && decided) {
            // somebody looked at them and said so, now or before an import that was taken back:
            // nobody is asked again
            for (var who : match.candidates()) {
                DuplicateStore.note(tx, id, who.id());
            }
        }
        return without.isEmpty() ? new Outcome.Created() : new Outcome.CreatedWithout(without);
    }

    private ClientNumber insert(ClientId id, Content content, @Nullable ClientNumber wanted) {
        var left = content.dischargedOn();
        // who has left was here first: a last day goes with its standing
        var status = left == null ? content.status() : ClientStatus.ACTIVE;
        var d = content.demographics();
        var number =
                ClientRows.insert(
                        tx,
                        new NewClient(id, d, status, content.admittedOn(), content.ssn()),
                        Entry.IMPORT,
                        wanted);
        if (left != null) {
            ClientRows.changeStatus(tx, id, 1, content.status(), content.admittedOn(), left);
        }
        return number;
    }

    /** The person is on file: what is blank there is filled, what is recorded stays. */
    private Outcome join(Imported.Person person, Optional<ClientId> whom) {
        var client = whom.flatMap(this::find);
        if (client.isEmpty()) {
            var waiting = tried == null ? Optional.<ClientId>empty() : whom;
            if (waiting.flatMap(id -> Objects.requireNonNull(tried).person(id)).isEmpty()) {
                return new Outcome.NotRegistered("", ImportWords.of("person.goneCandidate"));
            }
            joined.put(person.id(), waiting.get());
            links.put(person, waiting.get().value(), Changes.Act.JOINED, null);
            return new Outcome.Joined(false, List.of());
        }
        var before = client.get();
        var said = person.content();
        var filled = Filling.filled(before.demographics(), said.demographics());
        var ssn = before.ssnOnFile() ? "" : said.ssn();
        boolean changes = !filled.equals(before.demographics()) || !ssn.isEmpty();
        if (tried == null) {
            var version = before.version();
            if (!filled.equals(before.demographics())) {
                ClientRows.update(tx, before.id(), version++, filled, Entry.IMPORT);
            }
            if (!ssn.isEmpty()) {
                ClientRows.setSsn(tx, before.id(), version, ssn);
            }
        }
        joined.put(person.id(), before.id());
        links.put(person, before.id().value(), Changes.Act.JOINED, null);
        arrivals.remember(person.origin().linkKey(), before.id());
        return new Outcome.Joined(
                changes, Filling.differences(before.demographics(), said.demographics()));
    }

    /** Whether someone out of sight may be this person; gives the sentence that says so. */
    private Optional<String> heldElsewhere(Content content) {
        var d = content.demographics();
        var hidden = tx.visible(CLIENT.ID).or(tx.withdrawn(CLIENT.ID)).not();
        if (!d.mrn().isEmpty()
                && tx.sql().fetchExists(CLIENT, CLIENT.MRN.eq(d.mrn()).and(hidden))) {
            return Optional.of("person.sameMrn");
        }
        if (!content.ssn().isEmpty()
                && tx.sql()
                        .fetchExists(
                                CLIENT,
                                CLIENT.SSN_INDEX
                                        .eq(tx.seals().index("client", "ssn", content.ssn()))
                                        .and(hidden))) {
            return Optional.of("person.sameSsn");
        }
        return d.birthDate() != null && tx.sql().fetchExists(CLIENT, named(d).and(hidden))
                ? Optional.of("person.sameNameAndBirth")
                : Optional.empty();
    }

    private static Condition named(Demographics d) {
        return CLIENT.BIRTH_DATE
                .eq(d.birthDate())
                .and(DSL.lower(CLIENT.LAST_NAME).eq(DSL.lower(d.names().last())))
                .and(DSL.lower(CLIENT.FIRST_NAME).eq(DSL.lower(d.names().first())));
    }

    private Optional<Client> find(ClientId id) {
        var there =
                tx.sql().fetchExists(CLIENT, CLIENT.ID.eq(id.value()).and(tx.visible(CLIENT.ID)));
        return there ? Optional.of(ClientRows.get(tx, id)) : Optional.empty();
    }

    /** Same birth date as far as both know it, and at least one name the same. */
    private static boolean isSame(Demographics a, Demographics b) {
        boolean born =
                a.birthDate() == null
                        || b.birthDate() == null
                        || a.birthDate().equals(b.birthDate())
                        || ((a.birthDateEstimated() || b.birthDateEstimated())
                                && a.birthDate().getYear() == b.birthDate().getYear());
        boolean named =
                a.names().last().equalsIgnoreCase(b.names().last())
                        || a.names().first().equalsIgnoreCase(b.names().first());
        return born && named;
    }

    private void update(Imported.Person person, Client before) {
        if (tried == null) {
            var merged = Filling.merged(before.demographics(), person.content().demographics());
            var version = before.version();
            if (!merged.equals(before.demographics())) {
                ClientRows.update(tx, before.id(), version++, merged, Entry.IMPORT);
            }
            var ssn = person.content().ssn();
            if (!before.ssnOnFile() && !ssn.isEmpty()) {
                ClientRows.setSsn(tx, before.id(), version, ssn);
            }
        }
        links.put(person, before.id().value(), Changes.Act.UPDATED, null);
    }
}
