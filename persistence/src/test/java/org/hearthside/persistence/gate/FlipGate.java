package org.hearthside.persistence.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthside.persistence.security.KeyFile;
import org.hearthside.persistence.security.Keys;
import org.hearthside.persistence.security.LocalDatabase;

/**
 * E1: changes a bit of a closed data folder, or moves, swaps, blanks or cuts a part of it, and
 * reads everything. It must read as it was written, or be refused; never read as something else.
 *
 * <p>{@code --cycles N --state FILE [--workload ledger] [--folder DIR]}
 */
final class FlipGate {
    private static final int FLIPS_PER_FOLDER = 250;
    private static final int SEALED_PAGE = 4124;
    private static final int PAGES_AT = 12288;

    private final Workload workload;
    private final Path work;
    private final Random random;
    private String what = "";

    FlipGate(String name, Path work, long seed) {
        this.workload = Workload.named(name);
        this.work = work;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        var seed = System.nanoTime();
        var state = new GateState(options.path("--state", "flip.jsonl"), seed);
        System.out.println("seed " + seed);
        new FlipGate(
                        options.text("--workload", "ledger"),
                        options.path("--folder", "flip-work"),
                        seed)
                .run(options.number("--cycles", 10000), state);
        System.out.println(state.cycles() + " changes, " + state.incidents() + " silently wrong");
    }

    void run(int flips, GateState state) throws Exception {
        while (state.cycles() < flips) {
            lot(Math.min(FLIPS_PER_FOLDER, flips - state.cycles()), state);
        }
    }

    private void lot(int flips, GateState state) throws Exception {
        var folder = work.resolve("data");
        FileTree.delete(folder);
        Files.createDirectories(folder);
        workload.prepare(folder);
        var acts = new AtomicInteger();
        var enough = 20 + random.nextInt(60);
        workload.run(
                folder,
                random.nextLong(),
                () -> {},
                act -> acts.incrementAndGet(),
                () -> acts.get() < enough);
        var pristine = work.resolve("pristine");
        FileTree.copy(folder, pristine);
        try (var keys = workload.unlock(folder)) {
            var right = workload.digest(folder, keys);
            for (var i = 0; i < flips; i++) {
                flip(folder, pristine, keys, right, state);
            }
        }
    }

    private void flip(Path folder, Path pristine, Keys keys, String right, GateState state)
            throws Exception {
        var inKeys = random.nextInt(10) == 0;
        var name = inKeys ? KeyFile.NAME : LocalDatabase.FILE;
        var bytes = Files.readAllBytes(pristine.resolve(name));
        var changed = inKeys ? flip(bytes, 0, bytes.length) : damage(bytes);
        FileTree.copy(pristine, folder);
        Files.write(folder.resolve(name), changed);
        // Where the key file is as it was, so are the keys.
        var outcome =
                outcome(
                        () -> {
                            if (!inKeys) {
                                return workload.digest(folder, keys);
                            }
                            try (var opened = workload.unlock(folder)) {
                                return workload.digest(folder, opened);
                            }
                        },
                        right);
        if (outcome.equals("WRONG")) {
            var evidence = work.resolve("evidence-" + System.nanoTime());
            FileTree.copy(pristine, evidence);
            Files.write(evidence.resolve("changed-" + name), changed);
        }
        state.add(
                Map.of("file", inKeys ? "keys" : "database", "how", what, "is", outcome),
                outcome.equals("WRONG") ? List.of("silently wrong") : List.of());
    }

    private byte[] damage(byte[] bytes) {
        var pages = (bytes.length - PAGES_AT) / SEALED_PAGE;
        return switch (random.nextInt(10)) {
            case 0 -> flip(bytes, 0, PAGES_AT);
            case 1 -> flip(bytes, PAGES_AT, PAGES_AT + 3 * SEALED_PAGE);
            case 2 -> flip(bytes, bytes.length - 2 * SEALED_PAGE, bytes.length);
            case 3 -> swap(bytes, page(pages), page(pages));
            case 4 -> {
                var at = page(pages);
                Arrays.fill(bytes, at, at + SEALED_PAGE, (byte) 0);
                what = "blank at " + at;
                yield bytes;
            }
            case 5 -> {
                var pagesLeft = random.nextInt(pages);
                var cut = PAGES_AT + pagesLeft * SEALED_PAGE;
                cut += random.nextBoolean() ? 0 : random.nextInt(SEALED_PAGE);
                what = "cut at " + cut;
                yield Arrays.copyOf(bytes, cut);
            }
            default -> flip(bytes, 0, bytes.length);
        };
    }

    private int page(int pages) {
        return PAGES_AT + random.nextInt(pages) * SEALED_PAGE;
    }

    private byte[] flip(byte[] bytes, int from, int to) {
        var at = random.nextInt(from, to);
        var bit = random.nextInt(8);
        bytes[at] ^= (byte) (1 << bit);
        what = "bit " + bit + " at " + at;
        return bytes;
    }

    private byte[] swap(byte[] bytes, int one, int other) {
        for (var i = 0; i < SEALED_PAGE; i++) {
            var kept = bytes[one + i];
            bytes[one + i] = bytes[other + i];
            bytes[other + i] = kept;
        }
        what = "swap " + one + " and " + other;
        return bytes;
    }

    private static String outcome(Callable<String> reading, String right) {
        try {
            return reading.call().equals(right) ? "same" : "WRONG";
        } catch (Exception refused) {
            return "refused by " + refused.getClass().getSimpleName();
        }
    }
}
