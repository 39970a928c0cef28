package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ORGANIZATION;
import static org.hearthside.persistence.schema.Tables.STAFF;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Section;
import org.hearthside.core.overview.Vitals;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.documents.ProofRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads one person's whole record. */
public final class ChartRows {
    /** Readings of each kind that a chart holds. */
    static final int READINGS = 10;

    /** Laboratory results that a chart holds. */
    static final int LABS = 50;

    private ChartRows() {}

    /** The record as it stands now, without what the session's role may not read. */
    public static Chart chart(Tx tx, ClientId id) {
        var head = head(tx, id);
        var client = ClientRows.client(head);
        var house = head.get(HOUSE.ID);
        return new Chart(
                tx.now(),
                client,
                LocationRows.organization(head),
                house == null ? null : LocationRows.house(head),
                house == null ? null : StayRows.stay(head),
                ContactRows.of(tx, id),
                AllergyRows.of(tx, id),
                CodeStatusRows.current(tx, id).orElse(null),
                OrderRows.current(tx, id),
                section(tx, Permission.READ_INSURANCE, () -> PolicyRows.of(tx, id)),
                section(tx, Permission.READ_HEALTH, () -> ConditionRows.of(tx, id)),
                section(tx, Permission.READ_HEALTH, () -> CareFactRows.of(tx, id)),
                section(
                        tx,
                        Permission.READ_HEALTH,
                        () -> new Vitals(VitalRows.recent(tx, id, READINGS))),
                section(
                        tx,
                        Permission.READ_HEALTH,
                        () -> ResultRows.labs(tx, id, Slice.first(LABS))),
                section(tx, Permission.READ_HEALTH, () -> ResultRows.immunizations(tx, id)),
                similar(tx, client, house),
                DocumentRows.photo(tx, id).orElse(null),
                section(tx, Permission.READ_DOCUMENT, () -> ProofRows.onFile(tx, id)));
    }

    private static <T> Section<T> section(Tx tx, Permission right, Supplier<T> question) {
        return tx.session().may(right)
                ? new Section.Shown<>(question.get())
                : new Section.Withheld<>();
    }

    /** Person, organization and place in one question. */
    private static Record head(Tx tx, ClientId id) {
        return StayRows.joinPlaces(
                        tx.sql()
                                .select(ClientRows.columns())
                                .select(ORGANIZATION.fields())
                                .select(StayRows.columns())
                                .select(HOUSE.fields())
                                .from(CLIENT)
                                .join(ORGANIZATION)
                                .on(ORGANIZATION.ID.eq(CLIENT.ORGANIZATION_ID))
                                .leftJoin(STAFF)
                                .on(STAFF.ID.eq(CLIENT.CHANGED_BY)))
                .where(CLIENT.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("person"));
    }

    private static List<SimilarNames.Match> similar(Tx tx, Client client, @Nullable UUID house) {
        if (house == null) {
            return List.of();
        }
        var neighbors =
                tx.sql()
                        .select(ClientRows.rowColumns())
                        .from(CLIENT)
                        .join(STAY)
                        .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                        .where(STAY.HOUSE_ID.eq(house), tx.visible(CLIENT.ID))
                        .orderBy(CLIENT.SERIAL)
                        .fetch(r -> ResidentRows.person(ClientRows.listed(r)));
        var self =
                new SimilarNames.Person(
                        client.id(), client.names(), client.demographics().birthDate());
        return SimilarNames.of(self, neighbors);
    }
}
