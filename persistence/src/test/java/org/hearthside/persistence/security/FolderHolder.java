package org.hearthside.persistence.security;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Another process that has a data folder open until it is killed. */
final class FolderHolder {
    private FolderHolder() {}

    public static void main(String[] args) throws Exception {
        try (var keys = Keys.random(new UUID(1, 2));
                var db =
                        LocalDatabase.open(
                                Path.of(args[0]),
                                keys,
                                InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")))) {
            System.out.println("HELD");
            System.out.println(System.in.read() + " " + db.folder());
        }
    }
}
