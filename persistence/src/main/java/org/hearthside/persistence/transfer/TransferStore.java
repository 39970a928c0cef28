package org.hearthside.persistence.transfer;

import static org.hearthside.persistence.schema.Tables.DOCUMENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.Disclosure;
import org.hearthside.core.transfer.PrintedDocument;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Rows;
import org.jspecify.annotations.Nullable;

/** What was printed, who was sent to a hospital, and what left the house. */
public final class TransferStore {
    private static final int MOST_NAMED = 60;

    private final Db db;

    /** Takes the door to the record. */
    public TransferStore(Db db) {
        this.db = db;
    }

    /**
     * Notes a paper that was printed (the right of its {@link Report}).
     *
     * @throws org.hearthside.core.common.InvalidEntry when another paper bears its number
     */
    public void recordPrinted(Session who, PrintedDocument document) {
        db.act(
                who,
                document.report().permission(),
                AuditAction.PRINT,
                Subject.of("printed_document", document.id(), document.client().value()),
                tx -> {
                    TransferRows.insert(tx, document);
                    tx.detail(document.report() + " " + document.documentNo());
                });
    }

    /**
     * Notes a trip out to a hospital and that the packet went along: transfer and disclosure in one
     * act (PRINT_PACKET).
     *
     * @param transfer who is sent where and why
     * @param document the packet; absent when it was not printed
     * @param disclosure id of the disclosure, made by the caller
     * @param what which parts of the record went along
     */
    public void recordTransfer(
            Session who, Transfer transfer, @Nullable UUID document, UUID disclosure, String what) {
        recordTransfer(who, transfer, document, disclosure, what, Set.of());
    }

    /**
     * As {@link #recordTransfer(Session, Transfer, UUID, UUID, String)}, of a packet with
     * confidential papers in it (READ_CONFIDENTIAL_DOCUMENT when there are any): the log names each
     * of them.
     *
     * @param confidential ids of the confidential papers that went along
     * @throws InvalidEntry when papers went along and nobody said to whom or why
     */
    public void recordTransfer(
            Session who,
            Transfer transfer,
            @Nullable UUID document,
            UUID disclosure,
            String what,
            Set<UUID> confidential) {
        db.act(
                who,
                confidential.isEmpty()
                        ? Permission.PRINT_PACKET
                        : Permission.READ_CONFIDENTIAL_DOCUMENT,
                AuditAction.DISCLOSE,
                Subject.of("transfer", transfer.id(), transfer.client().value()),
                tx -> {
                    InvalidEntry.ifAny(transfer.check(confidential));
                    for (var paper : confidential) {
                        Rows.requireOf(tx, DOCUMENT, paper, transfer.client().value());
                    }
                    TransferRows.insert(tx, transfer, document);
                    TransferRows.insert(
                            tx,
                            new Disclosure(
                                    disclosure,
                                    transfer.client(),
                                    transfer.at(),
                                    recipient(transfer),
                                    "Hospital transfer",
                                    what,
                                    document,
                                    Stamp.UNSAVED));
                    tx.detail(detail(confidential));
                });
    }

    /** As many ids as the log has room for; the reading of each stands in the log by itself. */
    private static String detail(Set<UUID> confidential) {
        var ids = confidential.stream().sorted().limit(MOST_NAMED).map(UUID::toString);
        return confidential.isEmpty()
                ? "transfer, disclosure"
                : "transfer, disclosure, "
                        + confidential.size()
                        + " confidential: "
                        + ids.collect(Collectors.joining(" "));
    }

    private static String recipient(Transfer transfer) {
        return transfer.recipient().isEmpty() ? transfer.destination() : transfer.recipient();
    }

    /** Transfers of a person, newest first (READ_CLIENT). */
    public List<Transfer> transfers(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                Subject.of("transfer", null, client.value()),
                tx -> TransferRows.transfers(tx, client));
    }

    /** What left the house of a person's record, newest first (READ_DISCLOSURES). */
    public List<Disclosure> disclosures(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_DISCLOSURES,
                Subject.of("disclosure", null, client.value()),
                tx -> TransferRows.disclosures(tx, client));
    }

    /** The paper of a kind that was printed last (READ_CLIENT); empty when none was. */
    public Optional<PrintedDocument> lastPrinted(Session who, ClientId client, Report report) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                Subject.of("printed_document", null, client.value()),
                tx -> TransferRows.lastPrinted(tx, client, report));
    }
}
