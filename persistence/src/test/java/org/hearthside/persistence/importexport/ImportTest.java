package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Slice;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.testing.StoreTest;
import org.junit.jupiter.api.io.TempDir;

/** What tests of whole imports share: load a file, and see who is there. */
abstract class ImportTest extends StoreTest {
    @TempDir Path folder;

    ImportResult load(Path... files) {
        return load(nurse, FhirImport.Options.STANDARD, files);
    }

    ImportResult load(Session who, FhirImport.Options options, Path... files) {
        try {
            return new FhirImport(db).run(who, List.of(files), options, p -> {}, () -> false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<ClientRow> people() {
        return new ClientStore(db)
                .list(
                        admin,
                        java.util.EnumSet.allOf(ClientStatus.class),
                        ClientSort.LAST_NAME,
                        Slice.first(100))
                .rows();
    }
}
