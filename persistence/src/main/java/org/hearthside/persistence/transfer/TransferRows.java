package org.hearthside.persistence.transfer;

import static org.hearthside.persistence.schema.Tables.DISCLOSURE;
import static org.hearthside.persistence.schema.Tables.PRINTED_DOCUMENT;
import static org.hearthside.persistence.schema.Tables.STAFF;
import static org.hearthside.persistence.schema.Tables.TRANSFER;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.overview.Report;
import org.hearthside.core.transfer.Disclosure;
import org.hearthside.core.transfer.PrintedDocument;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of printed papers, transfers and disclosures. */
public final class TransferRows {
    private TransferRows() {}

    /** Notes a paper that was printed. */
    public static void insert(Tx tx, PrintedDocument document) {
        var client = document.client().value();
        var supersedes = document.supersedes();
        if (supersedes != null) {
            Rows.requireOf(tx, PRINTED_DOCUMENT, supersedes, client);
        }
        var row = tx.sql().newRecord(PRINTED_DOCUMENT);
        row.setId(document.id());
        row.setDocumentNo(document.documentNo());
        row.setReport(document.report().name());
        row.setClientId(client);
        row.setDataAsOf(document.dataAsOf());
        row.setPages(document.pages());
        row.setSha256(HexFormat.of().parseHex(document.sha256()));
        row.setSupersedesId(supersedes);
        row.setMissing(String.join("\n", document.missing()));
        Refusal.when(
                "printed_document_no",
                () -> new InvalidEntry(List.of(Problem.of("documentNo", "paper.numberTaken"))),
                () -> tx.insert(row));
    }

    /** The paper of a kind that was printed last of a person; empty when none was. */
    public static Optional<PrintedDocument> lastPrinted(Tx tx, ClientId client, Report report) {
        return tx.sql()
                .select(PRINTED_DOCUMENT.fields())
                .select(STAFF.NAME, STAFF.CREDENTIAL)
                .from(PRINTED_DOCUMENT)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(PRINTED_DOCUMENT.CREATED_BY))
                .where(PRINTED_DOCUMENT.CLIENT_ID.eq(client.value()))
                .and(PRINTED_DOCUMENT.REPORT.eq(report.name()))
                .orderBy(PRINTED_DOCUMENT.CREATED_AT.desc(), PRINTED_DOCUMENT.ID)
                .limit(1)
                .fetchOptional(TransferRows::document);
    }

    /** Notes a trip out to a hospital, and the paper that goes along when there is one. */
    public static void insert(Tx tx, Transfer transfer, @Nullable UUID document) {
        if (document != null) {
            Rows.requireOf(tx, PRINTED_DOCUMENT, document, transfer.client().value());
        }
        var row = tx.sql().newRecord(TRANSFER);
        row.setId(transfer.id());
        row.setClientId(transfer.client().value());
        row.setReason(transfer.reason());
        row.setStartedWhen(transfer.startedWhen());
        row.setDoneHere(transfer.doneHere());
        row.setDestination(transfer.destination());
        row.setRecipient(transfer.recipient());
        row.setAt(transfer.at());
        row.setDocumentId(document);
        tx.insert(row);
    }

    /** Transfers of a person, newest first. */
    public static List<Transfer> transfers(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(TRANSFER)
                .where(TRANSFER.CLIENT_ID.eq(client.value()))
                .orderBy(TRANSFER.AT.desc(), TRANSFER.ID)
                .fetch(r ->
                        new Transfer(
                                r.getId(),
                                new ClientId(r.getClientId()),
                                r.getReason(),
                                r.getStartedWhen(),
                                r.getDoneHere(),
                                r.getDestination(),
                                r.getRecipient(),
                                r.getAt()));
    }

    /** Notes what left the house, to whom and why. */
    public static void insert(Tx tx, Disclosure disclosure) {
        var document = disclosure.document();
        if (document != null) {
            Rows.requireOf(tx, PRINTED_DOCUMENT, document, disclosure.client().value());
        }
        var row = tx.sql().newRecord(DISCLOSURE);
        row.setId(disclosure.id());
        row.setClientId(disclosure.client().value());
        row.setAt(disclosure.at());
        row.setRecipient(disclosure.recipient());
        row.setPurpose(disclosure.purpose());
        row.setWhat(disclosure.what());
        row.setDocumentId(document);
        tx.insert(row);
    }

    /** What left the house of a person's record, newest first. */
    public static List<Disclosure> disclosures(Tx tx, ClientId client) {
        return tx.sql()
                .select(DISCLOSURE.fields())
                .select(STAFF.NAME, STAFF.CREDENTIAL)
                .from(DISCLOSURE)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(DISCLOSURE.CREATED_BY))
                .where(DISCLOSURE.CLIENT_ID.eq(client.value()))
                .orderBy(DISCLOSURE.AT.desc(), DISCLOSURE.ID)
                .fetch(TransferRows::disclosure);
    }

    private static PrintedDocument document(Record r) {
        var d = PRINTED_DOCUMENT;
        return new PrintedDocument(
                r.get(d.ID),
                r.get(d.DOCUMENT_NO),
                Report.valueOf(r.get(d.REPORT)),
                new ClientId(r.get(d.CLIENT_ID)),
                r.get(d.DATA_AS_OF),
                r.get(d.PAGES),
                HexFormat.of().formatHex(r.get(d.SHA256)),
                r.get(d.SUPERSEDES_ID),
                Arrays.stream(r.get(d.MISSING).split("\n")).filter(s -> !s.isEmpty()).toList(),
                stamp(r, r.get(d.CREATED_BY), r.get(d.CREATED_AT)));
    }

    private static Disclosure disclosure(Record r) {
        var d = DISCLOSURE;
        return new Disclosure(
                r.get(d.ID),
                new ClientId(r.get(d.CLIENT_ID)),
                r.get(d.AT),
                r.get(d.RECIPIENT),
                r.get(d.PURPOSE),
                r.get(d.WHAT),
                r.get(d.DOCUMENT_ID),
                stamp(r, r.get(d.CREATED_BY), r.get(d.CREATED_AT)));
    }

    private static Stamp stamp(Record r, UUID by, Instant at) {
        return new Stamp(by, Rows.printedName(r.get(STAFF.NAME), r.get(STAFF.CREDENTIAL)), at);
    }
}
