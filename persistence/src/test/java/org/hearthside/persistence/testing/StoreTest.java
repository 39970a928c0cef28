package org.hearthside.persistence.testing;

import static org.hearthside.persistence.schema.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test of a store: runs on the encrypted local file and on a real PostgreSQL, each test afresh.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
public abstract class StoreTest {
    @Parameter protected Engine engine;

    protected TestFacility facility;
    protected Db db;
    protected Session admin;
    protected Session nurse;
    protected Session dsp;
    protected Session nurseElsewhere;

    @BeforeEach
    void openFacility() {
        facility = TestFacility.open(engine);
        db = facility.db();
        admin = facility.admin();
        nurse = facility.nurse();
        dsp = facility.dsp();
        nurseElsewhere = facility.nurseElsewhere();
    }

    @AfterEach
    void closeFacility() {
        facility.close();
    }

    /** Writes rows as an import does, past the checks of what is typed. */
    protected void imported(Consumer<Tx> rows) {
        db.act(nurse, Permission.IMPORT, AuditAction.IMPORT, Subject.of("import", null), rows);
    }

    /** Looks into the tables, past what a session may see. */
    protected <T> T stored(Function<Tx, T> question) {
        return db.asHearthside(AuditAction.READ, Subject.of("test", null), question);
    }

    /** What the log says a session did, in order. */
    protected List<AuditAction> actionsOf(Session who) {
        return stored(tx ->
                tx.sql()
                        .select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CHAIN_ID.eq(who.id()))
                        .orderBy(AUDIT_ENTRY.N)
                        .fetch(r -> AuditAction.valueOf(r.value1())));
    }

    /** A new id, as a screen would make it. */
    protected static UUID newId() {
        return UUID.randomUUID();
    }
}
