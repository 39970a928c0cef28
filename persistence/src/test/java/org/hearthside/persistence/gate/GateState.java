package org.hearthside.persistence.gate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts cycles and incidents in a file of JSON lines, so that a long run can go on in lots. Every
 * line says when it was written and by which run, so that the figures can be taken from the file.
 */
final class GateState {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final long seed;
    private int cycles;
    private int incidents;

    /**
     * @param file continued if it is there
     * @param seed of this run
     */
    GateState(Path file, long seed) throws IOException {
        this.file = file;
        this.seed = seed;
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var wrong = JSON.readTree(line).get("wrong");
                cycles++;
                incidents += wrong.isEmpty() ? 0 : 1;
            }
        }
    }

    int cycles() {
        return cycles;
    }

    int incidents() {
        return incidents;
    }

    void add(Map<String, ?> facts, List<String> wrong) throws IOException {
        cycles++;
        incidents += wrong.isEmpty() ? 0 : 1;
        var line = new LinkedHashMap<String, Object>();
        line.put("cycle", cycles);
        line.put("at", Instant.now().toString());
        line.put("seed", seed);
        line.putAll(facts);
        line.put("wrong", wrong);
        Files.writeString(
                file,
                JSON.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
