package org.hearthside.app.medications.controlled;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.medications.controlled.PacksModel.HouseView;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.persistence.medications.CountRows;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Controlled drugs: what is in each pack of the house, what does not agree, and the counts. */
public final class PacksPane {
    private static final Words WORDS = Words.of(PacksPane.class);
    private static final int LAST_LINES = 3;
    private static final int LAST_COUNTS = 6;

    /** So many days before it is empty a new pack is to be ordered. */
    private static final int ORDER_BEFORE = 7;

    private final PacksModel model;
    private final FormHost host = new FormHost();
    private final PackForms forms;

    /** Shows the model. */
    public PacksPane(PacksModel model) {
        this.model = model;
        this.forms = new PackForms(model, this::saved);
    }

    /** As a screen; it reads again when another house is chosen. */
    public Screen screen() {
        var house =
                model.houses()
                        .chosenProperty()
                        .subscribe((was, now) -> host.leave(model.views()::load));
        return new FormScreen<>(model.views(), host, this::page)
                .screen(() -> {
                    house.unsubscribe();
                    model.views().dispose();
                });
    }

    private void saved() {
        host.close();
        model.views().load();
    }

    private Region page(List<HouseView> views) {
        var page = Blocks.page(Blocks.pageTitle(WORDS.text("packs.title"), ""));
        page.setId("packs");
        if (views.isEmpty()) {
            page.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PILL_OFF,
                                    WORDS.text("packs.noHouse"),
                                    WORDS.text("packs.noHouse.todo")));
        }
        views.forEach(view -> house(view, page));
        return page;
    }

    private void house(HouseView view, VBox page) {
        var acts = Blocks.row(ScriptText.of(view.house().name(), "card-title"), Blocks.spacer());
        if (model.mayCount()) {
            if (!view.orders().isEmpty()) {
                var receive =
                        Blocks.button(
                                MaterialDesignA.ARROW_DOWN_BOLD_BOX_OUTLINE,
                                WORDS.text("packs.receive"),
                                () -> host.open(forms.receive(view, null)));
                receive.setId("packs-receive");
                acts.getChildren().add(receive);
            }
            if (!view.packs().isEmpty()) {
                var count =
                        Blocks.mainButton(
                                MaterialDesignC.COUNTER,
                                WORDS.text("packs.count"),
                                () -> host.open(forms.count(view)));
                count.setId("packs-count");
                acts.getChildren().add(count);
            }
        }
        page.getChildren().add(acts);
        if (view.packs().isEmpty()) {
            page.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PILL_OFF,
                                    WORDS.text("packs.none", view.house().name()),
                                    WORDS.text(
                                            view.orders().isEmpty()
                                                    ? "packs.none.noOrder"
                                                    : "packs.none.todo")));
        }
        view.packs().forEach(pack -> page.getChildren().add(pack(view, pack)));
        without(view, page);
        if (!view.packs().isEmpty() || !view.counts().isEmpty()) {
            page.getChildren().add(counts(view));
        }
        if (!view.incidents().isEmpty()) {
            page.getChildren().add(incidents(view));
        }
    }

    /** Orders for which no pack is kept: their doses are given without a count. */
    private void without(HouseView view, VBox page) {
        var kept = view.packs().stream().flatMap(p -> p.ledger().pack().orders().stream()).toList();
        var bare = view.orders().stream().filter(o -> !kept.contains(o.order().number())).toList();
        if (bare.isEmpty()) {
            return;
        }
        var rows = new VBox();
        bare.forEach(order -> rows.getChildren().add(bare(view, order)));
        page.getChildren().add(Blocks.card(WORDS.text("packs.bare", bare.size()), rows));
    }

    private Node bare(HouseView view, HouseOrder order) {
        var words =
                Items.words(
                        order.names().listed(),
                        WORDS.text("order.short", order.label(), order.order().number()));
        if (!model.mayCount()) {
            return Items.row(words);
        }
        return Items.row(
                words,
                Blocks.button(
                        WORDS.text("packs.receive"), () -> host.open(forms.receive(view, order))));
    }

    private Node pack(HouseView view, HousePack of) {
        var ledger = of.ledger();
        var pack = ledger.pack();
        var title =
                Items.words(
                        of.names().listed(),
                        pack.drug(),
                        pack.rx().isEmpty() ? "" : WORDS.text("pack.rx", pack.rx()),
                        of.ordered() ? "" : WORDS.text("pack.ended"));
        var balance =
                new VBox(
                        ScriptText.of(pack.says(ledger.balance()), "pack-balance"),
                        ScriptText.of(WORDS.text("pack.balance"), "muted", "small"));
        ledger.daysLeft(model.now()).ifPresent(days -> balance.getChildren().add(lasts(days)));
        var head = Items.row(title, balance);
        var card = Blocks.plainCard(head);
        card.getStyleClass().add("pack");
        ledger.discrepancy()
                .ifPresent(off -> {
                    card.getChildren()
                            .add(
                                    Blocks.row(
                                            Chips.alert(
                                                    Tone.RED,
                                                    MaterialDesignA.ALERT,
                                                    WORDS.text("pack.off")),
                                            ScriptText.of(
                                                    WORDS.text(
                                                            "pack.off.says",
                                                            off.says(pack),
                                                            off.stamp().byName(),
                                                            Dates.print(off.at(), model.zone())),
                                                    "strong")));
                });
        if (!ledger.breaks().isEmpty()) {
            card.getChildren()
                    .add(Chips.alert(Tone.RED, MaterialDesignA.ALERT, WORDS.text("pack.breaks")));
        }
        var lines = ledger.lines();
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).reversed().stream()
                .map(line -> line(line, pack))
                .forEach(card.getChildren()::add);
        if (model.mayCount()) {
            card.getChildren().add(acts(view, of));
        }
        return card;
    }

    /** How long the pack lasts; soon empty is told by word and color. */
    private static Node lasts(int days) {
        var text = WORDS.text("pack.lasts", days);
        return days <= ORDER_BEFORE
                ? Chips.of(Tone.AMBER, text)
                : ScriptText.of(text, "muted", "small");
    }

    private Node acts(HouseView view, HousePack of) {
        var buttons =
                PackForms.kinds().stream()
                        .map(kind -> {
                            var button =
                                    Blocks.button(
                                            WORDS.text("act." + kind),
                                            () -> host.open(forms.move(view, of, kind)));
                            button.setId(
                                    "pack-" + kind + "-" + of.ledger().pack().orders().getFirst());
                            return button;
                        })
                        .toList();
        return Items.flow("item-acts", buttons);
    }

    /** When and who on one line, what happened on the next: read like a page of the ledger. */
    private Node line(LedgerLine line, Pack pack) {
        var parts = new ArrayList<String>();
        parts.add(
                line.amount().signum() == 0
                        ? Labels.of(line.kind())
                        : WORDS.text(
                                "line.moved", Labels.of(line.kind()), pack.says(line.amount())));
        if (line.wasted().signum() != 0) {
            parts.add(WORDS.text("line.wasted", pack.says(line.wasted())));
        }
        var seen = line.counted();
        if (seen != null) {
            parts.add(WORDS.text("line.counted", pack.says(seen)));
        }
        parts.add(WORDS.text("line.remaining", pack.says(line.remaining())));
        if (!line.reason().isEmpty()) {
            parts.add(line.reason());
        }
        if (!line.method().isEmpty()) {
            parts.add(line.method());
        }
        var who =
                line.signer().isEmpty()
                        ? line.stamp().byName()
                        : WORDS.text("line.two", line.stamp().byName(), line.signer());
        var words =
                new VBox(
                        ScriptText.of(String.join(", ", parts), line.isOff() ? "strong" : "small"),
                        ScriptText.of(
                                Dates.print(line.at(), model.zone()) + "  " + who,
                                "muted",
                                "small"));
        words.getStyleClass().add("pack-line");
        return words;
    }

    private Node counts(HouseView view) {
        var rows = new VBox();
        if (view.counts().isEmpty()) {
            rows.getChildren().add(ScriptText.of(WORDS.text("counts.none"), "muted"));
        }
        view.counts().stream()
                .limit(LAST_COUNTS)
                .map(this::counted)
                .forEach(rows.getChildren()::add);
        return Blocks.card(WORDS.text("counts.title"), rows);
    }

    private Node counted(CountRows.Counted count) {
        var words =
                Items.words(
                        Dates.print(count.at(), model.zone()),
                        WORDS.text(
                                count.stays() ? "counts.stays" : "counts.who",
                                count.leaving(),
                                count.coming()));
        return Items.row(
                words,
                count.off() == 0
                        ? Chips.of(Tone.GREEN, WORDS.text("counts.agree", count.packs()))
                        : Chips.alert(
                                Tone.RED,
                                MaterialDesignA.ALERT,
                                WORDS.text("counts.off", count.off(), count.packs())));
    }

    private Node incidents(HouseView view) {
        var rows = new VBox();
        for (var incident : view.incidents()) {
            rows.getChildren()
                    .add(
                            Items.row(
                                    Items.words(
                                            Labels.of(incident.kind()),
                                            incident.text(),
                                            WORDS.text(
                                                    "incident.who",
                                                    incident.stamp().byName(),
                                                    Dates.print(incident.at(), model.zone())))));
        }
        return Blocks.card(WORDS.text("incidents.title", view.incidents().size()), rows);
    }
}
