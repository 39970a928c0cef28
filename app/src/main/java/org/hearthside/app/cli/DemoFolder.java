package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.hearthside.app.demo.DemoFacility;
import org.hearthside.core.common.Sources;
import org.hearthside.persistence.security.DataFolder;
import org.hearthside.persistence.security.DataFolderInUse;

/** The folder of a demo: knows for which day it was made, and that it may be thrown away. */
final class DemoFolder {
    private DemoFolder() {}

    /** Whether the demo was made for a day before yesterday; not known is not old. */
    static boolean isOld(Path folder, LocalDate today) throws IOException {
        var note = folder.resolve(DemoFacility.DAY_NOTE);
        if (!Files.exists(note)) {
            return false;
        }
        try {
            return LocalDate.parse(Files.readString(note).strip()).isBefore(today.minusDays(1));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * Removes a demo.
     *
     * @throws Refusal when the folder holds something else than a demo, or is open
     */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve(DemoFacility.DAY_NOTE))) {
            throw new Refusal(
                    Refusal.FAILED,
                    "this folder is not known to be a demo",
                    "remove it yourself, or choose another with --data");
        }
        try {
            DataFolder.ifFree(folder, Sources.system());
        } catch (DataFolderInUse held) {
            throw new Refusal(
                    Refusal.IN_USE, "the demo is open: " + held.holder(), "close it there");
        }
        try (var inside = Files.walk(folder)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
