package org.hearthside.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hearthside.core.codes.CodeSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Code lists: brings releases in, says which are in force, and finds codes. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "Bring in code lists (ICD-10-CM, CVX, ...), list them, find codes.",
        subcommands = {CodesImportVerb.class, CodesListVerb.class},
        footer = {
            "",
            "Example: hearthside codes list --user nurse --query \"high blood pressure\""
        })
final class CodesVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say import or list");
    }

    /** A system by the word that scripts use for it. */
    static CodeSystem system(String word) {
        return Arrays.stream(CodeSystem.values())
                .filter(system -> key(system).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.USAGE,
                                "no such code system",
                                "use one of " + words(false)));
    }

    /** The words for the systems. */
    static String words(boolean official) {
        return Arrays.stream(CodeSystem.values())
                .filter(system -> !official || system.official())
                .map(CodesVerb::key)
                .collect(Collectors.joining(", "));
    }

    /** The word that scripts use for a system. */
    static String key(CodeSystem system) {
        return system.name().toLowerCase(Locale.ROOT);
    }
}
