package org.hearthside.persistence.audit;

import static org.hearthside.persistence.schema.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.AuditCheck;
import org.hearthside.core.audit.AuditLine;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reads the audit log and proves it. */
public final class AuditStore {
    private final Db db;

    /** Takes the door to the record. */
    public AuditStore(Db db) {
        this.db = db;
    }

    /**
     * The newest entries, of one person or of all.
     *
     * @param client the person; absent for all
     * @param limit most entries to give
     */
    public List<AuditLine> newest(
            Session who, @org.jspecify.annotations.Nullable UUID client, int limit) {
        return db.read(
                who,
                Permission.READ_AUDIT,
                Subject.of("audit_entry", null),
                tx -> {
                    Condition of =
                            client == null ? DSL.noCondition() : AUDIT_ENTRY.CLIENT_ID.eq(client);
                    return tx.sql()
                            .select(
                                    AUDIT_ENTRY.AT,
                                    AUDIT_ENTRY.ACTOR,
                                    AUDIT_ENTRY.ACTION,
                                    AUDIT_ENTRY.RESOURCE_TYPE,
                                    AUDIT_ENTRY.RESOURCE_ID,
                                    AUDIT_ENTRY.CLIENT_ID,
                                    AUDIT_ENTRY.OUTCOME,
                                    AUDIT_ENTRY.DETAIL)
                            .from(AUDIT_ENTRY)
                            .where(of)
                            .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.N.desc())
                            .limit(limit)
                            .fetch(r ->
                                    new AuditLine(
                                            r.value1(),
                                            r.value2(),
                                            AuditAction.valueOf(r.value3()),
                                            r.value4(),
                                            r.value5(),
                                            r.value6(),
                                            r.value7(),
                                            r.value8()));
                });
    }

    /** Recomputes every chain and names the first entry that does not fit. */
    public AuditCheck verify(Session who) {
        return db.verifyAudit(who);
    }
}
