package org.hearthside.app.health;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.health.PastStore;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/**
 * What other systems say of a person's past. To be read; nothing here is true now because of it.
 */
public final class PastPane extends VBox {
    private static final Words WORDS = Words.of(PastPane.class);

    /** So many stand open at once, the newest. */
    private static final int MOST = 300;

    private final Resident resident;
    private final LoadedPane<Page<PastEntry>> list;

    /** Shows the history of a person. */
    public PastPane(Toolkit kit, Resident resident, PastStore store) {
        this.resident = resident;
        var history =
                new Loaded<>(
                        kit.tasks(),
                        WORDS.text("past.loading"),
                        () -> store.list(resident.who(), resident.id(), Slice.first(MOST)));
        getStyleClass().add("page");
        setId("imported-history");
        list = new LoadedPane<>(history, this::rows);
        if (!resident.may(Permission.READ_HEALTH)) {
            getChildren()
                    .add(
                            Blocks.card(
                                    WORDS.text("past.title"),
                                    Items.withheld(resident.who().role())));
            return;
        }
        getChildren()
                .add(
                        Blocks.card(
                                WORDS.text("past.title"),
                                ScriptText.of(WORDS.text("past.says"), "muted"),
                                list));
        history.load();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        list.dispose();
    }

    private Node rows(Page<PastEntry> history) {
        if (history.rows().isEmpty()) {
            return Blocks.empty(
                    MaterialDesignH.HISTORY,
                    WORDS.text("past.empty"),
                    WORDS.text("past.empty.todo"));
        }
        var rows = new ArrayList<Node>();
        history.rows().forEach(entry -> rows.add(row(entry)));
        if (history.total() > history.rows().size()) {
            rows.add(
                    ScriptText.of(
                            WORDS.text("past.more", history.total() - history.rows().size()),
                            "strong"));
        }
        return Blocks.column(rows.toArray(Node[]::new));
    }

    private Node row(PastEntry entry) {
        var from = entry.happenedOn();
        var until = entry.endedOn();
        var when =
                from == null
                        ? WORDS.text("past.noDay")
                        : until == null || until.equals(from)
                                ? Dates.print(from)
                                : WORDS.text("past.span", Dates.print(from), Dates.print(until));
        var kind = org.hearthside.core.common.Words.of(entry.kind());
        return Items.row(
                Items.words(
                        entry.title(),
                        java.util.stream.Stream.of(kind, when, entry.saidStatus())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" \u00b7 ")),
                        entry.detail(),
                        WORDS.text(
                                "past.source",
                                entry.source(),
                                Dates.printDay(entry.stamp().at(), resident.zone()))));
    }
}
