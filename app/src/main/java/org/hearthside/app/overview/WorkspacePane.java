package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * One resident: the identity band that nothing hides, the sections below it, and in their place a
 * form while one is open.
 */
public final class WorkspacePane extends BorderPane {
    private static final Words WORDS = Words.of(WorkspacePane.class);

    /** Below this height, in multiples of the text size, there is no room for tabs and a form. */
    private static final double TABS_AND_FORM = 40;

    /** Below this width the tabs stand closer. */
    private static final double TABS_APART = 66;

    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

    private final WorkspaceModel model;
    private final Sections sections;
    private final FormHost host;
    private final Papers papers;
    private final StackPane band = new StackPane();
    private final FlowPane tabs = new FlowPane();
    private final StackPane middle = new StackPane();
    private final LoadedPane<Chart> loaded;
    private final List<Subscription> ends = new ArrayList<>();
    private Runnable endSection = () -> {};
    private @Nullable Screen paper;
    private @Nullable BandPane identity;
    private final Label probe = new Label();

    /**
     * What can be printed about the person.
     *
     * @param paper makes the screen of a paper, which calls back when it is left
     * @param export takes the record out as a file
     */
    public record Papers(Paper paper, Consumer<ClientId> export) {}

    /** Makes the screen of a paper. */
    @FunctionalInterface
    public interface Paper {
        /** This paper about this person; {@code away} goes back to the record. */
        Screen make(Resident resident, Report report, Runnable away);
    }

    /** Shows the model. Its sections and forms come from {@code sections}. */
    public WorkspacePane(WorkspaceModel model, Sections sections, FormHost host, Papers papers) {
        this.model = model;
        this.sections = sections;
        this.host = host;
        this.papers = papers;
        getStyleClass().add("workspace");
        tabs.getStyleClass().add("sections");
        loaded = new LoadedPane<>(model.chart(), this::shown);
        setTop(new VBox(band, tabs));
        setCenter(loaded);
        probe.setManaged(false);
        probe.setVisible(false);
        getChildren().add(probe);
        ends.add(heightProperty().subscribe(this::makeRoom));
        ends.add(widthProperty().subscribe(this::makeRoom));
        ends.add(model.partProperty().subscribe(part -> refresh()));
        ends.add(host.formProperty().subscribe(form -> refresh()));
        buildTabs();
        model.load();
    }

    /** The workspace as a screen: it lets go only when no form holds anything unsaved. */
    public Screen screen() {
        return new Screen(this, this::dispose, this::leave);
    }

    private void leave(Runnable go) {
        if (paper == null) {
            host.leave(go);
        } else {
            paper.leave()
                    .ask(() -> {
                        closePaper();
                        go.run();
                    });
        }
    }

    private void open(Report which, Chart chart) {
        leave(() -> {
            paper = papers.paper().make(model.resident(chart), which, this::closePaper);
            refresh();
        });
    }

    private void closePaper() {
        if (paper != null) {
            paper.dispose().run();
            paper = null;
            refresh();
        }
    }

    private void dispose() {
        if (paper != null) {
            paper.dispose().run();
        }
        ends.forEach(Subscription::unsubscribe);
        endSection.run();
        loaded.dispose();
        model.dispose();
    }

    private void buildTabs() {
        for (var part : Part.values()) {
            var tab = ScriptText.follow(new ToggleButton(WORDS.text("part." + part)));
            tab.getStyleClass().setAll("section-tab");
            tab.setId("part-" + part);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(event -> {
                leave(() -> model.partProperty().set(part));
                select();
            });
            tab.setUserData(part);
            tabs.getChildren().add(tab);
        }
        select();
    }

    private void select() {
        for (var node : tabs.getChildren()) {
            if (node instanceof ToggleButton tab) {
                tab.setSelected(
                        paper == null && model.partProperty().get().equals(tab.getUserData()));
            }
        }
    }

    /** Large letters leave a form little room; tabs and band give it theirs. */
    private void makeRoom() {
        var open = paper != null || host.formProperty().get() != null;
        var low = getHeight() < TABS_AND_FORM * probe.getFont().getSize();
        tabs.pseudoClassStateChanged(CLOSE, getWidth() < TABS_APART * probe.getFont().getSize());
        tabs.setVisible(!(open && low));
        tabs.setManaged(tabs.isVisible());
        if (identity != null) {
            identity.slim(!tabs.isVisible());
        }
    }

    private Node shown(Chart chart) {
        identity =
                new BandPane(
                        chart.client(),
                        chart.photo(),
                        model.band(chart),
                        model.language(chart),
                        pictures -> buttons(chart, pictures));
        band.getChildren().setAll(identity);
        makeRoom();
        fill(chart);
        return middle;
    }

    private void refresh() {
        select();
        makeRoom();
        var chart = model.chart().valueProperty().get();
        if (chart != null) {
            fill(chart);
        }
    }

    private void fill(Chart chart) {
        if (paper != null) {
            middle.getChildren().setAll(paper.content());
            return;
        }
        @Nullable FormPane form = host.formProperty().get();
        if (form != null) {
            if (!middle.getChildren().contains(form)) {
                middle.getChildren().setAll(form);
            }
            return;
        }
        endSection.run();
        var section = sections.show(model.partProperty().get(), chart);
        endSection = section.dispose();
        middle.getChildren().setAll(Blocks.scrolling(section.content()));
    }

    private Node buttons(Chart chart, boolean pictures) {
        Pane column = pictures ? new HBox() : new VBox();
        column.getStyleClass().add("band-buttons");
        column.setMinWidth(USE_PREF_SIZE);
        column.setMaxHeight(USE_PREF_SIZE);
        if (model.may(Permission.PRINT_PACKET)) {
            var word = WORDS.text("band.packet");
            Runnable packet = () -> open(Report.TRANSFER_PACKET, chart);
            var button =
                    pictures
                            ? Blocks.iconButton(MaterialDesignA.AMBULANCE, word, packet)
                            : Blocks.mainButton(MaterialDesignA.AMBULANCE, word, packet);
            button.getStyleClass().remove("flat");
            button.setId("band-packet");
            button.setMaxWidth(Double.MAX_VALUE);
            column.getChildren().add(button);
        }
        if (model.may(Permission.PRINT_FACE_SHEET)) {
            column.getChildren().add(printMenu(chart, pictures));
        }
        return column;
    }

    private Node printMenu(Chart chart, boolean pictures) {
        var word = WORDS.text("band.print");
        var menu =
                ScriptText.follow(
                        new MenuButton(
                                pictures ? null : word, Icon.of(MaterialDesignP.PRINTER_OUTLINE)));
        menu.setAccessibleText(word);
        menu.setId("band-print");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMaxWidth(Double.MAX_VALUE);
        for (var report : Report.values()) {
            if (model.may(report.permission())) {
                var item = new MenuItem(WORDS.text("band." + report));
                item.setId("print-" + report);
                item.setOnAction(event -> open(report, chart));
                menu.getItems().add(item);
            }
        }
        if (model.may(Permission.EXPORT_ONE)) {
            var out = new MenuItem(WORDS.text("band.export"));
            out.setOnAction(event -> papers.export().accept(chart.client().id()));
            menu.getItems().add(out);
        }
        return menu;
    }
}
