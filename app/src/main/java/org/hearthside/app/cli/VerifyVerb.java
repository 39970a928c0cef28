package org.hearthside.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.hearthside.persistence.audit.AuditStore;
import org.hearthside.persistence.common.seal.DamagedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Checks storage, the newest writes and the audit log, and names the first thing that is broken.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check that nothing in storage or audit log was changed or lost.",
        footer = {"", "Example: hearthside verify --user admin --json"})
final class VerifyVerb implements Verb {
    private static final int WRITES = 1000;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return at.open((facility, session) -> {
            var audit = new AuditStore(facility.db()).verify(session);
            var writes = facility.db().firstTornWrite(WRITES);
            String storage;
            try {
                facility.verifyStorage();
                storage = writes.orElse("");
            } catch (DamagedFile e) {
                storage = String.valueOf(e.getMessage());
            }
            var broken = audit.firstBroken();
            tell(audit.entries(), audit.ok(), broken == null ? "" : broken.toString(), storage);
            return audit.ok() && storage.isEmpty() ? 0 : Refusal.INTEGRITY;
        });
    }

    private void tell(long entries, boolean ok, String firstBroken, String storage) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            var audit = new LinkedHashMap<String, Object>();
            audit.put("entries", entries);
            audit.put("ok", ok);
            audit.put("firstBroken", firstBroken.isEmpty() ? null : firstBroken);
            var store = new LinkedHashMap<String, Object>();
            store.put("ok", storage.isEmpty());
            store.put("firstBroken", storage.isEmpty() ? null : storage);
            var all = new LinkedHashMap<String, Object>();
            all.put("audit", audit);
            all.put("storage", store);
            Json.print(out, all);
            return;
        }
        out.println(
                "Audit log: "
                        + entries
                        + " entries, "
                        + (ok ? "whole" : "BROKEN at entry " + firstBroken));
        out.println("Storage: " + (storage.isEmpty() ? "whole" : "BROKEN: " + storage));
    }
}
