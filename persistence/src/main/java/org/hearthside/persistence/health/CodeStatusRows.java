package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.CODE_STATUS;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.documents.ProofRows;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of code status: one stands at a time. */
public final class CodeStatusRows {
    private CodeStatusRows() {}

    /** What stands; empty when nobody recorded an answer. */
    public static Optional<CodeStatus> current(Tx tx, ClientId client) {
        return Optional.ofNullable(current(tx, List.of(client.value())).get(client.value()));
    }

    /** What stands of many people; who has nothing recorded is not in the answer. */
    public static Map<UUID, CodeStatus> current(Tx tx, Collection<UUID> clients) {
        return tx
                .sql()
                .selectFrom(CODE_STATUS)
                .where(Rows.isOneOf(CODE_STATUS.CLIENT_ID, clients))
                .and(ClinicalRows.current(CODE_STATUS))
                .fetch(CodeStatusRows::codeStatus)
                .stream()
                .collect(Collectors.toMap(c -> c.client().value(), c -> c));
    }

    /** Everything ever recorded, newest first. */
    public static List<CodeStatus> history(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(CODE_STATUS)
                .where(CODE_STATUS.CLIENT_ID.eq(client.value()))
                .orderBy(CODE_STATUS.CREATED_AT.desc(), CODE_STATUS.ID)
                .fetch(CodeStatusRows::codeStatus);
    }

    /**
     * Records a code status in place of the one that the person saw.
     *
     * @param seen its id; absent when none stood
     * @throws StaleRecord when another one stands
     */
    public static void record(Tx tx, CodeStatus status, @Nullable UUID seen) {
        ClientRows.lock(tx, status.client());
        var standing = current(tx, status.client()).map(CodeStatus::id);
        if (!standing.equals(Optional.ofNullable(seen))) {
            throw new StaleRecord("code_status");
        }
        put(tx, status, seen);
        if (status.document() == null) {
            // no order on file: then no scan shows it
            var client = status.client();
            ProofRows.set(tx, client, Proves.CODE_STATUS, client.value(), null);
        }
    }

    private static void put(Tx tx, CodeStatus status, @Nullable UUID seen) {
        var row = tx.sql().newRecord(CODE_STATUS);
        row.setId(status.id());
        row.setClientId(status.client().value());
        row.setState(status.state().name());
        row.setChoices(
                status.choices().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(",")));
        var document = status.document();
        if (document != null) {
            row.setDocumentForm(document.form());
            row.setDocumentRegion(document.region());
            row.setDocumentDate(document.date());
            row.setDocumentSigner(document.signer());
            row.setDocumentOriginal(document.original());
            row.setDocumentExpires(document.expires());
            row.setDocumentVoided(document.voidedOn());
        }
        row.setDecidedBy(status.decidedBy());
        row.setReviewedOn(status.reviewedOn());
        ClinicalRows.put(tx, row, seen);
    }

    private static CodeStatus codeStatus(Record r) {
        var choices =
                Arrays.stream(r.get(CODE_STATUS.CHOICES).split(","))
                        .filter(s -> !s.isEmpty())
                        .map(CodeStatus.Choice::valueOf)
                        .collect(Collectors.toSet());
        return new CodeStatus(
                r.get(CODE_STATUS.ID),
                new ClientId(r.get(CODE_STATUS.CLIENT_ID)),
                RecordState.valueOf(r.get(CODE_STATUS.STATE)),
                choices,
                document(r),
                r.get(CODE_STATUS.DECIDED_BY),
                r.get(CODE_STATUS.REVIEWED_ON),
                Rows.stamp(r));
    }

    private static CodeStatus.@Nullable Document document(Record r) {
        var form = r.get(CODE_STATUS.DOCUMENT_FORM);
        if (form == null) {
            return null;
        }
        return new CodeStatus.Document(
                form,
                r.get(CODE_STATUS.DOCUMENT_REGION),
                r.get(CODE_STATUS.DOCUMENT_DATE),
                r.get(CODE_STATUS.DOCUMENT_SIGNER),
                r.get(CODE_STATUS.DOCUMENT_ORIGINAL),
                r.get(CODE_STATUS.DOCUMENT_EXPIRES),
                r.get(CODE_STATUS.DOCUMENT_VOIDED));
    }
}
