package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Sources;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.workflows.NewFacility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an encrypted data folder with its first administrator. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Make the encrypted records of a new facility. Prints the recovery code once.",
        footer = {
            "",
            "Example: HEARTHSIDE_PASSWORD=... hearthside init --org 'Hearth Homes' --admin ada"
        })
final class InitVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Option(
            names = "--org",
            paramLabel = "NAME",
            required = true,
            description = "The organization.")
    private String org = "";

    @Option(
            names = "--admin",
            paramLabel = "USER",
            required = true,
            description = "Sign-in name of the first administrator.")
    private String admin = "";

    @Option(names = "--house", paramLabel = "NAME", description = "The first house.")
    private @Nullable String house;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone: America/New_York.")
    private @Nullable String zone;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var sources = Sources.system();
        var at = zone();
        var organization =
                new Organization(sources.newId(), 1, org, Address.NONE, "", "", at, false);
        var first = House.named(sources.newId(), house == null ? org : house, at);
        var staff =
                new Staff(
                        new StaffId(sources.newId()),
                        1,
                        admin,
                        admin,
                        "",
                        initials(),
                        Role.ADMIN,
                        Set.of(),
                        true);
        var folder = this.at.folder();
        var password = this.at.newPassword();
        try (var code = RecoveryCode.random()) {
            new NewFacility(organization, first, staff)
                    .create(folder, password, Argon2id.STANDARD, code, sources)
                    .close();
            tell(folder, code);
        } finally {
            Arrays.fill(password, '\0');
        }
        return 0;
    }

    private String initials() {
        var letters = admin.replaceAll("[^A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
        return letters.isEmpty() ? "AD" : letters.substring(0, Math.min(2, letters.length()));
    }

    private ZoneId zone() {
        if (zone == null) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.USAGE, "no such time zone", "write it like America/New_York");
        }
    }

    private void tell(Path folder, RecoveryCode code) {
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        var letters = code.text();
        try {
            if (json) {
                var all = new LinkedHashMap<String, Object>();
                all.put("data", folder.toString());
                all.put("recoveryCode", String.valueOf(letters));
                Json.print(out, all);
            } else {
                out.println("Records made in " + folder);
                out.print("Recovery code, shown once; print it and lock it away: ");
                out.println(letters);
            }
        } finally {
            Arrays.fill(letters, '\0');
        }
    }
}
