package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TempFolderTest {
    private final AtomicReference<Path> used = new AtomicReference<>();

    private Path fill(Path folder) throws IOException {
        used.set(folder);
        var deep = Files.createDirectories(folder.resolve("demo").resolve("tmp"));
        return Files.writeString(deep.resolve("page"), "something");
    }

    @Test
    void isGoneWhenTheJobIsDone() throws IOException {
        assertEquals(
                "something",
                TempFolder.during("hearthside-test", in -> Files.readString(fill(in))));
        assertFalse(Files.exists(used.get()));
    }

    @Test
    void isGoneWhenTheJobFailsAndTheFaultIsTold() {
        var told =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                TempFolder.during(
                                        "hearthside-test",
                                        in -> {
                                            fill(in);
                                            throw new IllegalStateException("the job");
                                        }));
        assertEquals("the job", told.getMessage());
        assertFalse(Files.exists(used.get()));
    }
}
