package org.hearthside.persistence.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthside.persistence.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate in its short form, in every build. The long form is run by hand, in lots. */
class GateTest {
    @TempDir Path work;

    private final long seed = Seeds.next();

    private GateState state() throws Exception {
        return new GateState(work.resolve("state.jsonl"), seed);
    }

    private void clean(GateState state) throws Exception {
        assertEquals(
                0,
                state.incidents(),
                () -> "seed " + seed + ": see " + work.resolve("state.jsonl") + "\n" + lines());
    }

    private String lines() {
        try {
            return Files.readString(work.resolve("state.jsonl"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilledAtWork() throws Exception {
        var state = state();
        new KillGate("household", work, seed, 100, 500).run(30, state);
        assertEquals(30, state.cycles());
        clean(state);
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePowerGoes() throws Exception {
        var state = state();
        new PowerLossGate("ledger", work, seed, true).run(25, state);
        new PowerLossGate("household", work, seed, true).run(50, state);
        assertEquals(50, state.cycles());
        clean(state);
    }

    @Test
    void aDiskThatDoesNotWriteThroughIsFoundOut() throws Exception {
        // The gate has to be able to fail.
        var state = state();
        new PowerLossGate("ledger", work, seed, false).run(10, state);
        assertTrue(state.incidents() > 0, "seed " + seed);
    }

    @Test
    void noChangedByteIsReadAsSomethingElse() throws Exception {
        var state = state();
        new FlipGate("ledger", work, seed).run(500, state);
        assertEquals(500, state.cycles());
        clean(state);
    }

    @Test
    void nothingOfARecordIsReadableInAnyFile() throws Exception {
        var folder = Files.createDirectory(work.resolve("data"));
        var house = new Household("ZEBRA-7f3a ");
        house.prepare(folder);
        var acts = new AtomicInteger();
        house.run(folder, seed, () -> {}, act -> acts.incrementAndGet(), () -> acts.get() < 60);
        // And what a killed process leaves: everything is still open then.
        var killed = new ArrayList<String>();
        new KillGate("household-marked", work.resolve("."), seed, 300, 301).run(1, state());
        killed.addAll(new MarkerHunt("ZEBRA-7f3a").in(work));
        assertEquals(java.util.List.of(), killed);
    }

    @Test
    void theHuntFindsWhatIsHidden() throws Exception {
        var text = "xxxx ZEBRA-7f3a yyyy ".repeat(20);
        Files.writeString(work.resolve("plain"), text);
        Files.write(
                work.resolve("wide"), text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        try (var zip =
                new java.util.zip.ZipOutputStream(Files.newOutputStream(work.resolve("packed")))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("entry"));
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.createFile(work.resolve("name ZEBRA-7f3a"));
        assertEquals(4, new MarkerHunt("ZEBRA-7f3a").in(work).size());
    }
}
