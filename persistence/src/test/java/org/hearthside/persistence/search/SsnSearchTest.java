package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.search.SsnAsk;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class SsnSearchTest extends StoreTest {
    private Client withSsn(String first, String ssn) {
        var client = Given.resident(facility, first, "Lopez", TestFacility.MAPLE, null);
        return new ClientStore(db).setSsn(nurse, client.id(), client.version(), ssn);
    }

    private List<ClientId> found(Session who, String typed) {
        return new SearchStore(db).withSsn(who, SsnAsk.read(typed).orElseThrow());
    }

    @Test
    void findsByTheLastFourDigitsAndByTheWholeNumber() {
        var maria = withSsn("Maria", "219-09-6789");
        var ana = withSsn("Ana", "219-10-6789");
        assertEquals(List.of(maria.id(), ana.id()), found(nurse, "ssn 6789"));
        assertEquals(List.of(ana.id()), found(nurse, "219-10-6789"));
        assertEquals(List.of(), found(nurse, "ssn 6780"));
    }

    @Test
    void forgetsANumberThatWasChangedOrRemoved() {
        var maria = withSsn("Maria", "219-09-6789");
        var changed = new ClientStore(db).setSsn(nurse, maria.id(), maria.version(), "219-09-1234");
        assertEquals(List.of(), found(nurse, "ssn 6789"));
        assertEquals(List.of(maria.id()), found(nurse, "ssn 1234"));
        new ClientStore(db).setSsn(nurse, maria.id(), changed.version(), "");
        assertEquals(List.of(), found(nurse, "ssn 1234"));
    }

    @Test
    void isOnlyForWhoMaySeeTheNumberAndIsWrittenDownAsItsUse() {
        withSsn("Maria", "219-09-6789");
        assertThrows(AccessDenied.class, () -> found(dsp, "ssn 6789"));
        assertEquals(List.of(AuditAction.DENIED), actionsOf(dsp));
        found(admin, "ssn 6789");
        assertEquals(AuditAction.REVEAL, actionsOf(admin).getLast());
    }

    @Test
    void findsNobodyOutOfSight() {
        withSsn("Maria", "219-09-6789");
        assertEquals(List.of(), found(nurseElsewhere, "ssn 6789"));
        assertEquals(List.of(), found(nurseElsewhere, "219-09-6789"));
    }

    @Test
    void keepsAKeyedHashAndNothingPlain() {
        withSsn("Maria", "219-09-6789");
        var kept =
                stored(tx ->
                        tx.sql()
                                .select(CLIENT_INDEX.SSN_TAIL)
                                .from(CLIENT_INDEX)
                                .fetchSingle(CLIENT_INDEX.SSN_TAIL));
        assertEquals(16, kept.length);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("6789"));
    }

    @Test
    void makesWhatIsMissingAfterAnUpdateOfTheProgramOnce() {
        var maria = withSsn("Maria", "219-09-6789");
        var before = key(maria.id());
        stored(tx ->
                tx.sql()
                        .update(CLIENT_INDEX)
                        .set(CLIENT_INDEX.RULE, "older")
                        .setNull(CLIENT_INDEX.SSN_TAIL)
                        .execute());
        assertNull(key(maria.id()));
        assertEquals(1, ClientIndexRows.fill(db, dsp));
        assertArrayEquals(before, key(maria.id()));
        assertEquals(0, ClientIndexRows.fill(db, dsp));
        assertEquals(List.of(maria.id()), found(nurse, "ssn 6789"));
    }

    private byte[] key(ClientId id) {
        return stored(tx ->
                tx.sql()
                        .select(CLIENT_INDEX.SSN_TAIL)
                        .from(CLIENT_INDEX)
                        .where(CLIENT_INDEX.ID.eq(id.value()))
                        .fetchSingle(CLIENT_INDEX.SSN_TAIL));
    }
}
