package org.hearthside.app.codes;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.hearthside.app.codes.CodeListsModel.Step;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ErrorCode;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.BrokenLine;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.common.Dates;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Each code system with its release and size; a file is compared first and then brought in. */
final class CodeListsPane extends StackPane {
    private static final Words WORDS = Words.of(CodeListsPane.class);
    private static final int MOST_LINES = 20;

    private final CodeListsModel model;
    private final Function<Node, Optional<Path>> choose;
    private final StackPane step = new StackPane();
    private final List<Subscription> ends = new ArrayList<>();
    private final List<Subscription> stepEnds = new ArrayList<>();
    private final LoadedPane<List<CodeList>> lists;

    CodeListsPane(CodeListsModel model, Function<Node, Optional<Path>> choose) {
        this.model = model;
        this.choose = choose;
        lists = new LoadedPane<>(model.lists(), this::lists);
        getChildren()
                .setAll(
                        Blocks.scrolling(
                                Blocks.page(
                                        Blocks.pageTitle(WORDS.text("title"), ""), step, lists)));
        ends.add(model.stepProperty().subscribe(this::show));
        model.lists().load();
    }

    void dispose() {
        ends.forEach(Subscription::unsubscribe);
        stepEnds.forEach(Subscription::unsubscribe);
        lists.dispose();
        model.dispose();
    }

    private void show(Step now) {
        stepEnds.forEach(Subscription::unsubscribe);
        stepEnds.clear();
        switch (now) {
            case Step.Idle _ -> step.getChildren().clear();
            case Step.Busy busy -> step.getChildren().setAll(busy(busy));
            case Step.Done done -> step.getChildren().setAll(done(done));
            case Step.Failed failed -> step.getChildren().setAll(failed(failed));
        }
        step.setManaged(!step.getChildren().isEmpty());
        step.setVisible(step.isManaged());
    }

    private Region lists(List<CodeList> all) {
        var rows = all.stream().map(this::row).toArray(Node[]::new);
        var card = Blocks.card(WORDS.text("card"), rows);
        card.getChildren().add(ScriptText.of(WORDS.text("recorded.stays"), "muted"));
        return card;
    }

    private Node row(CodeList list) {
        var key = list.system().name().toLowerCase(Locale.ROOT);
        var words =
                Items.words(
                        WORDS.text("system." + key),
                        list.release().isEmpty()
                                ? WORDS.text("none")
                                : WORDS.text("release", list.release(), list.codes()),
                        list.retired() == 0 ? "" : WORDS.text("retired", list.retired()),
                        brought(list));
        if (!list.finished()) {
            words.getChildren()
                    .add(Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("unfinished")));
        }
        if (!list.system().official() || !model.may()) {
            return Items.row(words);
        }
        var open =
                Blocks.button(
                        WORDS.text("import"),
                        () ->
                                choose.apply(this)
                                        .ifPresent(file -> model.check(list.system(), file)));
        open.setId("codes-" + key);
        open.setAccessibleText(WORDS.text("import.say", list.system().label()));
        return Items.row(words, open);
    }

    private static String brought(CodeList list) {
        var at = list.importedAt();
        return at == null
                ? ""
                : WORDS.text(
                        "brought",
                        Dates.print(at.atZone(ZoneId.systemDefault()).toLocalDate()),
                        list.importedBy());
    }

    private Node busy(Step.Busy busy) {
        var running = busy.running();
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(running.label());
        var says = ScriptText.of("");
        var stop = Blocks.button(MaterialDesignC.CLOSE, WORDS.text("stop"), running::cancel);
        stop.setId("codes-stop");
        stepEnds.add(
                running.fractionProperty().subscribe(done -> bar.setProgress(done.doubleValue())));
        stepEnds.add(running.messageProperty().subscribe(says::setText));
        return Blocks.card(
                WORDS.text(busy.dryRun() ? "busy.check" : "busy.import", busy.system().label()),
                bar,
                says,
                Blocks.row(stop));
    }

    private Node done(Step.Done done) {
        var r = done.result();
        var chips = new ArrayList<Region>();
        if (r.dryRun()) {
            chips.add(
                    Chips.of(
                            Tone.BLUE,
                            MaterialDesignI.INFORMATION_OUTLINE,
                            WORDS.text("state.check")));
        } else if (r.stopped()) {
            chips.add(Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("state.stopped")));
        } else if (r.read() > 0) {
            chips.add(Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("state.done")));
        }
        if (r.brokenCount() > 0) {
            chips.add(
                    Chips.alert(
                            Tone.RED,
                            MaterialDesignA.ALERT,
                            WORDS.text("state.broken", r.brokenCount())));
        }
        var card =
                Blocks.card(
                        WORDS.text("result", r.system().label(), r.release()),
                        Items.flow("band-chips", chips),
                        ScriptText.of(WORDS.text("result.read", r.read()), "strong"),
                        ScriptText.of(
                                WORDS.text(
                                        r.dryRun() ? "result.would" : "result.did",
                                        r.added(),
                                        r.changed() + r.back(),
                                        r.unchanged(),
                                        r.retired())));
        card.setId("codes-result");
        if (r.held() > 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("result.held", r.held())));
        }
        r.broken().stream()
                .limit(MOST_LINES)
                .map(CodeListsPane::say)
                .map(line -> ScriptText.of(line, "muted"))
                .forEach(card.getChildren()::add);
        card.getChildren().add(Items.flow("import-acts", acts(r)));
        return card;
    }

    private List<Region> acts(CodeImportResult r) {
        var acts = new ArrayList<Region>();
        var away = Blocks.button(WORDS.text(r.dryRun() ? "cancel" : "close"), model::away);
        away.setId("codes-away");
        acts.add(away);
        if (r.dryRun() && r.read() > 0) {
            if (r.held() > 0) {
                var all =
                        Blocks.button(
                                WORDS.text("import.retire", r.held()), () -> model.bringIn(true));
                all.setId("codes-retire");
                acts.add(all);
            }
            var now =
                    Blocks.mainButton(
                            MaterialDesignI.IMPORT,
                            WORDS.text("import.now"),
                            () -> model.bringIn(false));
            now.setId("codes-now");
            acts.add(now);
        }
        return acts;
    }

    private static String say(BrokenLine line) {
        return line.line() == 0
                ? line.reason()
                : WORDS.text("broken", line.line(), line.field(), line.reason());
    }

    private Node failed(Step.Failed failed) {
        var away = Blocks.button(WORDS.text("close"), model::away);
        return Blocks.plainCard(
                Blocks.empty(
                        MaterialDesignD.DATABASE_ALERT_OUTLINE,
                        WORDS.text("failed", failed.system().label()),
                        WORDS.text(
                                failed.dryRun() ? "failed.check" : "failed.import",
                                ErrorCode.of(failed.fault()).text()),
                        away));
    }
}
