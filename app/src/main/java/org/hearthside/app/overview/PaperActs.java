package org.hearthside.app.overview;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthside.app.documents.DocumentForms;
import org.hearthside.app.documents.DocumentsPane;
import org.hearthside.app.insurance.CardPapers;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.jspecify.annotations.Nullable;

/** The documents of a workspace, and the way from a fact to the paper that proves it. */
final class PaperActs {
    private static final Words WORDS = Words.of(PaperActs.class);

    private final Toolkit kit;
    private final WorkspaceModel model;
    private final DocumentForms forms;
    private final Consumer<FormPane> show;
    private final Consumer<Chart> photo;
    private final Function<Chart, Runnable> saved;
    private @Nullable Document toOpen;

    PaperActs(
            Toolkit kit,
            WorkspaceModel model,
            DocumentForms forms,
            Consumer<FormPane> show,
            Consumer<Chart> photo,
            Function<Chart, Runnable> saved) {
        this.kit = kit;
        this.model = model;
        this.forms = forms;
        this.show = show;
        this.photo = photo;
        this.saved = saved;
    }

    /** The section; with a document open when one was asked for. */
    DocumentsPane pane(Chart chart) {
        var who = model.resident(chart);
        var pane =
                new DocumentsPane(
                        who,
                        forms.model(),
                        ChartWords.of(chart).today(),
                        document -> ProofWords.of(chart, document),
                        new DocumentsPane.Acts(
                                dropped ->
                                        show.accept(forms.attach(who, dropped, saved.apply(chart))),
                                () -> photo.accept(chart),
                                document -> replace(chart, document),
                                document ->
                                        show.accept(
                                                forms.change(who, document, saved.apply(chart))),
                                document -> hide(chart, document)));
        if (toOpen != null) {
            pane.look(toOpen);
            toOpen = null;
        }
        return pane;
    }

    /** Opens the form that attaches a document in the place of another one. */
    void replace(Chart chart, Document document) {
        show.accept(forms.replace(model.resident(chart), document, saved.apply(chart)));
    }

    /** Of a document that proves something, what that is is said before it is put away. */
    private void hide(Chart chart, Document document) {
        var who = model.resident(chart);
        Runnable form = () -> show.accept(forms.hide(who, document, saved.apply(chart)));
        var proves = ProofWords.of(chart, document);
        if (proves.isEmpty()) {
            form.run();
            return;
        }
        kit.dialogs()
                .askDanger(
                        WORDS.text("hide.title", document.title()),
                        WORDS.text("hide.say", proves),
                        WORDS.text("hide.act"),
                        form);
    }

    /** Opens the paper that proves something; absent when there is none to be seen. */
    @Nullable Runnable open(Chart chart, Proves what, UUID subject) {
        var document = chart.onFile().proof(what, subject).orElse(null);
        return document == null
                ? null
                : () -> {
                    toOpen = document;
                    model.partProperty().set(Part.DOCUMENTS);
                };
    }

    /** A place in a form for the paper of what there is one of in a record. */
    Function<Draft, PaperSlot> slot(Chart chart, Proves what) {
        var who = model.resident(chart);
        return draft -> forms.slot(who, chart.onFile(), what, who.id().value(), draft);
    }

    /** The places for the two sides of an insurance card. */
    CardPapers cards(Chart chart) {
        var who = model.resident(chart);
        return new CardPapers(
                (draft, policy) ->
                        forms.slot(who, chart.onFile(), Proves.CARD_FRONT, policy, draft),
                (draft, policy) ->
                        forms.slot(who, chart.onFile(), Proves.CARD_BACK, policy, draft));
    }
}
