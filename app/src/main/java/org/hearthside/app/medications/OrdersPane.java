package org.hearthside.app.medications;

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
import org.hearthside.core.medications.TallMan;
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
            Runnable add, Consumer<MedicationOrder> change, Consumer<MedicationOrder> stop) {}

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
        if (!may) {
            return Items.row(words);
        }
        var name = order.drug().generic();
        var change = Blocks.button(WORDS.text("change"), () -> acts.change().accept(order));
        change.setAccessibleText(WORDS.text("change.say", name));
        var stop = Blocks.button(WORDS.text("stop"), () -> acts.stop().accept(order));
        stop.setAccessibleText(WORDS.text("stop.say", name));
        stop.getStyleClass().add("flat");
        return Items.row(words, change, stop);
    }
}
