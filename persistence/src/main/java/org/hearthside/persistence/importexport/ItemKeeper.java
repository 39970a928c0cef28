package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.ALLERGY_ANSWER;
import static org.hearthside.persistence.schema.Tables.CARE_FACT;
import static org.hearthside.persistence.schema.Tables.CODE_STATUS;
import static org.hearthside.persistence.schema.Tables.CONDITION_ITEM;
import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.IMMUNIZATION;
import static org.hearthside.persistence.schema.Tables.IMPORTED_CHANGE;
import static org.hearthside.persistence.schema.Tables.LAB_RESULT;
import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;
import static org.hearthside.persistence.schema.Tables.PAST_ENTRY;
import static org.hearthside.persistence.schema.Tables.POLICY;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.hearthside.persistence.schema.Tables.VITAL;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.CallRows;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.contacts.DirectoryRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.PastRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what hangs on a person. What came before and changed over there supersedes the row that it
 * became; a row that someone changed here since is never touched, and reported.
 */
final class ItemKeeper {
    private final Tx tx;
    private final Links links;
    private final @Nullable Tried tried;
    private final AlreadyHere here;
    private final PaperKeeper papers;
    private final ChangeKeeper changes;
    private final boolean keepsNumbers;

    /**
     * Takes what a dry run has tried so far; absent when everything is written.
     *
     * @param keepsNumbers whether orders keep the numbers that they come with
     */
    ItemKeeper(Tx tx, Links links, AlreadyHere here, @Nullable Tried tried, boolean keepsNumbers) {
        this.keepsNumbers = keepsNumbers;
        this.here = here;
        this.tx = tx;
        this.links = links;
        this.tried = tried;
        this.papers = new PaperKeeper(tx, links);
        this.changes = new ChangeKeeper(tx, links, tried != null);
    }

    Outcome keep(Imported item) {
        var link = links.of(item);
        if (link.isEmpty()) {
            if (item instanceof Imported.Changed changed) {
                var about = changes.row(changed);
                if (about.isEmpty()) {
                    return new Outcome.NoRecord();
                }
                if (!here.isNew(item.client()) && changes.holds(changed, about.get())) {
                    return new Outcome.Unchanged();
                }
            }
            if (here.holds(item)) {
                return new Outcome.Unchanged();
            }
            var counts = item instanceof Imported.Document d ? papers.counting(d) : null;
            if (!put(item, counts)) {
                return stands();
            }
            return counts == null ? new Outcome.Created() : new Outcome.Updated();
        }
        if (links.isUnchanged(link.get(), item)) {
            return new Outcome.Unchanged();
        }
        if (item instanceof Imported.Document d && d.chain().isOver()) {
            return papers.overThere(d, link.get().row());
        }
        if (item instanceof Imported.Answer && here.holds(item)) {
            // an allergy that came in has made the answer here moot, as over there
            return new Outcome.Unchanged();
        }
        if (!isAsImported(item, link.get())) {
            return new Outcome.Conflict(ImportWords.of("update.changedHere"));
        }
        return put(item, link.get().row()) ? new Outcome.Updated() : stands();
    }

    private static Outcome stands() {
        return new Outcome.Left("code", ImportWords.of("allergy.stands"));
    }

    /** Whether nobody here has touched the row since it came in. */
    private boolean isAsImported(Imported item, Links.Link link) {
        var row = link.row();
        return switch (item) {
            case Imported.Person _ -> false;
            case Imported.Contact _ -> isUntouched(CONTACT, CONTACT.ID, CONTACT.CHANGED_AT, link);
            case Imported.Policy _ -> isUntouched(POLICY, POLICY.ID, POLICY.CHANGED_AT, link);
            case Imported.Allergy _ -> isCurrent(ALLERGY, ALLERGY.ID, row, link);
            case Imported.Answer _ -> isCurrent(ALLERGY_ANSWER, ALLERGY_ANSWER.ID, row, link);
            case Imported.Condition _ -> isCurrent(CONDITION_ITEM, CONDITION_ITEM.ID, row, link);
            case Imported.Order _ -> isCurrent(MEDICATION_ORDER, MEDICATION_ORDER.ID, row, link);
            case Imported.Immunization _ -> isCurrent(IMMUNIZATION, IMMUNIZATION.ID, row, link);
            case Imported.Vital _ -> isCurrent(VITAL, VITAL.ID, row, link);
            case Imported.Lab _ -> isCurrent(LAB_RESULT, LAB_RESULT.ID, row, link);
            case Imported.CodeStatus _ -> isCurrent(CODE_STATUS, CODE_STATUS.ID, row, link);
            case Imported.Fact _ -> isCurrent(CARE_FACT, CARE_FACT.ID, row, link);
            case Imported.Past _ -> isCurrent(PAST_ENTRY, PAST_ENTRY.ID, row, link);
            case Imported.Changed _ -> isCurrent(IMPORTED_CHANGE, IMPORTED_CHANGE.ID, row, link);
            // a call is never changed: what says otherwise over there does not count here
            case Imported.Call _ -> false;
            case Imported.Document _ ->
                    isCurrent(DOCUMENT, DOCUMENT.ID, row, link)
                            && isUntouched(DOCUMENT, DOCUMENT.ID, DOCUMENT.CHANGED_AT, link);
            case Imported.Stay _ -> isUntouched(STAY, STAY.ID, STAY.CHANGED_AT, link);
        };
    }

    private boolean isCurrent(Table<?> table, Field<UUID> id, UUID row, Links.Link link) {
        return isTried(link)
                || tx.sql().fetchExists(table, id.eq(row).and(ClinicalRows.current(table)));
    }

    private boolean isUntouched(
            Table<?> table, Field<UUID> id, Field<Instant> changedAt, Links.Link link) {
        return isTried(link)
                || tx.sql().fetchExists(table, id.eq(link.row()).and(changedAt.eq(link.at())));
    }

    /** In a dry run the row of a link of the same run was never written. */
    private boolean isTried(Links.Link link) {
        return tried != null && link.id() == null;
    }

    /** Writes the record, in place of another row or as a new one; false when it cannot stand. */
    private boolean put(Imported item, @Nullable UUID before) {
        UUID row =
                switch (item) {
                    case Imported.Person p -> p.id().value();
                    case Imported.Contact c -> before == null ? c.content().id() : before;
                    case Imported.Policy p -> before == null ? p.content().id() : before;
                    case Imported.Allergy a -> a.content().id();
                    case Imported.Answer a -> a.content().id();
                    case Imported.Condition c -> c.content().id();
                    case Imported.Order o -> o.content().id();
                    case Imported.Immunization i -> i.content().id();
                    case Imported.Vital v -> v.content().id();
                    case Imported.Lab l -> l.content().id();
                    case Imported.CodeStatus c -> c.content().id();
                    case Imported.Fact f -> f.content().id();
                    case Imported.Past p -> p.content().id();
                    case Imported.Document d -> d.content().said().id();
                    case Imported.Call c -> c.content().id();
                    case Imported.Changed c -> c.content().id();
                    case Imported.Stay s -> before == null ? s.content().id() : before;
                };
        if (item instanceof Imported.Answer answer && !mayAnswer(answer.content())) {
            return false;
        }
        if (tried == null) {
            write(item, before);
        } else if (item instanceof Imported.Allergy allergy) {
            tried.allergy(allergy.content());
        }
        links.put(
                item,
                row,
                before == null ? Changes.Act.CREATED : Changes.Act.UPDATED,
                row.equals(before) ? null : before);
        return true;
    }

    /** "None known" beside an allergy that stands would be a contradiction: the allergy wins. */
    private boolean mayAnswer(AllergyAnswer answer) {
        if (tried != null
                && answer.state() == RecordState.NONE_KNOWN
                && tried.hasAllergy(answer.client(), answer.allergyClass())) {
            return false;
        }
        return AllergyRows.of(tx, answer.client()).mayAnswer(answer.allergyClass(), answer.state());
    }

    private void write(Imported item, @Nullable UUID before) {
        switch (item) {
            case Imported.Person _ -> throw new IllegalArgumentException("A person is no item");
            case Imported.Contact c -> {
                if (before == null) {
                    var listing = c.listing() == null ? null : listed(c.listing());
                    ContactRows.bring(tx, c.content(), listing, c.removed(), true);
                } else {
                    var stands = standing(CONTACT, CONTACT.ID, CONTACT.VERSION, before);
                    var said = ContactReader.as(c.content(), stands.value1(), stands.value2());
                    ContactRows.bring(tx, said, null, c.removed(), false);
                }
            }
            case Imported.Policy p -> {
                if (before == null) {
                    PolicyRows.bring(tx, p.content(), p.removed(), true);
                } else {
                    var stands = standing(POLICY, POLICY.ID, POLICY.VERSION, before);
                    PolicyRows.bring(
                            tx,
                            p.content().as(stands.value1(), stands.value2()),
                            p.removed(),
                            false);
                }
            }
            case Imported.Allergy a -> {
                if (before == null) {
                    AllergyRows.insert(tx, a.content());
                } else {
                    AllergyRows.correct(tx, before, a.content());
                }
            }
            case Imported.Answer a -> AllergyRows.answer(tx, a.content());
            case Imported.Condition c -> {
                if (before == null) {
                    ConditionRows.insert(tx, c.content());
                } else {
                    ConditionRows.correct(tx, before, c.content());
                }
            }
            case Imported.Order o -> {
                if (before == null && keepsNumbers) {
                    OrderRows.keep(tx, o.content());
                } else if (before == null) {
                    OrderRows.insert(tx, o.content());
                } else {
                    OrderRows.correct(tx, before, o.content());
                }
            }
            case Imported.Immunization i -> ResultRows.insert(tx, i.content(), before);
            case Imported.Vital v -> {
                if (before == null) {
                    VitalRows.insert(tx, v.content());
                } else {
                    VitalRows.correct(tx, before, v.content());
                }
            }
            case Imported.Lab l -> ResultRows.insert(tx, l.content(), before);
            case Imported.CodeStatus c -> CodeStatusRows.record(tx, c.content(), before);
            case Imported.Fact f -> CareFactRows.record(tx, f.content(), before);
            case Imported.Past p -> PastRows.insert(tx, p.content(), before);
            case Imported.Call c -> {
                var contact =
                        links.row(c.contact(), Kind.CONTACTS)
                                .orElseThrow(() -> new NotFound("contact"));
                CallRows.insert(tx, WholePapers.to(c.content(), contact, c.client()));
            }
            case Imported.Changed c ->
                    changes.write(
                            c, changes.row(c).orElseThrow(() -> new NotFound("record")), before);
            case Imported.Document d -> papers.write(d, before);
            case Imported.Stay s -> StayRows.bring(tx, s.content(), before);
        }
    }

    /** The entry of the directory of this practice or person; written when there is none. */
    private UUID listed(Listing listing) {
        var here = DirectoryRows.same(tx, listing);
        if (here.isPresent()) {
            return here.get();
        }
        DirectoryRows.insert(tx, listing);
        return listing.id();
    }

    private Record2<UUID, Long> standing(
            Table<?> table, Field<UUID> id, Field<Long> version, UUID row) {
        return tx.sql().select(id, version).from(table).where(id.eq(row)).fetchSingle();
    }
}
