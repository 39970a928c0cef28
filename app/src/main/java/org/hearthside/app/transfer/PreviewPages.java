package org.hearthside.app.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.image.Image;
import org.hearthside.app.transfer.PaperSearch.Hit;
import org.hearthside.app.ui.OwnPages;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.reports.common.layout.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a paper as they are looked at: pictures of those in sight and no others, a small one
 * of each, and where the words stand that are looked for. Pictures are made one after another off
 * the screen's thread, those in sight first.
 */
final class PreviewPages {
    private static final Words WORDS = Words.of(PreviewPages.class);

    /** Letter paper, points. */
    private static final double PAPER_WIDTH = 612;

    private static final double POINTS_PER_INCH = 72;

    /** Sharper than any screen shows; a page then has 19 MB. */
    private static final double SHARPEST = 240;

    private static final double SMALL_WIDE = 120;

    private final Tasks tasks;
    private final ObservableMap<Integer, Image> sheets = FXCollections.observableHashMap();
    private final ObservableMap<Integer, Image> small = FXCollections.observableHashMap();
    private final Map<Integer, Double> widths = new HashMap<>();
    private final List<Integer> wanted = new ArrayList<>();
    private final List<Integer> wantedSmall = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Rendered> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private String sought = "";
    private double width;
    private boolean drawing;
    private @Nullable OwnPages pictures;
    private @Nullable Rendered opened;

    PreviewPages(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Shows this paper. What was looked for is looked for in it too. */
    void show(Rendered drawn) {
        close();
        widths.clear();
        sheets.clear();
        small.clear();
        wantedSmall.clear();
        shown.set(drawn);
        seek(sought);
        draw();
    }

    /**
     * These pages are in sight.
     *
     * @param pages counted from 1, the most important first; of others the pictures are dropped
     * @param dots how wide a page is on the screen
     */
    void look(Collection<Integer> pages, double dots) {
        width = dots;
        wanted.clear();
        wanted.addAll(pages);
        var gone = new HashSet<>(sheets.keySet());
        gone.removeAll(pages);
        gone.forEach(page -> {
            sheets.remove(page);
            widths.remove(page);
        });
        draw();
    }

    /** A small picture of this page is in sight. */
    void lookSmall(int page) {
        if (!small.containsKey(page) && !wantedSmall.contains(page)) {
            wantedSmall.add(page);
            draw();
        }
    }

    private void draw() {
        var paper = shown.get();
        if (drawing || paper == null) {
            return;
        }
        var dots = width;
        var next = wanted.stream().filter(page -> !isSharp(page, paper, dots)).findFirst();
        if (next.isPresent()) {
            int page = next.get();
            // noted before it is made: what cannot be shown is not tried for ever
            widths.put(page, dots);
            draw(paper, page, dots, image -> put(page, image));
        } else if (!wantedSmall.isEmpty()) {
            int page = wantedSmall.removeFirst();
            draw(paper, page, SMALL_WIDE * 2, image -> small.put(page, image));
        }
    }

    private boolean isSharp(int page, Rendered paper, double dots) {
        return page > paper.pageCount() || widths.getOrDefault(page, 0.0) == dots;
    }

    private void put(int page, Image image) {
        if (wanted.contains(page)) {
            sheets.put(page, image);
        } else {
            widths.remove(page);
        }
    }

    private void draw(Rendered paper, int page, double dots, Consumer<Image> done) {
        drawing = true;
        tasks.run(WORDS.text("paper.showing"), () -> picture(paper, page, dots))
                .onSuccess(image -> {
                    if (paper == shown.get()) {
                        done.accept(image);
                    }
                })
                .onEnd(() -> {
                    drawing = false;
                    if (shown.get() == null) {
                        close();
                    }
                    draw();
                })
                .start();
    }

    /** Only one at a time: a file is open once. */
    private Image picture(Rendered paper, int page, double dots) {
        var open = pictures;
        if (open == null || opened != paper) {
            close(open);
            open = new OwnPages(paper.bytes());
            pictures = open;
            opened = paper;
        }
        return open.image(page, Math.min(SHARPEST, dots * POINTS_PER_INCH / PAPER_WIDTH));
    }

    /** Looks for these words; shows the first place. */
    void seek(String words) {
        sought = words;
        var paper = shown.get();
        var found = paper == null ? List.<Hit>of() : PaperSearch.find(paper.boxes(), words);
        at.set(-1);
        hits.set(found);
        at.set(found.isEmpty() ? -1 : 0);
    }

    /** The next place, after the last one the first. */
    void next() {
        step(1);
    }

    /** The place before, before the first one the last. */
    void previous() {
        step(-1);
    }

    private void step(int by) {
        var count = hits.get().size();
        if (count > 0) {
            at.set(Math.floorMod(at.get() + by, count));
        }
    }

    /** The paper that is shown; null before the first. */
    ReadOnlyObjectProperty<@Nullable Rendered> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Pictures of pages in sight, by page. */
    ObservableMap<Integer, Image> sheets() {
        return sheets;
    }

    /** Small pictures, by page. */
    ObservableMap<Integer, Image> small() {
        return small;
    }

    /** Where the words stand that are looked for. */
    ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** Which of the places is looked at, counted from 0; -1 for none. */
    ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** Lets the paper go. */
    void dispose() {
        shown.set(null);
        close();
    }

    private void close() {
        if (!drawing) {
            close(pictures);
            pictures = null;
            opened = null;
        }
    }

    private static void close(@Nullable OwnPages open) {
        if (open != null) {
            open.close();
        }
    }
}
