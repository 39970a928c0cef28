package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final StaffId ADA = new StaffId(new UUID(1, 2));
    private static final String WORDS = "four words in a row";

    @TempDir Path temp;

    private LocalFacility make(Path folder) throws IOException {
        try (var code = RecoveryCode.random()) {
            return LocalFacility.create(
                    folder,
                    ADA,
                    "ada",
                    WORDS.toCharArray(),
                    Argon2id.FLOOR,
                    code,
                    Sources.system());
        }
    }

    @Test
    void aMakingThatWasCutOffIsNoFacilityAndCanBeDoneAgain() throws IOException {
        var folder = temp.resolve("data");
        make(folder).close();
        assertFalse(DataFolder.holdsFacility(folder), "nobody could sign in to it");

        make(folder).close();
        DataFolder.finished(folder);
        assertTrue(DataFolder.holdsFacility(folder));
        assertThrows(IOException.class, () -> make(folder));
    }

    @Test
    void whatIsBeingMadeAtThisMomentIsLeftAlone() throws IOException {
        var folder = temp.resolve("data");
        try (var making = make(folder)) {
            assertThrows(DataFolderInUse.class, () -> make(folder));
            assertEquals(folder.toRealPath(), making.folder().toRealPath());
        }
    }

    @Test
    void nothingElseIsEverRemoved() throws IOException {
        var folder = temp.resolve("data");
        make(folder).close();
        var letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThrows(IOException.class, () -> make(folder));
        assertEquals("dear", Files.readString(letter));
        assertThrows(IOException.class, () -> make(folder), "the mark is gone, the letter is not");
    }
}
