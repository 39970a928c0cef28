package org.hearthside.app.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.reports.common.layout.Rendered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * The pages of a paper, large in the middle and small at the side. Ctrl with plus, minus and 0
 * zooms, Ctrl+F looks for words, Enter and Shift+Enter go to the next and the one before.
 */
final class PreviewPane extends BorderPane {
    private static final Words WORDS = Words.of(PreviewPane.class);

    /** How wide a page of Letter paper is at its true size, in screen dots. */
    private static final double TRUE_WIDE = 816;

    private static final double WIDEST_FIT = 900;

    /** Room around a page, in heights of the letters. */
    private static final double AROUND = 2.8;

    /** Below this there is no room for the small pages; in widths of the letter m. */
    private static final double NARROW = 56;

    private static final List<Double> STEPS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final PreviewPages model;
    private final VBox pages = new VBox();
    private final ScrollPane scroll = new ScrollPane(pages);
    private final ListView<Integer> small = new ListView<>();
    private final TextField words = new TextField();
    private final ScriptText count = ScriptText.of("", "muted");
    private final ScriptText percent = ScriptText.of("", "muted");
    private final List<Sheet> sheets = new ArrayList<>();

    /** 1 is the true size; 0 fits the width. */
    private final DoubleProperty zoom = new SimpleDoubleProperty();

    private final List<Subscription> ends = new ArrayList<>();
    private boolean following;

    PreviewPane(PreviewPages model) {
        this.model = model;
        setId("paper-preview");
        getStyleClass().add("preview");
        pages.getStyleClass().add("paper-pages");
        scroll.getStyleClass().addAll("edge-to-edge", "page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(WORDS.text("preview.pages"));
        small.getStyleClass().addAll("preview-small", "edge-to-edge");
        small.setCellFactory(list -> new SmallPage(model));
        small.setAccessibleText(WORDS.text("preview.small"));
        setTop(tools());
        setLeft(small);
        setCenter(scroll);
        follow();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Region tools() {
        var smaller = icon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "smaller", () -> step(-1));
        var larger = icon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "larger", () -> step(1));
        var fit = icon(MaterialDesignA.ARROW_EXPAND_HORIZONTAL, "fit", () -> zoom.set(0));
        var previous = icon(MaterialDesignC.CHEVRON_UP, "previous", model::previous);
        var next = icon(MaterialDesignC.CHEVRON_DOWN, "next", model::next);
        words.setPromptText(WORDS.text("preview.find"));
        words.setAccessibleText(WORDS.text("preview.find"));
        words.setId("preview-find");
        words.getStyleClass().add("preview-find");
        count.setId("preview-count");
        percent.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        var tools =
                Items.flow(
                        "preview-tools",
                        List.of(
                                Blocks.row(smaller, percent, larger, fit),
                                Blocks.row(words, previous, next, count)));
        tools.setId("preview-tools");
        return tools;
    }

    private static Button icon(org.kordamp.ikonli.Ikon icon, String name, Runnable run) {
        var button = Blocks.iconButton(icon, WORDS.text("preview." + name), run);
        button.setId("preview-" + name);
        return button;
    }

    private void follow() {
        InvalidationListener looked = change -> look();
        scroll.vvalueProperty().addListener(looked);
        scroll.viewportBoundsProperty().addListener(looked);
        pages.heightProperty().addListener(looked);
        ends.add(zoom.subscribe((was, now) -> zoomed()));
        ends.add(scroll.viewportBoundsProperty().subscribe(bounds -> size()));
        ends.add(widthProperty().subscribe(wide -> beside()));
        ends.add(words.textProperty().subscribe(model::seek));
        ends.add(model.shownProperty().subscribe(this::show));
        ends.add(model.hitsProperty().subscribe(this::mark));
        ends.add(model.atProperty().subscribe(at -> go(at.intValue())));
        ends.add(small.getSelectionModel().selectedItemProperty().subscribe(this::turn));
        MapChangeListener<Integer, Image> came =
                change -> {
                    int page = change.getKey();
                    if (page <= sheets.size()) {
                        sheets.get(page - 1).picture(change.getValueAdded());
                    }
                };
        model.sheets().addListener(came);
        ends.add(() -> model.sheets().removeListener(came));
        MapChangeListener<Integer, Image> cameSmall = change -> small.refresh();
        model.small().addListener(cameSmall);
        ends.add(() -> model.small().removeListener(cameSmall));
    }

    /** A paper that was drawn again keeps its place on the screen. */
    private void show(@Nullable Rendered paper) {
        sheets.clear();
        if (paper == null) {
            return;
        }
        var numbers = new ArrayList<Integer>();
        for (int page = 1; page <= paper.pageCount(); page++) {
            var sheet = new Sheet(paper.sheet(page));
            sheet.setAccessibleText(WORDS.text("page", page, paper.pageCount()));
            sheets.add(sheet);
            numbers.add(page);
        }
        pages.getChildren().setAll(sheets);
        if (!small.getItems().equals(numbers)) {
            small.getItems().setAll(numbers);
        }
        beside();
        size();
        mark(model.hitsProperty().get());
    }

    private void beside() {
        var room = getWidth() >= NARROW * words.getFont().getSize() && small.getItems().size() > 1;
        small.setVisible(room);
        small.setManaged(room);
    }

    private void size() {
        var wide = pageWidth();
        sheets.forEach(sheet -> sheet.size(wide));
        // wider than the window: then it is moved sideways
        scroll.setFitToWidth(wide + around() - 1 <= scroll.getViewportBounds().getWidth());
        percent.setText(WORDS.text("preview.percent", (int) Math.round(wide * 100 / TRUE_WIDE)));
        look();
    }

    /** What stood at the top stays there. */
    private void zoomed() {
        var part = pages.getHeight() > 0 ? top() / pages.getHeight() : 0;
        size();
        scroll.layout();
        scrollTo(part * pages.getHeight());
    }

    private double pageWidth() {
        var room = scroll.getViewportBounds().getWidth() - around();
        return zoom.get() > 0 ? TRUE_WIDE * zoom.get() : Math.clamp(room, 120, WIDEST_FIT);
    }

    private double around() {
        return AROUND * words.getFont().getSize() + 4;
    }

    private void step(int by) {
        var now = pageWidth() / TRUE_WIDE;
        zoom.set(
                by > 0
                        ? STEPS.stream().filter(z -> z > now + 0.01).findFirst().orElse(now)
                        : STEPS.reversed().stream()
                                .filter(z -> z < now - 0.01)
                                .findFirst()
                                .orElse(now));
    }

    /** Has pictures made of what is in sight, and of the page before and after. */
    private void look() {
        if (sheets.isEmpty() || getScene() == null) {
            return;
        }
        var from = top();
        var to = from + scroll.getViewportBounds().getHeight();
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < sheets.size(); i++) {
            var place = sheets.get(i).getBoundsInParent();
            if (place.getMaxY() >= from && place.getMinY() <= to) {
                seen.add(i + 1);
            }
        }
        if (seen.isEmpty()) {
            return;
        }
        int first = seen.getFirst();
        int last = seen.getLast();
        follow(first);
        seen.add(last + 1);
        seen.add(first - 1);
        seen.removeIf(page -> page < 1 || page > sheets.size());
        var sharp = getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        model.look(seen, pageWidth() * sharp);
    }

    private double top() {
        var hidden = pages.getHeight() - scroll.getViewportBounds().getHeight();
        return Math.max(0, hidden) * scroll.getVvalue();
    }

    private void follow(int page) {
        if (Objects.equals(small.getSelectionModel().getSelectedItem(), page)) {
            return;
        }
        following = true;
        small.getSelectionModel().select((Integer) page);
        small.scrollTo(Math.max(0, page - 2));
        following = false;
    }

    private void turn(@Nullable Integer page) {
        if (!following && page != null && page <= sheets.size()) {
            scrollTo(sheets.get(page - 1).getBoundsInParent().getMinY() - 12);
        }
    }

    private void scrollTo(double y) {
        var hidden = pages.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(y / hidden, 0.0, 1.0));
        }
    }

    private void mark(List<PaperSearch.Hit> hits) {
        for (int i = 0; i < sheets.size(); i++) {
            int page = i + 1;
            sheets.get(i).mark(hits.stream().filter(hit -> hit.page() == page).toList());
        }
        said();
    }

    private void go(int at) {
        said();
        var hits = model.hitsProperty().get();
        if (at < 0 || at >= hits.size()) {
            return;
        }
        var hit = hits.get(at);
        sheets.forEach(sheet -> sheet.look(hit));
        var sheet = sheets.get(hit.page() - 1);
        var y = sheet.getBoundsInParent().getMinY() + sheet.topOf(hit);
        var view = scroll.getViewportBounds().getHeight();
        if (y < top() + 40 || y > top() + view - 40) {
            scrollTo(y - view / 3);
        }
    }

    private void said() {
        var hits = model.hitsProperty().get();
        var typed = !words.getText().isBlank();
        count.setText(
                typed
                        ? WORDS.text("preview.count", model.atProperty().get() + 1, hits.size())
                        : "");
    }

    private void key(KeyEvent key) {
        if (FIND.match(key)) {
            words.requestFocus();
            words.selectAll();
        } else if (key.isShortcutDown() && zooms(key.getCode())) {
            // done
        } else if (words.isFocused() && key.getCode() == KeyCode.ENTER) {
            if (key.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
        } else if (words.isFocused()
                && key.getCode() == KeyCode.ESCAPE
                && !words.getText().isEmpty()) {
            words.clear();
        } else {
            return;
        }
        key.consume();
    }

    private boolean zooms(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> step(1);
            case MINUS, SUBTRACT -> step(-1);
            case DIGIT0, NUMPAD0 -> zoom.set(0);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Page keys move the pages. */
    void takeKeyboard() {
        scroll.requestFocus();
    }

    void dispose() {
        ends.forEach(Subscription::unsubscribe);
    }
}
