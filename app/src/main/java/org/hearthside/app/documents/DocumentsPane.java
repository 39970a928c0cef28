package org.hearthside.app.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentList;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The papers of a person's record: those that count, and those that were replaced or hidden. */
public final class DocumentsPane extends StackPane {
    private static final Words WORDS = Words.of(DocumentsPane.class);
    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final Resident resident;
    private final DocumentsModel model;
    private final LocalDate today;
    private final Function<Document, String> proves;
    private final Acts acts;
    private final LoadedPane<DocumentList> pane;
    private @Nullable DocumentView open;

    /**
     * What can be done with documents.
     *
     * @param attach opens the form, with a file that was dropped, or null
     * @param photo opens the form for a photo
     */
    public record Acts(
            Consumer<@Nullable Path> attach,
            Runnable photo,
            Consumer<Document> replace,
            Consumer<Document> change,
            Consumer<Document> hide) {}

    /**
     * Reads and shows the documents of a person.
     *
     * @param proves says what a document proves; empty for one that proves nothing
     */
    public DocumentsPane(
            Resident resident,
            DocumentsModel model,
            LocalDate today,
            Function<Document, String> proves,
            Acts acts) {
        this.proves = proves;
        this.resident = resident;
        this.model = model;
        this.today = today;
        this.acts = acts;
        Loaded<DocumentList> list = model.list(resident);
        pane = new LoadedPane<>(list, this::show);
        getChildren().add(pane);
        if (may()) {
            FilePicker.drop(this, acts.attach());
        }
        list.load();
    }

    private boolean may() {
        return resident.may(Permission.WRITE_DOCUMENT);
    }

    /** Ends what it subscribed to, and closes the document that is looked at. */
    public void dispose() {
        close();
        pane.dispose();
    }

    /** Opens a document in the place of the list. */
    public void look(Document document) {
        close();
        var view = new DocumentView(model.view(resident, document), this::close);
        open = view;
        getChildren().setAll(view);
    }

    private void close() {
        if (open != null) {
            open.dispose();
            open = null;
            getChildren().setAll(pane);
        }
    }

    private Node show(DocumentList list) {
        var page = new VBox(current(list));
        page.getStyleClass().add("page");
        if (!list.past().isEmpty()) {
            var past = Blocks.card(WORDS.text("past"));
            list.past().forEach(d -> past.getChildren().add(row(d)));
            page.getChildren().add(past);
        }
        return page;
    }

    private Region current(DocumentList list) {
        Region attach = new Region();
        if (may()) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PAPERCLIP,
                            WORDS.text("attach", resident.name()),
                            () -> acts.attach().accept(null));
            button.setId("document-attach");
            attach = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("title"), attach);
        if (list.current().isEmpty() && list.withheld() == 0) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                                    WORDS.text("empty"),
                                    WORDS.text(may() ? "empty.todo" : "empty.ask")));
        }
        list.current().forEach(d -> card.getChildren().add(row(d)));
        if (list.withheld() > 0) {
            card.getChildren()
                    .add(
                            Items.row(
                                    Items.words(
                                            WORDS.text("withheld", list.withheld()),
                                            WORDS.text("withheld.more"))));
        }
        return card;
    }

    private Node row(Document d) {
        var words =
                Items.words(
                        d.title(),
                        joined(Labels.of(d.category()), Labels.of(d.kind()), size(d.size())),
                        joined(dated(d), ends(d)),
                        d.current() ? proves.apply(d) : "",
                        WORDS.text(
                                "added",
                                d.added().byName(),
                                Dates.print(d.added().at(), resident.zone())),
                        d.status() instanceof DocumentStatus.Hidden(var reason, var by)
                                ? WORDS.text(
                                        "hidden.more",
                                        by.byName(),
                                        Dates.print(by.at(), resident.zone()),
                                        reason)
                                : "");
        var marks = marks(d);
        if (!marks.isEmpty()) {
            words.getChildren().addFirst(Items.flow("band-chips", marks));
        }
        return Items.row(words, buttons(d));
    }

    private Node[] buttons(Document d) {
        var buttons = new ArrayList<Button>();
        buttons.add(button("open", d, () -> look(d)));
        if (may() && d.current()) {
            var photo = d.category() == DocumentCategory.PHOTO;
            buttons.add(
                    button("replace", d, photo ? acts.photo() : () -> acts.replace().accept(d)));
            buttons.add(button("change", d, () -> acts.change().accept(d)));
            var hide = button("hide", d, () -> acts.hide().accept(d));
            hide.getStyleClass().add("flat");
            buttons.add(hide);
        }
        return buttons.toArray(Node[]::new);
    }

    private static Button button(String act, Document d, Runnable run) {
        var button = Blocks.button(WORDS.text("act." + act), run);
        button.setId("document-" + act);
        button.setAccessibleText(WORDS.text("act.say", WORDS.text("act." + act), d.title()));
        return button;
    }

    private List<Region> marks(Document d) {
        var marks = new ArrayList<Region>();
        switch (d.status()) {
            case DocumentStatus.Superseded() ->
                    marks.add(Chips.of(Tone.PLAIN, WORDS.text("superseded")));
            case DocumentStatus.Hidden hidden ->
                    marks.add(Chips.of(Tone.PLAIN, WORDS.text("hidden")));
            case DocumentStatus.Current() -> validity(d, marks);
        }
        if (d.confidential()) {
            marks.add(Chips.of(Tone.BLUE, MaterialDesignL.LOCK_OUTLINE, WORDS.text("kept")));
        }
        return marks;
    }

    private void validity(Document d, List<Region> marks) {
        switch (d.validity(today)) {
            case ENDED ->
                    marks.add(
                            Chips.alert(
                                    Tone.RED, MaterialDesignC.CALENDAR_ALERT, WORDS.text("ended")));
            case ENDS_SOON ->
                    marks.add(
                            Chips.of(
                                    Tone.AMBER,
                                    MaterialDesignC.CALENDAR_CLOCK,
                                    WORDS.text("soon")));
            case NEARS_ITS_END ->
                    marks.add(
                            Chips.of(
                                    Tone.PLAIN,
                                    MaterialDesignC.CALENDAR_CLOCK,
                                    WORDS.text("nears")));
            case HOLDS -> {}
        }
    }

    private static String dated(Document d) {
        var issued = d.issued();
        var photo = d.category() == DocumentCategory.PHOTO;
        return issued == null
                ? WORDS.text("undated")
                : WORDS.text(photo ? "taken" : "issued", Dates.print(issued));
    }

    private static String ends(Document d) {
        var expires = d.expires();
        if (expires == null) {
            return d.noExpiry()
                    ? WORDS.text("noEnd")
                    : d.endUnknown() ? WORDS.text("endUnknown") : "";
        }
        return WORDS.text("expires", Dates.print(expires));
    }

    private static String size(int bytes) {
        return bytes < MEGABYTE
                ? WORDS.text("kilobytes", Math.max(1, bytes / KILOBYTE))
                : WORDS.text("megabytes", bytes / MEGABYTE);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }
}
