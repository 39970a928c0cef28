package org.hearthside.app.medications;

import java.util.List;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.persistence.medications.OrderStore;
import org.jspecify.annotations.Nullable;

/** Records, changes and stops medication orders. */
public final class OrdersModel {
    private static final Words WORDS = Words.of(OrdersModel.class);

    private final Toolkit kit;
    private final OrderStore store;

    /** For one session. */
    public OrdersModel(Toolkit kit, OrderStore store) {
        this.kit = kit;
        this.store = store;
    }

    /** An order that is being typed. */
    record Typing(OrderDraft entries, Editor<MedicationOrder> editor) {}

    /**
     * Begins an order, or a change of one.
     *
     * @param current the person's current orders, which the drug checks look at
     * @param allergies the person's allergies
     */
    Typing order(
            Resident resident,
            @Nullable MedicationOrder before,
            List<MedicationOrder> current,
            Allergies allergies,
            Runnable saved) {
        var others = current.stream().filter(o -> !o.equals(before)).toList();
        var checks = DrugChecks.of(others, allergies, DrugBook.standard());
        var entries =
                new OrderDraft(
                        kit.sources().newId(), resident, before, checks, resident.today(kit));
        var editor =
                new Editor<MedicationOrder>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        entries::read,
                        order -> {
                            if (before == null) {
                                store.record(resident.who(), order);
                            } else {
                                store.change(resident.who(), before.id(), order);
                            }
                        });
        return new Typing(entries, editor.onSaved(done -> saved.run()));
    }

    /** Begins to stop an order: asks for the reason. */
    Editor<String> stop(
            Resident resident,
            MedicationOrder order,
            Draft draft,
            StringProperty reason,
            Runnable saved) {
        var id = kit.sources().newId();
        return new Editor<>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> r.require(reason),
                        why ->
                                store.discontinue(
                                        resident.who(),
                                        resident.id(),
                                        order.id(),
                                        id,
                                        kit.sources().now(),
                                        why))
                .onSaved(why -> saved.run());
    }

    /** Says that an order was checked against its source. */
    Editor<Boolean> verify(Resident resident, MedicationOrder order, Draft draft, Runnable saved) {
        var id = kit.sources().newId();
        return new Editor<>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> true,
                        yes -> store.verify(resident.who(), resident.id(), order.id(), id))
                .onSaved(done -> saved.run());
    }

    /** Begins to hold an order: asks for the reason. */
    Editor<String> hold(
            Resident resident,
            MedicationOrder order,
            Draft draft,
            StringProperty reason,
            Runnable saved) {
        var id = kit.sources().newId();
        return new Editor<>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> r.require(reason),
                        why ->
                                store.hold(
                                        resident.who(),
                                        resident.id(),
                                        order.id(),
                                        id,
                                        kit.sources().now(),
                                        null,
                                        why))
                .onSaved(why -> saved.run());
    }

    /** Lets an order go on. */
    public void resume(Resident resident, MedicationOrder order, Runnable saved) {
        kit.tasks()
                .run(
                        WORDS.text("resume.doing"),
                        () -> {
                            store.resume(
                                    resident.who(), resident.id(), order.id(), kit.sources().now());
                            return true;
                        })
                .onSuccess(done -> saved.run())
                .start();
    }

    /** Orders that have ended, read when someone asks for them. */
    public Loaded<List<MedicationOrder>> past(Resident resident) {
        return new Loaded<>(
                kit.tasks(),
                WORDS.text("past.reading"),
                () -> store.past(resident.who(), resident.id()));
    }
}
