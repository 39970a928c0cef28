package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.IMPORT_LINK;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.SourceKey;
import org.hearthside.core.importexport.Tally;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.search.SearchStore;

/** Opens and closes the book of one import: who, when, from where, and what came of it. */
final class RunBook {
    private final Db db;
    private final Session who;
    private final UUID batch;
    private final String format;

    /** A new import in this format. */
    RunBook(Db db, Session who, String format) {
        this.db = db;
        this.who = who;
        this.format = format;
        this.batch = db.sources().newId();
    }

    UUID batch() {
        return batch;
    }

    private Subject subject() {
        return Subject.of("import_batch", batch);
    }

    /** Begins (IMPORT). A dry run leaves no book. */
    Run begin(List<String> files, String source, boolean dryRun, Tally tally) {
        ZoneId zone =
                dryRun
                        ? db.read(
                                who,
                                Permission.IMPORT,
                                AuditAction.IMPORT,
                                subject(),
                                tx -> LocationRows.organization(tx).zone())
                        : db.write(
                                who,
                                Permission.IMPORT,
                                AuditAction.IMPORT,
                                subject(),
                                tx -> {
                                    BatchRows.begin(tx, batch, format, files);
                                    tx.detail(name() + " begins, " + files.size() + " files");
                                    return LocationRows.organization(tx).zone();
                                });
        var now = db.sources().now();
        return new Run(
                batch,
                source,
                zone,
                now.atZone(zone).toLocalDate(),
                who.may(Permission.WRITE_ORDERS),
                new Stamp(who.staff().value(), who.printedName(), now),
                new References(source, this::earlier),
                tally);
    }

    private String name() {
        return format.toUpperCase(Locale.ROOT) + " import";
    }

    /** Everyone in sight. */
    List<PersonEntry> inSight() {
        return db.read(who, Permission.IMPORT, AuditAction.IMPORT, subject(), SearchStore::people);
    }

    /** The person who came with an earlier import, if the session may see them. */
    Optional<ClientId> earlier(SourceKey key) {
        if (!key.fits()) {
            return Optional.empty();
        }
        return db.read(
                who,
                Permission.IMPORT,
                AuditAction.IMPORT,
                subject(),
                tx ->
                        tx.sql()
                                .select(CLIENT.ID)
                                .from(IMPORT_LINK)
                                .join(CLIENT)
                                .on(CLIENT.ID.eq(IMPORT_LINK.ROW_ID))
                                .where(IMPORT_LINK.SOURCE_KEY.eq(key.text()))
                                .and(IMPORT_LINK.TABLE_NAME.eq(Links.table(Kind.CLIENTS)))
                                .and(IMPORT_LINK.WITHDRAWN.isFalse())
                                .and(tx.visible(CLIENT.ID))
                                .fetchOptional(r -> new ClientId(r.value1())));
    }

    /** Closes the book. */
    void end(ImportResult result) {
        db.act(
                who,
                Permission.IMPORT,
                AuditAction.IMPORT,
                subject(),
                tx -> {
                    BatchRows.end(tx, batch, result);
                    tx.detail(
                            name()
                                    + " ends, "
                                    + result.createdTotal()
                                    + " created, "
                                    + result.updatedTotal()
                                    + " updated, "
                                    + result.failureCount()
                                    + " failures");
                });
    }
}
