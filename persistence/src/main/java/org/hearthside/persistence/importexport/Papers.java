package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthside.core.importexport.Tally;

/**
 * The papers whose files stand in a resource of their own (Binary), perhaps in another input file.
 * Only where they stand is remembered; each file is read when it is its turn, and goes at once.
 */
final class Papers {
    static final String BINARY = "Binary";

    private final References references;
    private final Tally tally;
    private final Consumer<PaperReader> complete;
    private final Set<Integer> inputs = new HashSet<>();
    private final Map<String, List<Waiting>> waiting = new HashMap<>();
    private final Set<PaperReader> open = new LinkedHashSet<>();
    private long unread;

    private record Waiting(PaperReader paper, String url) {}

    /** Takes whom to give a paper whose files are there, as far as they came. */
    Papers(References references, Tally tally, Consumer<PaperReader> complete) {
        this.references = references;
        this.tally = tally;
        this.complete = complete;
    }

    /** A file stands here. */
    void met(RawResource raw) {
        references.binary(raw, place(raw));
        inputs.add(raw.fileNo());
        unread++;
    }

    /** Files stand in this input. */
    boolean isIn(int input) {
        return inputs.contains(input) && !open.isEmpty();
    }

    /** A paper: complete, or complete when its files are met. */
    void add(PaperReader paper) {
        boolean waits = false;
        for (var url : paper.missing()) {
            var at = references.binary(paper.reading(), url);
            if (at.isPresent()) {
                waiting.computeIfAbsent(at.get(), k -> new ArrayList<>())
                        .add(new Waiting(paper, url));
                waits = true;
            }
        }
        if (waits) {
            open.add(paper);
        } else {
            complete.accept(paper);
        }
    }

    boolean wants(RawResource raw) {
        return waiting.containsKey(place(raw));
    }

    /** A file that is waited for. */
    void file(RawResource raw, byte[] bytes) {
        unread--;
        tally.consulted(BINARY);
        var all = waiting.remove(place(raw));
        for (var one : all == null ? List.<Waiting>of() : all) {
            one.paper().found(one.url(), bytes);
            if (one.paper().missing().isEmpty() && open.remove(one.paper())) {
                complete.accept(one.paper());
            }
        }
    }

    /** The file could not be read; that was told. */
    void lost() {
        unread--;
    }

    /** No more files come. */
    void end() {
        var rest = new ArrayList<>(open);
        open.clear();
        rest.forEach(complete);
        for (; unread > 0; unread--) {
            tally.skipped("Binary (no document names it)");
        }
    }

    private static String place(RawResource raw) {
        return raw.fileNo() + ">" + raw.entry();
    }
}
