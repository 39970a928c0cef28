package org.hearthside.app.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthside.app.codes.CodeListsModel.Step;
import org.hearthside.app.testing.House;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Starter;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeImport;
import org.hearthside.persistence.codes.CodeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeListsModelTest {
    @TempDir Path folder = Path.of("");

    private final House house = House.empty();
    private final AtomicInteger changes = new AtomicInteger();
    private final CodeListsModel model = model(house.admin());

    @AfterEach
    void close() {
        house.close();
    }

    private CodeListsModel model(Session who) {
        var db = house.facility().db();
        return new CodeListsModel(
                house.kit(), who, new CodeStore(db), new CodeImport(db), changes::incrementAndGet);
    }

    private Path file(String lines) {
        try {
            return Files.writeString(
                    folder.resolve("cvx-2027.csv"), "cvx,short_description\n" + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CodeImportResult result() {
        return assertInstanceOf(Step.Done.class, model.stepProperty().get()).result();
    }

    private String release() {
        model.lists().load();
        return Objects.requireNonNull(model.lists().valueProperty().get()).stream()
                .filter(list -> list.system() == CodeSystem.CVX)
                .findFirst()
                .orElseThrow()
                .release();
    }

    @Test
    void comparesFirstAndWritesOnlyWhenAsked() {
        model.check(CodeSystem.CVX, file("08,Hep B\n10,IPV\n"));
        assertTrue(result().dryRun());
        assertEquals(2, result().added());
        assertEquals(Starter.RELEASE, release());
        assertEquals(0, changes.get());
        model.bringIn(false);
        assertFalse(result().dryRun());
        assertEquals("2027", release());
        assertEquals(1, changes.get());
        // The same result is not brought in twice.
        model.bringIn(false);
        assertEquals(1, changes.get());
        model.away();
        assertInstanceOf(Step.Idle.class, model.stepProperty().get());
    }

    @Test
    void aWrongFileSaysWhyAndChangesNothing() {
        model.check(CodeSystem.RXTERMS, file("08,Hep B\n"));
        assertEquals(0, result().read());
        assertEquals("header", result().broken().getFirst().field());
        model.away();
        model.check(CodeSystem.CVX, folder.resolve("none.csv"));
        assertInstanceOf(Step.Failed.class, model.stepProperty().get());
        assertEquals(Starter.RELEASE, release());
    }

    @Test
    void onlyAnAdministratorMayBringListsIn() {
        assertTrue(model.may());
        var nurse = model(house.nurse());
        assertFalse(nurse.may());
        nurse.check(CodeSystem.CVX, file("08,Hep B\n"));
        assertInstanceOf(Step.Failed.class, nurse.stepProperty().get());
    }
}
