package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.AUDIT_ENTRY;
import static org.hearthside.persistence.schema.Tables.ROOM;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.audit.AuditStore;
import org.hearthside.persistence.schema.tables.records.RoomRecord;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class DbTest extends StoreTest {

    @Test
    void anActIsWrittenWithWhoWhenAndOneAuditEntry() {
        var room = addRoom(admin, "3");
        var row = read(room);
        assertEquals(1, row.getVersion());
        assertEquals(admin.staff().value(), row.getCreatedBy());
        assertEquals(facility.clock().instant(), row.getCreatedAt());
        assertEquals(AuditAction.CREATE, actionsOf(admin).getFirst());
    }

    @Test
    void aRoleWithoutTheRightIsRefusedAndTheRefusalIsLogged() {
        assertThrows(AccessDenied.class, () -> addRoom(dsp, "3"));
        assertEquals(List.of(AuditAction.DENIED), actionsOf(dsp));
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        db.write(
                                admin,
                                Permission.WRITE_LOCATIONS,
                                AuditAction.CREATE,
                                Subject.of("room", null),
                                tx -> {
                                    tx.insert(room("3"));
                                    throw new IllegalStateException("stop here");
                                }));
        assertEquals(List.of(), actionsOf(admin));
        var count = stored(tx -> tx.sql().fetchCount(ROOM));
        assertEquals(4, count);
    }

    @Test
    void aCorrectionKeepsWhatTheRowWas() {
        var id = addRoom(admin, "3");
        rename(id, "4", 1);
        assertEquals(2, read(id).getVersion());
        assertEquals("4", read(id).getName());
        var before =
                stored(tx ->
                        tx.sql()
                                .selectFrom(ROW_HISTORY)
                                .where(ROW_HISTORY.ROW_ID.eq(id))
                                .fetchSingle());
        assertTrue(before.getRowValues().contains("\"3\""), before.getRowValues());
    }

    @Test
    void theSecondOfTwoCorrectionsIsTold() {
        var id = addRoom(admin, "3");
        rename(id, "4", 1);
        assertThrows(StaleRecord.class, () -> rename(id, "5", 1));
        assertEquals("4", read(id).getName());
    }

    @Test
    void aBrokenRuleOfTheDatabaseIsToldWithoutItsValues() {
        addRoom(admin, "Secret Name");
        var fault = assertThrows(StorageFault.class, () -> addRoom(admin, "Secret Name"));
        assertEquals(StorageFault.Kind.CONSTRAINT, fault.kind());
        assertFalse(String.valueOf(fault.getMessage()).contains("Secret"), fault.getMessage());
        assertEquals(null, fault.getCause());
    }

    @Test
    void textThatIsTooLongIsRefusedByFieldAndNotCut() {
        var fault = assertThrows(InvalidEntry.class, () -> addRoom(admin, "x".repeat(51)));
        assertEquals("name", fault.problems().getFirst().field());
        assertThrows(InvalidEntry.class, () -> addRoom(admin, "a\0b"));
        assertThrows(InvalidEntry.class, () -> addRoom(admin, "a\ud800b"));
    }

    @Test
    void aPersonOutOfSightLooksLikeNoPerson() {
        var nobody = newId();
        assertThrows(
                NotFound.class,
                () ->
                        db.read(
                                nurse,
                                Permission.READ_CLIENT,
                                AuditAction.OPEN_RECORD,
                                Subject.of("client", nobody, nobody),
                                tx -> 1));
    }

    @Test
    void theReadingConnectionCannotWrite() {
        assertThrows(
                StorageFault.class,
                () ->
                        db.read(
                                admin,
                                Permission.READ_LOCATIONS,
                                AuditAction.READ,
                                Subject.of("room", null),
                                tx -> {
                                    tx.insert(room("9"));
                                    return 1;
                                }));
    }

    @Test
    void theLogCanOnlyBeAddedTo() {
        addRoom(admin, "3");
        for (var attack :
                List.of(
                        "update audit_entry set detail = 'x'",
                        "delete from audit_entry",
                        "truncate table audit_entry",
                        "drop table audit_entry",
                        "update row_history set row_values = 'x'",
                        "update vault_identity set created_at = current_timestamp")) {
            assertThrows(
                    StorageFault.class,
                    () ->
                            db.asHearthside(
                                    AuditAction.READ,
                                    Subject.of("audit_entry", null),
                                    tx -> tx.sql().execute(attack)),
                    attack);
        }
        assertTrue(new AuditStore(db).verify(admin).ok());
    }

    @Test
    void theChainIsWholeAcrossManyKeysAndSessions() {
        for (int i = 0; i < 2 * AuditChain.ENTRIES_PER_KEY + 3; i++) {
            db.asHearthside(AuditAction.READ, Subject.of("room", null), tx -> 1);
        }
        addRoom(admin, "3");
        var check = new AuditStore(db).verify(nurse);
        assertTrue(check.ok());
        assertTrue(check.entries() > 2 * AuditChain.ENTRIES_PER_KEY);
    }

    @Test
    void anEntryThatIsNotOfTheChainIsNamed() {
        addRoom(admin, "3");
        var forged = newId();
        db.asHearthside(
                AuditAction.READ,
                Subject.of("room", null),
                tx -> {
                    var last =
                            tx.sql()
                                    .selectFrom(AUDIT_ENTRY)
                                    .where(AUDIT_ENTRY.CHAIN_ID.eq(admin.id()))
                                    .orderBy(AUDIT_ENTRY.N.desc())
                                    .limit(1)
                                    .fetchSingle();
                    last.setId(forged);
                    last.setN(last.getN() + 1);
                    last.touched(true);
                    return tx.sql().insertInto(AUDIT_ENTRY).set(last).execute();
                });
        var check = new AuditStore(db).verify(nurse);
        assertFalse(check.ok());
        assertEquals(forged, check.firstBroken());
    }

    @Test
    void allThatWasWrittenIsFoundAgain() {
        var id = addRoom(admin, "3");
        rename(id, "4", 1);
        assertEquals(java.util.Optional.empty(), db.firstTornWrite(1000));
    }

    private UUID addRoom(Session who, String name) {
        var row = room(name);
        db.write(
                who,
                Permission.WRITE_LOCATIONS,
                AuditAction.CREATE,
                Subject.of("room", row.getId()),
                tx -> {
                    tx.insert(row);
                    return true;
                });
        return row.getId();
    }

    private void rename(UUID id, String name, long version) {
        var change = new RoomRecord();
        change.setId(id);
        change.setName(name);
        db.write(
                admin,
                Permission.WRITE_LOCATIONS,
                AuditAction.CORRECT,
                Subject.of("room", id),
                tx -> {
                    tx.update(change, version);
                    return true;
                });
    }

    private RoomRecord read(UUID id) {
        return db.read(
                nurse,
                Permission.READ_LOCATIONS,
                AuditAction.READ,
                Subject.of("room", id),
                tx -> tx.sql().selectFrom(ROOM).where(ROOM.ID.eq(id)).fetchSingle());
    }

    private static RoomRecord room(String name) {
        var row = new RoomRecord();
        row.setId(newId());
        row.setHouseId(TestFacility.MAPLE);
        row.setName(name);
        return row;
    }
}
