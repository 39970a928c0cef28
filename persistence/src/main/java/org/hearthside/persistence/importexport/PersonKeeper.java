package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.util.Optional;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Demographics.Language;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Imported.Person.Content;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people that came in. Two records of one person are bad, two people in one record are worse:
 * whoever may already be on file, or may be someone else under a known id, is reported and left.
 */
final class PersonKeeper {
    private final Tx tx;
    private final Links links;
    private final @Nullable Tried tried;

    /** Takes what a dry run has tried so far; absent when everything is written. */
    PersonKeeper(Tx tx, Links links, @Nullable Tried tried) {
        this.tx = tx;
        this.links = links;
        this.tried = tried;
    }

    Outcome keep(Imported.Person person) {
        var link = links.of(person);
        if (link.isEmpty()) {
            return register(person);
        }
        var id = new ClientId(link.get().row());
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
        if (links.isUnchanged(link.get(), person)) {
            return new Outcome.Unchanged();
        }
        if (!before.changed().at().equals(link.get().at())) {
            return new Outcome.Left("", ImportWords.of("update.changedHere"));
        }
        if (person.content().status() != before.status()) {
            return new Outcome.Left("status", ImportWords.of("person.statusChanged"));
        }
        update(person, before);
        return new Outcome.Updated();
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
        links.put(person, link.row());
        return new Outcome.Updated();
    }

    private Outcome register(Imported.Person person) {
        var content = person.content();
        var d = content.demographics();
        if ((tried != null && tried.hasMrn(content))
                || (!d.mrn().isEmpty() && tx.sql().fetchExists(CLIENT, CLIENT.MRN.eq(d.mrn())))) {
            return new Outcome.NotRegistered("", ImportWords.of("person.sameMrn"));
        }
        if ((tried != null && tried.hasSsn(content))
                || (!content.ssn().isEmpty()
                        && tx.sql()
                                .fetchExists(
                                        CLIENT,
                                        CLIENT.SSN_INDEX.eq(
                                                tx.seals()
                                                        .index("client", "ssn", content.ssn()))))) {
            return new Outcome.NotRegistered("", ImportWords.of("person.sameSsn"));
        }
        if ((tried != null && tried.hasNameAndBirth(content)) || isKnown(d)) {
            return new Outcome.NotRegistered("", ImportWords.of("person.sameNameAndBirth"));
        }
        if (tried != null) {
            tried.person(person.id(), content);
        } else {
            insert(person.id(), content);
        }
        links.put(person, person.id().value());
        return new Outcome.Created();
    }

    private void insert(ClientId id, Content content) {
        var left = content.dischargedOn();
        // who has left was here first: a last day goes with its standing
        var status = left == null ? content.status() : ClientStatus.ACTIVE;
        var d = content.demographics();
        ClientRows.insert(
                tx,
                new NewClient(id, d, status, content.admittedOn(), content.ssn()),
                Entry.IMPORT);
        if (left != null) {
            ClientRows.changeStatus(tx, id, 1, content.status(), content.admittedOn(), left);
        }
    }

    private boolean isKnown(Demographics d) {
        return d.birthDate() != null
                && tx.sql()
                        .fetchExists(
                                CLIENT,
                                CLIENT.BIRTH_DATE
                                        .eq(d.birthDate())
                                        .and(
                                                DSL.lower(CLIENT.LAST_NAME)
                                                        .eq(DSL.lower(d.names().last())))
                                        .and(
                                                DSL.lower(CLIENT.FIRST_NAME)
                                                        .eq(DSL.lower(d.names().first()))));
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
            var merged = merged(before.demographics(), person.content().demographics());
            var version = before.version();
            if (!merged.equals(before.demographics())) {
                ClientRows.update(tx, before.id(), version++, merged, Entry.IMPORT);
            }
            var ssn = person.content().ssn();
            if (!before.ssnOnFile() && !ssn.isEmpty()) {
                ClientRows.setSsn(tx, before.id(), version, ssn);
            }
        }
        links.put(person, before.id().value());
    }

    /** What came in, where something came in; what no file can know stays. */
    private static Demographics merged(Demographics old, Demographics now) {
        boolean born = now.birthDate() != null;
        return new Demographics(
                new Names(
                        now.names().first(),
                        or(now.names().middle(), old.names().middle()),
                        now.names().last(),
                        or(now.names().preferred(), old.names().preferred()),
                        or(now.names().nativeName(), old.names().nativeName()),
                        now.names().nativeName().isEmpty()
                                ? old.names().nativeLanguage()
                                : now.names().nativeLanguage()),
                born ? now.birthDate() : old.birthDate(),
                born ? now.birthDateEstimated() : old.birthDateEstimated(),
                now.gender() == org.hearthside.core.clients.Gender.NOT_RECORDED
                        ? old.gender()
                        : now.gender(),
                now.sex() == org.hearthside.core.clients.ClinicalSex.NOT_RECORDED
                        ? old.sex()
                        : now.sex(),
                or(now.mrn(), old.mrn()),
                or(now.phone(), old.phone()),
                or(now.email(), old.email()),
                now.address().equals(Address.NONE) ? old.address() : now.address(),
                new Language(
                        or(now.language().spoken(), old.language().spoken()),
                        now.language().interpreterNeeded() == null
                                ? old.language().interpreterNeeded()
                                : now.language().interpreterNeeded(),
                        old.language().interpreterType(),
                        old.language().literacy()),
                or(now.religion(), old.religion()),
                old.culture(),
                old.heightCm(),
                old.marks(),
                old.hospital(),
                old.diet(),
                old.photoTakenOn());
    }

    private static String or(String now, String old) {
        return now.isEmpty() ? old : now;
    }
}
