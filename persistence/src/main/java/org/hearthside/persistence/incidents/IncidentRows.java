package org.hearthside.persistence.incidents;

import static org.hearthside.persistence.schema.Tables.INCIDENT_DRAFT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.incidents.IncidentDraft;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;

/** Row steps of incident drafts. */
public final class IncidentRows {
    private IncidentRows() {}

    /** Opens a draft about what a row of the record says. */
    public static void open(
            Tx tx, ClientId client, IncidentDraft.Kind kind, UUID source, Instant at, String text) {
        var row = tx.sql().newRecord(INCIDENT_DRAFT);
        row.setId(tx.newId());
        row.setClientId(client.value());
        row.setKind(kind.name());
        row.setSourceId(source);
        row.setHappenedAt(at);
        row.setText(text);
        row.setStatus("DRAFT");
        tx.insert(row);
    }

    /** Drafts about these people since an instant, newest first. */
    public static List<IncidentDraft> since(Tx tx, Collection<UUID> clients, Instant from) {
        var i = INCIDENT_DRAFT;
        return tx.sql()
                .selectFrom(i)
                .where(Rows.isOneOf(i.CLIENT_ID, clients))
                .and(i.HAPPENED_AT.ge(from))
                .and(ClinicalRows.current(i))
                .orderBy(i.HAPPENED_AT.desc(), i.ID)
                .fetch(r ->
                        new IncidentDraft(
                                r.getId(),
                                new ClientId(r.getClientId()),
                                IncidentDraft.Kind.valueOf(r.getKind()),
                                r.getSourceId(),
                                r.getHappenedAt(),
                                r.getText(),
                                new Stamp(
                                        r.getCreatedBy(), r.getCreatedByName(), r.getCreatedAt())));
    }
}
