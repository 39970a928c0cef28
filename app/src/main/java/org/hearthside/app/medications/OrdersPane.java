package org.hearthside.app.medications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.schedule.ScheduleWords;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The medication orders that go on, each as a full line that is never cut; the ended ones below.
 */
public final class OrdersPane extends VBox {
    private static final Words WORDS = Words.of(OrdersPane.class);

    private final Resident resident;
    private final TallMan tallMan;
    private final Acts acts;
    private final LoadedPane<List<MedicationOrder>> past;

    /** What can be done with orders. */
    public record Acts(
            Runnable add,
            Consumer<MedicationOrder> change,
            Consumer<MedicationOrder> stop,
            Consumer<MedicationOrder> verify,
            Consumer<MedicationOrder> hold,
            Consumer<MedicationOrder> resume) {}

    /** Shows these orders. */
    public OrdersPane(
            Resident resident,
            List<MedicationOrder> orders,
            Allergies allergies,
            TallMan tallMan,
            Loaded<List<MedicationOrder>> ended,
            Acts acts) {
        this.resident = resident;
        this.tallMan = tallMan;
        this.acts = acts;
        getStyleClass().add("page");
        var checks = OrderChecks.of(orders, allergies);
        var may = resident.may(Permission.WRITE_ORDERS);
        Region add = new Region();
        if (may) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS, WORDS.text("add", resident.name()), acts.add());
            button.setId("order-add");
            add = button;
        }
        var scheduled = Blocks.cardWithEnd(WORDS.text("scheduled"), add);
        var prn = Blocks.card(WORDS.text("prn"));
        for (var order : orders) {
            (order.isAsNeeded() ? prn : scheduled)
                    .getChildren()
                    .add(row(order, checks.alerts(order), may));
        }
        if (orders.stream().allMatch(MedicationOrder::isAsNeeded)) {
            scheduled
                    .getChildren()
                    .add(
                            orders.isEmpty()
                                    ? Blocks.empty(
                                            MaterialDesignP.PILL,
                                            WORDS.text("empty"),
                                            WORDS.text(may ? "empty.todo" : "empty.ask"))
                                    : ScriptText.of(WORDS.text("noneScheduled"), "muted"));
        }
        getChildren().add(scheduled);
        if (orders.stream().anyMatch(MedicationOrder::isAsNeeded)) {
            getChildren().add(prn);
        }
        past = new LoadedPane<>(ended, this::ended);
        getChildren().add(Blocks.card(WORDS.text("past"), past));
        ended.load();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        past.dispose();
    }

    private Node ended(List<MedicationOrder> orders) {
        if (orders.isEmpty()) {
            return ScriptText.of(WORDS.text("past.none"), "muted");
        }
        var list = new VBox();
        orders.forEach(order -> list.getChildren().add(row(order, List.of(), false)));
        return list;
    }

    private Node row(MedicationOrder order, List<String> alerts, boolean may) {
        var words = new VBox();
        words.getStyleClass().add("item-words");
        words.setMinWidth(0);
        if (!alerts.isEmpty()) {
            words.getChildren()
                    .add(
                            Items.flow(
                                    "band-chips",
                                    alerts.stream()
                                            .map(alert ->
                                                    Chips.alert(
                                                            Tone.RED, MaterialDesignA.ALERT, alert))
                                            .toList()));
        }
        var line = MedicationLine.of(order, tallMan, resident.zone());
        words.getChildren().add(OrderLine.of(line));
        for (var note : line.notes()) {
            words.getChildren().add(ScriptText.of(note.text(), "muted"));
        }
        var doses = RegimenDraft.say(order);
        if (!doses.isEmpty()) {
            words.getChildren().add(ScriptText.of(WORDS.text("doses", doses), "muted"));
        }
        for (var parameter : order.regimen().parameters()) {
            words.getChildren().add(ScriptText.of(ScheduleWords.say(parameter), "muted"));
        }
        if (!may) {
            return Items.row(words);
        }
        return Items.row(words, buttons(order));
    }

    private Node[] buttons(MedicationOrder order) {
        var name = order.drug().generic();
        var buttons = new ArrayList<Node>();
        if (order.status() == OrderStatus.UNVERIFIED && resident.may(Permission.VERIFY_ORDER)) {
            buttons.add(button("verify", name, () -> acts.verify().accept(order), false));
        }
        buttons.add(button("change", name, () -> acts.change().accept(order), false));
        if (order.status() == OrderStatus.HELD) {
            buttons.add(button("resume", name, () -> acts.resume().accept(order), false));
        } else if (order.status() == OrderStatus.ACTIVE) {
            buttons.add(button("hold", name, () -> acts.hold().accept(order), true));
        }
        buttons.add(button("stop", name, () -> acts.stop().accept(order), true));
        return buttons.toArray(Node[]::new);
    }

    private static Node button(String key, String drug, Runnable run, boolean quiet) {
        var button = Blocks.button(WORDS.text("act." + key), run);
        button.setAccessibleText(WORDS.text("say." + key, drug));
        button.setId("order-" + key);
        if (quiet) {
            button.getStyleClass().add("flat");
        }
        return button;
    }
}
