package org.hearthside.persistence.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.hearthside.persistence.common.seal.PowerLossDisk;
import org.hearthside.persistence.security.KeyFile;
import org.hearthside.persistence.security.LocalDatabase;
import org.jspecify.annotations.Nullable;

/**
 * R2: works on a disk that loses power, and looks whether anything that was acknowledged before is
 * lost or torn, or does not open; the power often goes again meanwhile. All in this process: one
 * run gives many images.
 *
 * <p>{@code --cycles N --state FILE [--workload ledger] [--folder DIR] [--through true]}
 */
final class PowerLossGate {
    private static final int IMAGES_PER_RUN = 25;
    private static final int CUTS = 2;

    private static final class Image {
        private final Map<String, byte[]> files;
        private final int acked;

        Image(Map<String, byte[]> files, int acked) {
            this.files = files;
            this.acked = acked;
        }
    }

    private final Workload workload;
    private final Path work;
    private final Random random;
    private final boolean writtenThrough;
    private int wanted;

    PowerLossGate(String name, Path work, long seed, boolean writtenThrough) {
        this.workload = Workload.named(name);
        this.work = work;
        this.random = new Random(seed);
        this.writtenThrough = writtenThrough;
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        var seed = System.nanoTime();
        var state = new GateState(options.path("--state", "power.jsonl"), seed);
        System.out.println("seed " + seed);
        new PowerLossGate(
                        options.text("--workload", "ledger"),
                        options.path("--folder", "power-work"),
                        seed,
                        Boolean.parseBoolean(options.text("--through", "true")))
                .run(options.number("--cycles", 2000), state);
        System.out.println(state.cycles() + " images, " + state.incidents() + " incidents");
    }

    void run(int images, GateState state) throws Exception {
        wanted = images;
        while (state.cycles() < images) {
            lot(Math.min(IMAGES_PER_RUN, images - state.cycles()), state);
        }
    }

    private void lot(int photographs, GateState state) throws Exception {
        var lot = state.cycles() + 1;
        var folder = work.resolve("data");
        FileTree.delete(folder);
        Files.createDirectories(folder);
        List<Image> images = Collections.synchronizedList(new ArrayList<>());
        List<String> acked = Collections.synchronizedList(new ArrayList<>());
        var began = new AtomicInteger();
        var untilNext = new AtomicInteger();
        BiConsumer<String, byte[]> photographer =
                (name, bytes) -> images.add(new Image(files(folder, name, bytes), acked.size()));
        var disk =
                new PowerLossDisk(
                        writtenThrough,
                        random.nextLong(),
                        () -> camera(began, untilNext, images.size() < photographs, photographer));
        disk.under(folder);
        workload.prepare(folder);
        workload.run(
                folder,
                random.nextLong(),
                () -> began.set(1),
                acked::add,
                () -> images.size() < photographs);
        for (var image : images) {
            check(folder, image, List.copyOf(acked).subList(0, image.acked), lot, state);
        }
    }

    private @Nullable BiConsumer<String, byte[]> camera(
            AtomicInteger began,
            AtomicInteger untilNext,
            boolean wanted,
            BiConsumer<String, byte[]> photographer) {
        if (began.get() == 0 || !wanted || untilNext.getAndDecrement() > 0) {
            return null;
        }
        untilNext.set(random.nextInt(60));
        return photographer;
    }

    // The file that is written to as the power cut leaves it; the database as it stands, if that is
    // another one.
    private static Map<String, byte[]> files(Path folder, String name, byte[] bytes) {
        var files = new HashMap<String, byte[]>();
        try {
            files.put(LocalDatabase.FILE, Files.readAllBytes(folder.resolve(LocalDatabase.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(name, bytes);
        return files;
    }

    // The power may go once more while what the first cut left is put in order and worked with.
    private void check(Path from, Image first, List<String> acked, int lot, GateState state)
            throws Exception {
        var image = Optional.of(first);
        for (var cut = 1; cut <= CUTS && image.isPresent() && state.cycles() < wanted; cut++) {
            image = check(from, image.get(), acked, Map.of("lot", lot, "cut", cut), state);
        }
    }

    private Optional<Image> check(
            Path from, Image image, List<String> acked, Map<String, ?> which, GateState state)
            throws Exception {
        var folder = work.resolve("image");
        FileTree.delete(folder);
        Files.createDirectories(folder);
        Files.copy(from.resolve(KeyFile.NAME), folder.resolve(KeyFile.NAME));
        for (var file : image.files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        var again = new AtomicReference<@Nullable Image>();
        var untilThen = new AtomicInteger(random.nextInt(random.nextBoolean() ? 6 : 200));
        BiConsumer<String, byte[]> photographer =
                (name, bytes) -> again.set(new Image(files(folder, name, bytes), image.acked));
        new PowerLossDisk(
                        writtenThrough,
                        random.nextLong(),
                        () -> untilThen.getAndDecrement() == 0 ? photographer : null)
                .under(folder);
        var wrong = new ArrayList<String>();
        try {
            wrong.addAll(workload.check(folder, acked));
        } catch (Exception e) {
            wrong.add("does not open: " + e);
        }
        if (!wrong.isEmpty()) {
            var evidence = work.resolve("evidence-" + System.nanoTime());
            FileTree.copy(folder, evidence);
            for (var file : image.files.entrySet()) {
                Files.write(evidence.resolve("before-" + file.getKey()), file.getValue());
            }
        }
        var facts = new HashMap<String, Object>(which);
        facts.put("acked", acked.size());
        facts.put("files", image.files.keySet());
        state.add(facts, wrong);
        return Optional.ofNullable(again.get());
    }
}
