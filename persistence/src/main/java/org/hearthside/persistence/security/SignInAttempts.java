package org.hearthside.persistence.security;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.security.LockoutRule;
import org.hearthside.core.security.SignInOutcome;

/**
 * Wrong passwords in a row, by sign-in name, beside the vault: they must be counted while the vault
 * is still locked, and a restart must not forget them. Names that nobody has are counted like
 * others.
 */
final class SignInAttempts {
    static final String FILE = "sign-in.json";
    private static final int MOST_NAMES = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    SignInAttempts(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** How often a name was wrong in a row, and when last (epoch second). */
    record Wrong(int inARow, long last) {}

    /** Why no try counts now; empty when one does. */
    Optional<SignInOutcome> obstacle(String login, Instant now) throws IOException {
        var wrong = read().get(key(login));
        if (wrong == null) {
            return Optional.empty();
        }
        if (LockoutRule.barred(wrong.inARow())) {
            return Optional.of(new SignInOutcome.Barred());
        }
        return LockoutRule.lockedUntil(wrong.inARow(), Instant.ofEpochSecond(wrong.last()), now)
                .map(SignInOutcome.LockedUntil::new);
    }

    void wrong(String login, Instant now) throws IOException {
        var all = read();
        var before = all.remove(key(login));
        all.put(
                key(login),
                new Wrong(before == null ? 1 : before.inARow() + 1, now.getEpochSecond()));
        while (all.size() > MOST_NAMES) {
            all.remove(all.keySet().iterator().next());
        }
        SafeFile.replace(file, JSON.writeValueAsBytes(all), 0);
    }

    void right(String login) throws IOException {
        var all = read();
        if (all.remove(key(login)) != null) {
            SafeFile.replace(file, JSON.writeValueAsBytes(all), 0);
        }
    }

    private Map<String, Wrong> read() throws IOException {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        return JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Wrong>>() {});
    }

    private static String key(String login) {
        return login.isBlank() || login.length() > 64 ? "?" : Login.of(login).name();
    }
}
