package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.NOT_SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class DuplicateStoreTest extends StoreTest {
    private ClientId person(String first) {
        return Given.resident(facility, first, "Lopez", TestFacility.MAPLE, null).id();
    }

    @Test
    void remembersThatTwoAreNotOneWhicheverIsAskedFor() {
        var maria = person("Maria");
        var marta = person("Marta");
        var ana = person("Ana");
        var store = new DuplicateStore(db);
        store.notSame(nurse, maria, List.of(marta, ana));
        assertEquals(Set.of(marta, ana), store.notSame(dsp, maria));
        assertEquals(Set.of(maria), store.notSame(dsp, marta));
        assertEquals(AuditAction.CORRECT, actionsOf(nurse).getLast());
    }

    @Test
    void isTakenBackAndSaidAgain() {
        var maria = person("Maria");
        var marta = person("Marta");
        var store = new DuplicateStore(db);
        store.notSame(nurse, maria, List.of(marta));
        store.notSame(nurse, marta, List.of(maria));
        assertEquals(1, rows(), "the pair is one whichever stands first");
        store.mayBeSame(nurse, marta, maria);
        store.mayBeSame(nurse, marta, maria);
        assertEquals(Set.of(), store.notSame(nurse, maria));
        store.notSame(nurse, maria, List.of(marta));
        assertEquals(Set.of(marta), store.notSame(nurse, maria));
        assertEquals(2, rows());
    }

    private int rows() {
        return stored(tx -> tx.sql().fetchCount(NOT_SAME));
    }

    @Test
    void refusesSomebodyOutOfSight() {
        var maria = person("Maria");
        var elsewhere = Given.resident(facility, "Zoe", "Lopez", TestFacility.CEDAR, null).id();
        var store = new DuplicateStore(db);
        assertThrows(NotFound.class, () -> store.notSame(nurse, maria, List.of(elsewhere)));
        assertThrows(NotFound.class, () -> store.notSame(nurse, elsewhere, List.of(maria)));
        assertEquals(0, rows());
    }
}
