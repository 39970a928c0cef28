package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.persistence.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled files: an import always ends, always says how many resources it met, and never throws.
 * The seed stands in the message of a failure.
 */
class FhirFuzzTest extends StoreTest {
    private static final int SEEDS = 25;

    /** More of them by hand: -Dhearthside.fuzz=20000. */
    private static final int READ_SEEDS = Integer.getInteger("hearthside.fuzz", 300);

    @TempDir Path folder;

    private ImportResult load(Path file) throws IOException {
        return new FhirImport(db)
                .run(nurse, List.of(file), FhirImport.Options.STANDARD, p -> {}, () -> false);
    }

    @Test
    void endsWithAReportWhateverTheBytes() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var file =
                    Files.write(
                            folder.resolve(seed + ".json"),
                            new Mutations(seed).bytes(Mapped.bytes("resident.json")));
            check(seed, load(file));
        }
    }

    @Test
    void endsWithAReportWhateverTheValues() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var file =
                    Files.write(
                            folder.resolve(seed + ".json"),
                            new Mutations(seed).values(Mapped.bytes("resident.json")));
            check(seed, load(file));
        }
    }

    private static void check(long seed, ImportResult result) {
        var told = "seed " + seed + ": " + result.failures();
        assertTrue(result.readTotal() > 0 || result.failureCount() > 0, told);
        assertEquals(result.failureCount(), result.failures().size(), told);
        for (var failure : result.failures()) {
            assertTrue(!failure.reason().isBlank(), told);
        }
    }

    /** Without a store thousands of files are tried in the time that a store takes for one. */
    @Test
    void neverThrowsWhileItReads() {
        for (long seed = 1; seed <= READ_SEEDS; seed++) {
            var mutations = new Mutations(seed);
            var whole = Mapped.bytes("resident.json");
            var spoiled = seed % 2 == 0 ? mutations.bytes(whole) : mutations.values(whole);
            try {
                for (var raw : Slices.of(spoiled).resources) {
                    Mapped.of(raw);
                }
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
