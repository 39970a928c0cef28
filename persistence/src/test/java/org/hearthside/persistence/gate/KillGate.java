package org.hearthside.persistence.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * R1: kills a working process without warning and looks whether anything that it acknowledged is
 * lost, torn, blocked or gone. A data folder lives through several kills before it is replaced.
 *
 * <p>{@code --cycles N --state FILE [--workload ledger] [--folder DIR] [--min ms] [--max ms]}
 */
final class KillGate {
    private static final int KILLS_PER_FOLDER = 15;

    private final Workload workload;
    private final String name;
    private final Path work;
    private final Random random;
    private final int min;
    private final int max;
    private final List<String> acked = Collections.synchronizedList(new ArrayList<>());
    private int kills;

    KillGate(String name, Path work, long seed, int min, int max) {
        this.workload = Workload.named(name);
        this.name = name;
        this.work = work;
        this.random = new Random(seed);
        this.min = min;
        this.max = max;
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        var seed = System.nanoTime();
        var state = new GateState(options.path("--state", "kill.jsonl"), seed);
        System.out.println("seed " + seed);
        var gate =
                new KillGate(
                        options.text("--workload", "ledger"),
                        options.path("--folder", "kill-work"),
                        seed,
                        options.number("--min", 50),
                        options.number("--max", 2500));
        gate.run(options.number("--cycles", 1000), state);
        System.out.println(state.cycles() + " cycles, " + state.incidents() + " incidents");
    }

    void run(int cycles, GateState state) throws Exception {
        while (state.cycles() < cycles) {
            cycle(state);
        }
    }

    private void cycle(GateState state) throws Exception {
        var folder = work.resolve("data");
        if (kills % KILLS_PER_FOLDER == 0) {
            FileTree.delete(folder);
            Files.createDirectories(folder);
            workload.prepare(folder);
            acked.clear();
        }
        kills++;
        var before = acked.size();
        var delay = min + random.nextInt(max - min);
        kill(folder, delay);
        var kept = work.resolve("before-check");
        FileTree.copy(folder, kept);
        var wrong = new ArrayList<String>();
        var start = System.nanoTime();
        try {
            wrong.addAll(workload.check(folder, List.copyOf(acked)));
        } catch (Exception e) {
            wrong.add("does not open: " + e);
        }
        if (!wrong.isEmpty()) {
            FileTree.copy(kept, work.resolve("evidence-" + System.currentTimeMillis()));
            kills = 0;
        }
        state.add(
                Map.of(
                        "killedAfterMs",
                        delay,
                        "acked",
                        acked.size() - before,
                        "age",
                        kills,
                        "checkMs",
                        (System.nanoTime() - start) / 1_000_000),
                wrong);
    }

    private void kill(Path folder, int delay) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx300m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + folder.resolve("tmp").toAbsolutePath(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Worker.class.getName(),
                                name,
                                folder.toAbsolutePath().toString(),
                                String.valueOf(random.nextLong()))
                        .redirectError(work.resolve("worker.err").toFile())
                        .start();
        // Most often the first act is waited for: on a busy computer a kill would find nobody at
        // work.
        var ready = new CountDownLatch(random.nextInt(8) == 0 ? 1 : 2);
        var listener = Thread.ofPlatform().start(() -> listen(process.inputReader(), ready));
        try {
            if (!ready.await(10, TimeUnit.MINUTES)) {
                throw new IOException("the worker did not begin: see worker.err");
            }
            if (process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                throw new IOException("the worker ended by itself: see worker.err");
            }
        } finally {
            // Not Process.destroyForcibly: it closes the pipe with the last lines in it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            listener.join();
        }
        if (Files.readString(work.resolve("worker.err")).contains("Exception")) {
            throw new IOException("the worker complained: see worker.err");
        }
    }

    private void listen(BufferedReader lines, CountDownLatch ready) {
        try {
            var begun = false;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.equals("READY") && !begun) {
                    begun = true;
                    ready.countDown();
                } else if (line.startsWith("ACK ") && line.endsWith(" .")) {
                    ready.countDown();
                    acked.add(line.substring(4, line.length() - 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.countDown();
            ready.countDown();
        }
    }
}
