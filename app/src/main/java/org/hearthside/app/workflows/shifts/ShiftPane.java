package org.hearthside.app.workflows.shifts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.medications.shifts.SignOff;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The list of exceptions of a shift, house by house, and its sign-off. */
public final class ShiftPane extends BorderPane {
    private static final Words WORDS = Words.of(ShiftPane.class);

    private final ShiftModel model;
    private final ShiftForms forms;
    private final FormHost host = new FormHost();
    private final LoadedPane<List<ShiftFacts>> loaded;
    private final List<Subscription> ends = new ArrayList<>();

    /** Shows the model, and reads it. */
    public ShiftPane(Toolkit kit, ShiftModel model) {
        this.model = model;
        this.forms = new ShiftForms(kit, model);
        setId("shift");
        loaded = new LoadedPane<>(model.shifts(), this::shown);
        setCenter(loaded);
        ends.add(model.handoffProperty().subscribe((was, now) -> loaded.show()));
        ends.add(host.formProperty().subscribe(form -> loaded.show()));
        model.load();
    }

    /** The list as a screen: it lets go only when no form holds anything unsaved. */
    public Screen screen() {
        return new Screen(this, this::dispose, host::leave);
    }

    private void dispose() {
        ends.forEach(Subscription::unsubscribe);
        loaded.dispose();
        model.dispose();
    }

    private Node shown(List<ShiftFacts> shifts) {
        var form = host.formProperty().get();
        if (form != null) {
            return form;
        }
        var page = Blocks.page(head(shifts));
        if (shifts.isEmpty()) {
            page.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignH.HOME_OUTLINE,
                                    WORDS.text("noHouse"),
                                    WORDS.text("noHouse.todo")));
        }
        var handoff = model.handoffProperty().get();
        shifts.forEach(shift ->
                page.getChildren()
                        .add(
                                handoff
                                        ? HandoffCard.of(model.name(shift.house()), shift)
                                        : house(shift)));
        return Blocks.scrolling(page);
    }

    private Node head(List<ShiftFacts> shifts) {
        var what = shifts.isEmpty() ? "" : ShiftSays.shift(shifts.getFirst().shift());
        var earlier =
                Blocks.button(MaterialDesignA.ARROW_LEFT, WORDS.text("earlier"), model::earlier);
        earlier.setId("shift-earlier");
        var acts = new ArrayList<Region>(List.of(earlier));
        if (model.atProperty().get() != null) {
            var now = Blocks.button(WORDS.text("now"), model::now);
            now.setId("shift-now");
            acts.add(now);
        }
        var other = model.handoffProperty();
        var turn =
                Blocks.button(
                        WORDS.text(other.get() ? "open.show" : "handoff.show"),
                        () -> other.set(!other.get()));
        turn.setId("shift-handoff");
        acts.add(turn);
        return Blocks.column(
                Blocks.pageTitle(WORDS.text("title"), what), Items.flow("chips", acts));
    }

    private Node house(ShiftFacts of) {
        var exceptions = ShiftModel.exceptions(of);
        var card =
                Blocks.cardWithEnd(
                        model.name(of.house()), count(exceptions.size() + of.counts().off()));
        card.setId("shift-" + of.house());
        card.getChildren().add(signing(of));
        counts(of, card);
        if (exceptions.isEmpty() && of.counts().off() == 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("nothing"), "muted"));
        }
        var says = new ShiftSays(of);
        exceptions.forEach(e -> card.getChildren().add(row(e, of, says)));
        late(of, says, card);
        left(of, says, card);
        done(of, says, card);
        return card;
    }

    private static Region count(int exceptions) {
        return exceptions == 0
                ? Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("count.none"))
                : Chips.of(Tone.AMBER, WORDS.text("count", exceptions));
    }

    private Node row(ShiftException of, ShiftFacts in, ShiftSays says) {
        var who = in.person(of.client()).map(PassPerson::names).orElse(null);
        var name = who == null ? "" : who.listed();
        var place = in.person(of.client()).map(PassPerson::place).orElse("");
        var words =
                Blocks.column(
                        Items.flow(
                                "band-line",
                                List.of(
                                        chip(of, in),
                                        ScriptText.of(name, "strong"),
                                        ScriptText.of(place, "muted"),
                                        ScriptText.of(says.since(of), "muted"))),
                        ScriptText.of(says.what(of)),
                        ScriptText.of(says.todo(of), "muted"));
        words.setMinWidth(0);
        return Items.row(words, acts(of, in, who, name));
    }

    private Node[] acts(
            ShiftException of,
            ShiftFacts in,
            @org.jspecify.annotations.Nullable Names who,
            String name) {
        var acts = new ArrayList<Node>();
        if (of.kind().isSettledByHand() && model.mayFollowUp() && who != null) {
            var done =
                    Blocks.button(
                            WORDS.text("act.done"),
                            () -> host.open(forms.done(of, in, who, this::saved)));
            done.setId("done-" + of.kind());
            done.setAccessibleText(
                    WORDS.text("act.done.of", WORDS.text("chip." + of.kind()), name));
            acts.add(done);
        }
        if (model.mayMend(of)) {
            var label = WORDS.text(of.kind().isOfOrder() ? "act.order" : "act.pass");
            var open = Blocks.button(label, () -> host.leave(() -> model.mend(of)));
            open.setId("mend-" + of.kind());
            open.setAccessibleText(label + ": " + name);
            acts.add(open);
        }
        return acts.toArray(Node[]::new);
    }

    private static Region chip(ShiftException of, ShiftFacts in) {
        var word = WORDS.text("chip." + of.kind());
        var due = of.due();
        if (due != null && due.isBefore(in.now())) {
            return Chips.alert(Tone.RED, MaterialDesignA.ALERT, word);
        }
        return switch (of.kind()) {
            case NO_ENTRY, OVERDUE, NOT_HELPED, THREE_DAYS, INCIDENT ->
                    Chips.alert(Tone.RED, MaterialDesignA.ALERT, word);
            case RECHECK, REFUSED, NOT_AVAILABLE ->
                    Chips.of(Tone.AMBER, MaterialDesignC.CLOCK_OUTLINE, word);
            case LATE_WITHOUT_REASON, PSYCHOTROPIC_PRN -> Chips.of(Tone.AMBER, word);
            case NOT_VERIFIED, PRN_OFTEN -> Chips.of(Tone.BLUE, word);
        };
    }

    /** Who signed the shift off, or what stands in the way. */
    private Node signing(ShiftFacts of) {
        return switch (model.signing(of)) {
            case SIGNED -> signed(of);
            case NOT_MINE -> ScriptText.of(WORDS.text("sign.notMine"), "muted");
            case TOO_EARLY ->
                    ScriptText.of(
                            of.blanks() == 0
                                    ? WORDS.text("sign.early", Dates.print(of.shift().ends()))
                                    : WORDS.text(
                                            "sign.earlyBlanks",
                                            Dates.print(of.shift().ends()),
                                            of.blanks()),
                            "muted");
            case BLANKS -> ScriptText.of(WORDS.text("sign.blanks", of.blanks()), "strong");
            case COUNT -> ScriptText.of(WORDS.text("sign.count", of.counts().packs()), "strong");
            case COUNT_OFF -> ScriptText.of(WORDS.text("sign.countOff"), "strong");
            case READY -> {
                var sign =
                        Blocks.mainButton(
                                MaterialDesignC.CHECK_BOLD,
                                WORDS.text("sign.act"),
                                () -> host.open(forms.signOff(of, this::saved)));
                sign.setId("shift-sign-off");
                yield Items.row(ScriptText.of(WORDS.text("sign.ready")), sign);
            }
        };
    }

    /** How the controlled drugs stand, where packs are kept (E25). */
    private static void counts(ShiftFacts of, VBox card) {
        var counts = of.counts();
        if (counts.packs() == 0) {
            return;
        }
        var last = counts.last();
        var words =
                ScriptText.of(
                        last == null
                                ? WORDS.text("counts.never", counts.packs())
                                : WORDS.text(
                                        "counts.last",
                                        counts.packs(),
                                        Dates.print(last, of.zone())));
        card.getChildren()
                .add(
                        counts.off() == 0
                                ? words
                                : Items.row(
                                        words,
                                        Chips.alert(
                                                Tone.RED,
                                                MaterialDesignA.ALERT,
                                                WORDS.text("counts.off", counts.off()))));
    }

    private static Node signed(ShiftFacts of) {
        SignOff by = java.util.Objects.requireNonNull(of.signed());
        var when = Dates.print(by.stamp().at(), of.zone());
        var words =
                Items.words(
                        WORDS.text("sign.done", by.stamp().byName(), when),
                        by.left() == 0 ? "" : WORDS.text("sign.wentOver", by.left()),
                        by.note());
        return Items.row(
                words, Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("sign.chip")));
    }

    /** Entries of after the sign-off. */
    private static void late(ShiftFacts of, ShiftSays says, VBox card) {
        for (var entry : of.lateEntries()) {
            var drug = of.person(entry.client()).map(p -> drug(p, entry.order())).orElse("");
            card.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text(
                                            "late",
                                            name(of, entry.client()),
                                            drug,
                                            says.time(entry.stamp().at()),
                                            entry.stamp().byName()),
                                    "muted"));
        }
    }

    private static String drug(PassPerson person, int order) {
        return person.day().orders().stream()
                .filter(o -> o.number() == order)
                .findFirst()
                .map(ShiftSays::drug)
                .orElse("");
    }

    private static void left(ShiftFacts of, ShiftSays says, VBox card) {
        for (var left : of.leftOpen()) {
            card.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text(
                                            "leftOpen",
                                            says.time(left.stamp().at()),
                                            left.stamp().byName(),
                                            left.doses(),
                                            left.reason()),
                                    "muted"));
        }
    }

    private static void done(ShiftFacts of, ShiftSays says, VBox card) {
        for (var one : ShiftModel.doneIn(of)) {
            card.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text(
                                            "doneLine",
                                            WORDS.text("chip." + one.kind()),
                                            name(of, one.client()),
                                            says.time(one.at()),
                                            one.stamp().byName(),
                                            one.how()),
                                    "muted"));
        }
    }

    private static String name(ShiftFacts of, ClientId client) {
        return of.person(client).map(p -> p.names().listed()).orElse("");
    }

    private void saved() {
        host.close();
        model.load();
    }
}
