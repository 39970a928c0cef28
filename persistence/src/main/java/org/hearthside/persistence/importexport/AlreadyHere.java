package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.CONDITION_ITEM;
import static org.hearthside.persistence.schema.Tables.CONTACT_CALL;
import static org.hearthside.persistence.schema.Tables.IMMUNIZATION;
import static org.hearthside.persistence.schema.Tables.LAB_RESULT;
import static org.hearthside.persistence.schema.Tables.PAST_ENTRY;
import static org.hearthside.persistence.schema.Tables.VITAL;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.importexport.Fingerprint;
import org.hearthside.core.importexport.Imported;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Whether what comes in for somebody who was on file before stands in the record already, written
 * here by hand or come from another source: the chart must not say everything twice. Only what says
 * the same counts; anything else comes in beside it and is seen.
 */
final class AlreadyHere {
    private final Tx tx;
    private final Predicate<ClientId> isNew;

    /** Takes who is new with this import: nothing can stand in their records. */
    AlreadyHere(Tx tx, Predicate<ClientId> isNew) {
        this.tx = tx;
        this.isNew = isNew;
    }

    /** Whether the person came in with this import. */
    boolean isNew(ClientId client) {
        return isNew.test(client);
    }

    boolean holds(Imported item) {
        if (isNew.test(item.client())) {
            return false;
        }
        var client = item.client();
        return switch (item) {
            case Imported.Person _ -> false;
            case Imported.Contact c ->
                    (c.removed().isEmpty()
                                    ? ContactRows.of(tx, client)
                                    : ContactRows.removed(tx, client).keySet())
                            .stream().anyMatch(old -> isSame(old, c.content()));
            case Imported.Policy p ->
                    (p.removed().isEmpty()
                                    ? PolicyRows.of(tx, client)
                                    : PolicyRows.removed(tx, client).keySet())
                            .stream()
                                    .anyMatch(old ->
                                            old.payer().equalsIgnoreCase(p.content().payer())
                                                    && old.numbers()
                                                            .policy()
                                                            .equals(
                                                                    p.content()
                                                                            .numbers()
                                                                            .policy()));
            case Imported.Allergy a ->
                    stands(
                            ALLERGY,
                            ALLERGY.CLIENT_ID,
                            client,
                            ALLERGY.ALLERGY_CLASS
                                    .eq(a.content().allergyClass().name())
                                    .and(ALLERGY.STATUS.eq(a.content().status().name()))
                                    .and(same(ALLERGY.SUBSTANCE, a.content().substance())));
            case Imported.Answer a ->
                    AllergyRows.of(tx, client)
                            .answer(a.content().allergyClass())
                            .filter(old -> old.state() == a.content().state())
                            .isPresent();
            case Imported.Condition c ->
                    stands(
                            CONDITION_ITEM,
                            CONDITION_ITEM.CLIENT_ID,
                            client,
                            CONDITION_ITEM
                                    .STATUS
                                    .eq(c.content().status().name())
                                    .and(
                                            named(
                                                    CONDITION_ITEM.CODE_SYSTEM,
                                                    CONDITION_ITEM.CODE,
                                                    c.content().code(),
                                                    CONDITION_ITEM.TEXT,
                                                    c.content().text())));
            case Imported.Order o ->
                    OrderRows.all(tx, client).stream()
                            .anyMatch(old ->
                                    old.status().isCurrent() == o.content().status().isCurrent()
                                            && old.givesTheSameAs(o.content()));
            case Imported.Immunization i ->
                    stands(
                            IMMUNIZATION,
                            IMMUNIZATION.CLIENT_ID,
                            client,
                            IMMUNIZATION
                                    .GIVEN_ON
                                    .eq(i.content().givenOn())
                                    .and(
                                            named(
                                                    IMMUNIZATION.CODE_SYSTEM,
                                                    IMMUNIZATION.CODE,
                                                    i.content().code(),
                                                    IMMUNIZATION.VACCINE,
                                                    i.content().vaccine())));
            case Imported.Vital v ->
                    stands(
                            VITAL,
                            VITAL.CLIENT_ID,
                            client,
                            VITAL.KIND
                                    .eq(v.content().kind().name())
                                    .and(VITAL.MEASURED_AT.eq(v.content().measuredAt()))
                                    .and(VITAL.READING.eq(v.content().value())));
            case Imported.Lab l ->
                    stands(
                            LAB_RESULT,
                            LAB_RESULT.CLIENT_ID,
                            client,
                            LAB_RESULT
                                    .TAKEN_AT
                                    .eq(l.content().takenAt())
                                    .and(LAB_RESULT.RESULT.eq(l.content().value()))
                                    .and(
                                            named(
                                                    LAB_RESULT.CODE_SYSTEM,
                                                    LAB_RESULT.CODE,
                                                    l.content().code(),
                                                    LAB_RESULT.NAME,
                                                    l.content().name())));
            case Imported.CodeStatus c ->
                    CodeStatusRows.current(tx, client)
                            .filter(old -> isSame(old, c.content()))
                            .isPresent();
            case Imported.Fact f ->
                    isAmong(
                            CareFactRows.of(tx, client).stream()
                                    .filter(old -> old.topic() == f.content().topic())
                                    .toList(),
                            f.content());
            case Imported.Past p -> {
                var on = p.content().happenedOn();
                yield stands(
                        PAST_ENTRY,
                        PAST_ENTRY.CLIENT_ID,
                        client,
                        PAST_ENTRY
                                .KIND
                                .eq(p.content().kind().name())
                                .and(same(PAST_ENTRY.TITLE, p.content().title()))
                                .and(
                                        on == null
                                                ? PAST_ENTRY.HAPPENED_ON.isNull()
                                                : PAST_ENTRY.HAPPENED_ON.eq(on)));
            }
            case Imported.Document d -> {
                var sha256 = d.content().sha256();
                yield d.chain().isOver()
                        ? DocumentRows.holdsOld(tx, client, sha256, d.chain().hidden())
                        : DocumentRows.holds(tx, client, sha256);
            }
            case Imported.Call c ->
                    tx.sql()
                            .fetchExists(
                                    CONTACT_CALL,
                                    CONTACT_CALL.CLIENT_ID.eq(client.value()),
                                    CONTACT_CALL.CALLED_AT.eq(c.content().at()),
                                    CONTACT_CALL.NUMBER.eq(c.content().number()));
            // asked where it is known which record it is about
            case Imported.Changed _ -> false;
            case Imported.Stay s ->
                    StayRows.of(tx, client).stream()
                            .anyMatch(old ->
                                    old.startedAt().equals(s.content().startedAt())
                                            && old.houseName().equals(s.content().houseName()));
        };
    }

    private static boolean isAmong(Collection<? extends Record> stand, Record content) {
        return stand.stream().anyMatch(old -> isSame(old, content));
    }

    private static boolean isSame(Record old, Record content) {
        return Arrays.equals(Fingerprint.of(old), Fingerprint.of(content));
    }

    private static boolean isSame(Contact old, Contact content) {
        return old.type() == content.type()
                && old.first().equalsIgnoreCase(content.first())
                && old.last().equalsIgnoreCase(content.last())
                && old.organization().equalsIgnoreCase(content.organization());
    }

    private static Condition same(Field<String> field, String text) {
        return DSL.lower(field).eq(DSL.lower(DSL.val(text)));
    }

    /** The same code, or the same words. */
    private static Condition named(
            Field<String> system,
            Field<String> codes,
            @Nullable Code code,
            Field<String> words,
            String text) {
        var sameWords = same(words, text);
        return code == null
                ? sameWords
                : sameWords.or(system.eq(code.system()).and(codes.eq(code.code())));
    }

    private boolean stands(Table<?> table, Field<UUID> whose, ClientId client, Condition same) {
        return tx.sql()
                .fetchExists(
                        table, whose.eq(client.value()).and(same).and(ClinicalRows.current(table)));
    }
}
