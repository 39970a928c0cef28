package org.hearthside.app.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.AddressDraft;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Address;
import org.hearthside.persistence.codes.CodeImport;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.common.Caches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipFillTest {
    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final CodeStore store = new CodeStore(house.facility().db());
    private final CodeBook book =
            new CodeBook(house.nurse(), store, new Caches(house.facility().db()));
    private final AddressDraft address = AddressDraft.of(new Draft(), Address.NONE);

    @TempDir Path folder = Path.of("");

    @AfterEach
    void close() {
        house.close();
    }

    private void watch() {
        new ZipFill(kit.tasks(), book).watch(address);
    }

    private void bringIn() throws Exception {
        var file = folder.resolve("zip.csv");
        Files.writeString(
                file,
                """
                zip,city,state
                43215,Columbus,OH
                42223,Fort Campbell,TN
                """,
                StandardCharsets.UTF_8);
        new CodeImport(house.facility().db())
                .run(
                        house.admin(),
                        CodeSystem.ZIP,
                        file,
                        CodeImport.Options.STANDARD,
                        far -> {},
                        () -> false);
        book.changed();
    }

    @Test
    void fillsInTheStateAlsoWithoutAList() {
        watch();
        address.zip().set("4321");
        assertEquals("", address.state().get());
        address.zip().set("43215");
        assertEquals("OH", address.state().get());
        assertEquals("", address.city().get());
    }

    @Test
    void fillsInCityAndStateByTheList() throws Exception {
        bringIn();
        watch();
        address.zip().set("43215-1207");
        assertEquals("Columbus", address.city().get());
        assertEquals("OH", address.state().get());
        // the list knows better than the first three digits
        address.zip().set("42223");
        assertEquals("Fort Campbell", address.city().get());
        assertEquals("TN", address.state().get());
    }

    @Test
    void neverReplacesWhatAPersonTyped() throws Exception {
        bringIn();
        watch();
        address.city().set("Upper Arlington");
        address.zip().set("43215");
        assertEquals("Upper Arlington", address.city().get());
        assertEquals("OH", address.state().get());
    }
}
