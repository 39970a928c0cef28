package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.DOCUMENT;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Photo;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.DocumentRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of documents. */
public final class DocumentRows {
    private static final Field<Boolean> NEWEST = DSL.field(ClinicalRows.current(DOCUMENT));

    private DocumentRows() {}

    /** The documents of a person, those that count first, then the newest first. */
    public static List<Document> of(Tx tx, ClientId client) {
        return tx
                .sql()
                .select(columns())
                .from(DOCUMENT)
                .where(DOCUMENT.CLIENT_ID.eq(client.value()))
                .orderBy(DOCUMENT.CREATED_AT.desc(), DOCUMENT.ID)
                .fetch(DocumentRows::document)
                .stream()
                .sorted(java.util.Comparator.comparing(d -> !d.current()))
                .toList();
    }

    /**
     * One document of a person.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    static Document get(Tx tx, ClientId client, UUID id) {
        return tx.sql()
                .select(columns())
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id), DOCUMENT.CLIENT_ID.eq(client.value()))
                .fetchOptional(DocumentRows::document)
                .orElseThrow(() -> new NotFound("document"));
    }

    /**
     * Adds a document.
     *
     * @param supersedes whose place it takes; absent for a document of its own. A photo takes the
     *     place of the photo that is shown
     * @throws StaleRecord when that one does not count any more
     */
    public static void insert(
            Tx tx, NewDocument document, byte[] content, @Nullable UUID supersedes) {
        var photo = document.category() == DocumentCategory.PHOTO;
        var client = document.client();
        // one lock for all that belongs to the person: two photos at the same moment take turns
        ClientRows.lock(tx, client);
        var before =
                photo && supersedes == null
                        ? currentPhoto(tx, client).map(Document::id).orElse(null)
                        : supersedes;
        if (before != null && !get(tx, client, before).current()) {
            throw new StaleRecord("document");
        }
        var row = row(tx, document);
        row.setClientId(client.value());
        row.setFileKind(FileKind.of(content).orElseThrow().name());
        var seal = DocumentContent.begin(tx, row, client, content);
        ClinicalRows.put(tx, row, before);
        DocumentContent.write(tx, document.id(), seal, content);
        if (before != null) {
            ProofRows.move(tx, before, document.id());
        }
        if (photo) {
            ClientRows.photoTaken(tx, client, document.issued());
        }
    }

    /** Changes what is said of a document; its content stays. */
    static void update(Tx tx, NewDocument said, long version) {
        var before = requireCurrent(tx, said.client(), said.id());
        tx.update(row(tx, said), version);
        if (before.category() == DocumentCategory.PHOTO) {
            ClientRows.photoTaken(tx, said.client(), said.issued());
        }
    }

    /** Puts a document away. */
    public static void hide(Tx tx, ClientId client, UUID id, long version, String reason) {
        var before = requireCurrent(tx, client, id);
        var row = tx.sql().newRecord(DOCUMENT);
        row.setId(id);
        hidden(tx, row, reason);
        tx.update(row, version);
        ProofRows.endOf(tx, id);
        if (before.category() == DocumentCategory.PHOTO) {
            ClientRows.photoTaken(tx, client, null);
        }
    }

    /**
     * Adds a document that does not count any more, hidden with a reason.
     *
     * @param before whose place it took; absent when nobody's
     */
    public static void bringOld(
            Tx tx, NewDocument document, byte[] content, @Nullable UUID before, String reason) {
        var client = document.client();
        ClientRows.lock(tx, client);
        var row = row(tx, document);
        row.setClientId(client.value());
        row.setFileKind(FileKind.of(content).orElseThrow().name());
        hidden(tx, row, reason);
        var seal = DocumentContent.begin(tx, row, client, content);
        ClinicalRows.put(tx, row, before);
        DocumentContent.write(tx, document.id(), seal, content);
    }

    /** Takes back that a document was hidden for this reason; of any other it does nothing. */
    public static void show(Tx tx, ClientId client, UUID id, String reason) {
        var before = get(tx, client, id);
        if (before.status() instanceof DocumentStatus.Hidden hidden
                && hidden.reason().equals(reason)) {
            var row = tx.sql().newRecord(DOCUMENT);
            row.setId(id);
            row.setHiddenReason(null);
            row.setHiddenBy(null);
            row.setHiddenByName(null);
            row.setHiddenAt(null);
            tx.update(row, before.version());
        }
    }

    /** Puts a document away that may be replaced or hidden already: the new reason counts. */
    public static void withdraw(Tx tx, ClientId client, UUID id, long version, String reason) {
        if (get(tx, client, id).current()) {
            hide(tx, client, id, version, reason);
            return;
        }
        var row = tx.sql().newRecord(DOCUMENT);
        row.setId(id);
        hidden(tx, row, reason);
        tx.update(row, version);
    }

    private static void hidden(Tx tx, DocumentRecord row, String reason) {
        row.setHiddenReason(reason);
        row.setHiddenBy(tx.session().staff().value());
        row.setHiddenByName(tx.session().printedName());
        row.setHiddenAt(tx.now());
    }

    /**
     * Whether a document that comes in may take the place of this one: no other did, and it counts
     * or waits for it. Of photos only the one that is shown is replaced.
     *
     * @param waits the reason for which a document is hidden that waits for a newer one
     */
    public static boolean mayBeReplaced(Tx tx, ClientId client, UUID id, String waits) {
        boolean free =
                tx.sql()
                        .fetchExists(
                                DOCUMENT,
                                DOCUMENT.ID.eq(id),
                                DOCUMENT.CLIENT_ID.eq(client.value()),
                                ClinicalRows.current(DOCUMENT),
                                DOCUMENT.HIDDEN_AT.isNull().or(DOCUMENT.HIDDEN_REASON.eq(waits)));
        return free
                && (get(tx, client, id).category() != DocumentCategory.PHOTO
                        || currentPhoto(tx, client)
                                .filter(photo -> !photo.id().equals(id))
                                .isEmpty());
    }

    /** Which document of a person took whose place: by the newer the older. */
    public static Map<UUID, UUID> replaced(Tx tx, ClientId client) {
        return tx.sql()
                .select(DOCUMENT.ID, DOCUMENT.SUPERSEDES_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.CLIENT_ID.eq(client.value()), DOCUMENT.SUPERSEDES_ID.isNotNull())
                .fetchMap(DOCUMENT.ID, DOCUMENT.SUPERSEDES_ID);
    }

    /**
     * Whether this very file is among the documents of a person that do not count any more.
     *
     * @param hidden why it was hidden; empty when it was replaced
     */
    public static boolean holdsOld(Tx tx, ClientId client, String sha256, String hidden) {
        return tx.sql()
                .fetchExists(
                        DOCUMENT,
                        DOCUMENT.CLIENT_ID.eq(client.value()),
                        DOCUMENT.SHA256.eq(HexFormat.of().parseHex(sha256)),
                        hidden.isEmpty()
                                ? DSL.not(ClinicalRows.current(DOCUMENT))
                                        .and(DOCUMENT.HIDDEN_AT.isNull())
                                : DOCUMENT.HIDDEN_REASON.eq(hidden));
    }

    /** Whether this very file counts among the documents of a person. */
    public static boolean holds(Tx tx, ClientId client, String sha256) {
        return tx.sql()
                .fetchExists(
                        DOCUMENT,
                        DOCUMENT.CLIENT_ID
                                .eq(client.value())
                                .and(DOCUMENT.SHA256.eq(HexFormat.of().parseHex(sha256)))
                                .and(shown()));
    }

    /**
     * Takes back the document that took the place of another one: a copy of the other takes its
     * place in turn.
     *
     * @return the id of the copy
     * @throws StaleRecord when the wrong one does not count any more
     */
    public static UUID putBack(Tx tx, ClientId client, UUID wrong, UUID before) {
        var old = get(tx, client, before);
        var file = new ByteArrayOutputStream(old.size());
        DocumentContent.read(tx, client, before, file);
        var said = old.said();
        var copy =
                new NewDocument(
                        tx.newId(),
                        client,
                        said.category(),
                        said.title(),
                        said.issued(),
                        said.expires(),
                        said.noExpiry(),
                        said.warnDays(),
                        said.confidential());
        insert(tx, copy, file.toByteArray(), wrong);
        return copy.id();
    }

    private static Document requireCurrent(Tx tx, ClientId client, UUID id) {
        var before = get(tx, client, id);
        if (!before.current()) {
            throw new StaleRecord("document");
        }
        return before;
    }

    /**
     * Gives the content of a document to {@code into}, piece by piece; only when this returns was
     * all of it given.
     *
     * @throws org.hearthside.core.common.StorageFault of kind INTEGRITY when it is damaged
     */
    public static void content(Tx tx, ClientId client, UUID id, OutputStream into) {
        DocumentContent.read(tx, client, id, into);
    }

    /** The photo that is shown now; empty when there is none. */
    public static Optional<Photo> photo(Tx tx, ClientId client) {
        return currentPhoto(tx, client)
                .map(document -> {
                    var jpeg = new ByteArrayOutputStream(document.size());
                    DocumentContent.read(tx, client, document.id(), jpeg);
                    return new Photo(document.id(), document.issued(), jpeg.toByteArray());
                });
    }

    private static Optional<Document> currentPhoto(Tx tx, ClientId client) {
        return tx.sql()
                .select(columns())
                .from(DOCUMENT)
                .where(
                        DOCUMENT.CLIENT_ID.eq(client.value()),
                        DOCUMENT.CATEGORY.eq(DocumentCategory.PHOTO.name()),
                        shown())
                .orderBy(DOCUMENT.CREATED_AT.desc(), DOCUMENT.ID)
                .limit(1)
                .fetchOptional(DocumentRows::document);
    }

    private static Condition shown() {
        return ClinicalRows.current(DOCUMENT).and(DOCUMENT.HIDDEN_AT.isNull());
    }

    private static DocumentRecord row(Tx tx, NewDocument d) {
        var row = tx.sql().newRecord(DOCUMENT);
        row.setId(d.id());
        row.setCategory(d.category().name());
        row.setTitle(d.title());
        row.setIssuedOn(d.issued());
        row.setExpiresOn(d.expires());
        row.setNoExpiry(d.noExpiry());
        row.setWarnFrom(d.warnFrom());
        row.setWarnDays(
                d.warnDays().stream().map(String::valueOf).collect(Collectors.joining(",")));
        row.setConfidential(d.confidential());
        return row;
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                DOCUMENT.ID,
                DOCUMENT.VERSION,
                DOCUMENT.CLIENT_ID,
                DOCUMENT.CATEGORY,
                DOCUMENT.TITLE,
                DOCUMENT.FILE_KIND,
                DOCUMENT.BYTE_COUNT,
                DOCUMENT.SHA256,
                DOCUMENT.ISSUED_ON,
                DOCUMENT.EXPIRES_ON,
                DOCUMENT.NO_EXPIRY,
                DOCUMENT.WARN_DAYS,
                DOCUMENT.CONFIDENTIAL,
                DOCUMENT.HIDDEN_REASON,
                DOCUMENT.HIDDEN_BY,
                DOCUMENT.HIDDEN_BY_NAME,
                DOCUMENT.HIDDEN_AT,
                DOCUMENT.CREATED_BY,
                DOCUMENT.CREATED_BY_NAME,
                DOCUMENT.CREATED_AT,
                NEWEST);
    }

    private static Document document(Record r) {
        return new Document(
                r.get(DOCUMENT.ID),
                r.get(DOCUMENT.VERSION),
                new ClientId(r.get(DOCUMENT.CLIENT_ID)),
                DocumentCategory.valueOf(r.get(DOCUMENT.CATEGORY)),
                r.get(DOCUMENT.TITLE),
                FileKind.valueOf(r.get(DOCUMENT.FILE_KIND)),
                r.get(DOCUMENT.BYTE_COUNT),
                HexFormat.of().formatHex(r.get(DOCUMENT.SHA256)),
                r.get(DOCUMENT.ISSUED_ON),
                r.get(DOCUMENT.EXPIRES_ON),
                r.get(DOCUMENT.NO_EXPIRY),
                Arrays.stream(r.get(DOCUMENT.WARN_DAYS).split(","))
                        .filter(days -> !days.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                r.get(DOCUMENT.CONFIDENTIAL),
                status(r),
                Rows.stamp(r));
    }

    private static DocumentStatus status(Record r) {
        var hidden = r.get(DOCUMENT.HIDDEN_AT);
        if (hidden != null) {
            return new DocumentStatus.Hidden(
                    Objects.requireNonNullElse(r.get(DOCUMENT.HIDDEN_REASON), ""),
                    new Stamp(
                            r.get(DOCUMENT.HIDDEN_BY),
                            Objects.requireNonNullElse(r.get(DOCUMENT.HIDDEN_BY_NAME), ""),
                            hidden));
        }
        return r.get(NEWEST) ? new DocumentStatus.Current() : new DocumentStatus.Superseded();
    }
}
