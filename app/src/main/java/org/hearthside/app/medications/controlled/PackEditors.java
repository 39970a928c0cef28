package org.hearthside.app.medications.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.security.SignerFields;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.LedgerRules;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackMove;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignerPin;
import org.hearthside.persistence.medications.ControlledStore;
import org.jspecify.annotations.Nullable;

/** What is typed about packs: one received, a line of a ledger, a count. */
final class PackEditors {
    private static final ClientId NOBODY = new ClientId(new UUID(0, 0));

    private final Toolkit kit;
    private final Session session;
    private final ControlledStore store;
    private final ZoneId zone;

    PackEditors(Toolkit kit, Session session, ControlledStore store, ZoneId zone) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.zone = zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.sources().now(), zone);
    }

    private Instant now() {
        return kit.sources().now();
    }

    /** A pack that is being received. */
    record Receiving(
            ObjectProperty<@Nullable HouseOrder> order,
            StringProperty drug,
            StringProperty rx,
            StringProperty quantity,
            StringProperty unit,
            StringProperty from,
            SignerFields second,
            Editor<Received> editor) {}

    /** A pack as typed, with how much came and who signs beside. */
    record Received(Pack pack, UUID line, BigDecimal quantity, SignerPin second) {
        @Override
        public String toString() {
            return "Received[" + pack.id() + "]";
        }
    }

    /** Begins to receive a pack. */
    Receiving receive(@Nullable HouseOrder first, Runnable saved) {
        var id = kit.sources().newId();
        var line = kit.sources().newId();
        var draft = new Draft();
        var order = draft.choice("order", first);
        var drug = draft.text("drug", first == null ? "" : first.label());
        var rx = draft.text("rx", "");
        var quantity = draft.text("quantity", "");
        var unit = draft.text("unit", first == null ? "" : first.order().drug().form());
        var from = draft.text("from", "");
        var second = SignerFields.of(draft, "signer");
        order.subscribe(chosen -> {
            if (chosen != null && drug.get().isBlank()) {
                drug.set(chosen.label());
                unit.set(chosen.order().drug().form());
            }
        });
        var editor =
                new Editor<Received>(
                        kit,
                        draft,
                        this::today,
                        r -> {
                            var of = order.get();
                            var count = r.number(quantity);
                            r.require(quantity);
                            if (of == null) {
                                r.problem("order", "entry.required");
                            }
                            var pack =
                                    new Pack(
                                            id,
                                            of == null ? NOBODY : of.order().client(),
                                            of == null ? List.of() : List.of(of.order().number()),
                                            Reading.text(drug),
                                            Reading.text(rx),
                                            Reading.text(unit),
                                            Reading.text(from),
                                            Stamp.UNSAVED);
                            if (of != null) {
                                r.all(LedgerRules.check(pack));
                            }
                            return new Received(
                                    pack,
                                    line,
                                    count == null ? BigDecimal.ZERO : count,
                                    second.read(r));
                        },
                        got -> {
                            try (var signer = got.second()) {
                                store.receive(
                                        session,
                                        got.pack(),
                                        got.line(),
                                        got.quantity(),
                                        now(),
                                        signer);
                            }
                        });
        return new Receiving(
                order, drug, rx, quantity, unit, from, second, editor.onSaved(done -> saved.run()));
    }

    /** What is being written into a ledger. */
    record Moving(
            ObjectProperty<LedgerLine.@Nullable Kind> kind,
            StringProperty amount,
            StringProperty reason,
            StringProperty method,
            SignerFields second,
            Editor<Moved> editor) {}

    /** What was typed, with who signs beside. */
    record Moved(PackMove move, SignerPin second) {}

    /** What is written in by hand, the most usual first. */
    static List<LedgerLine.Kind> byHand() {
        return List.of(
                LedgerLine.Kind.WASTED,
                LedgerLine.Kind.DESTROYED,
                LedgerLine.Kind.RETURNED,
                LedgerLine.Kind.ADJUSTED);
    }

    /**
     * Begins to write into a ledger.
     *
     * @param first what is chosen at first; absent when nothing is
     */
    Moving move(HousePack of, LedgerLine.@Nullable Kind first, Runnable saved) {
        var id = kit.sources().newId();
        var ledger = of.ledger();
        var draft = new Draft();
        var kind = draft.choice("kind", first);
        var amount = draft.text("amount", "");
        var reason = draft.text("reason", "");
        var method = draft.text("method", "");
        var second = SignerFields.of(draft, "signer");
        var editor =
                new Editor<Moved>(
                        kit,
                        draft,
                        this::today,
                        r -> {
                            var number = signed(r, amount);
                            r.require(amount);
                            var move =
                                    new PackMove(
                                            id,
                                            ledger.pack().id(),
                                            r.require("kind", kind.get(), LedgerLine.Kind.WASTED),
                                            now(),
                                            number,
                                            Reading.text(reason),
                                            Reading.text(method));
                            r.all(LedgerRules.check(move, ledger, now()));
                            return new Moved(move, second.read(r));
                        },
                        typed -> {
                            try (var signer = typed.second()) {
                                store.write(session, ledger.pack().client(), typed.move(), signer);
                            }
                        });
        return new Moving(
                kind, amount, reason, method, second, editor.onSaved(done -> saved.run()));
    }

    /** A number that may have a sign before it: of an adjustment. */
    private static BigDecimal signed(Reading r, StringProperty amount) {
        var text = amount.get().strip().replace('−', '-');
        if (!text.matches("[-+]?\\d+(\\.\\d+)?")) {
            if (!text.isEmpty()) {
                r.problem(amount.getName(), "controlled.amount");
            }
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    /** A count that is being made. */
    record Counting(
            Map<UUID, StringProperty> seen,
            SignerFields leaving,
            SignerFields coming,
            BooleanProperty stays,
            StringProperty note,
            Editor<Done> editor) {}

    /** A count as typed, with the two who sign. */
    record Done(ShiftCount count, SignerPin leaving, SignerPin coming) {}

    /** Begins the count of a house: what is there is counted, and stands nowhere on the form. */
    Counting count(PacksModel.HouseView view, Runnable saved) {
        var id = kit.sources().newId();
        var draft = new Draft();
        var seen = new LinkedHashMap<UUID, StringProperty>();
        for (var pack : view.packs()) {
            var pid = pack.ledger().pack().id();
            seen.put(pid, draft.text(pid.toString(), ""));
        }
        var leaving = SignerFields.of(draft, "leaving");
        var coming = SignerFields.of(draft, "coming");
        var stays = draft.flag("stays", false);
        var note = draft.text("note", "");
        var editor =
                new Editor<Done>(
                        kit,
                        draft,
                        this::today,
                        r -> {
                            var counts = new HashMap<UUID, BigDecimal>();
                            seen.forEach((pack, typed) -> {
                                var number = r.number(typed);
                                if (number != null) {
                                    counts.put(pack, number);
                                }
                            });
                            var count =
                                    new ShiftCount(
                                            id,
                                            view.house().id(),
                                            counts,
                                            "",
                                            "",
                                            stays.get(),
                                            Reading.text(note),
                                            Stamp.UNSAVED);
                            r.all(LedgerRules.check(count, seen.keySet()));
                            return new Done(count, leaving.read(r), coming.read(r));
                        },
                        typed -> {
                            try (var one = typed.leaving();
                                    var two = typed.coming()) {
                                store.count(session, typed.count(), one, two);
                            }
                        });
        return new Counting(
                seen, leaving, coming, stays, note, editor.onSaved(done -> saved.run()));
    }
}
