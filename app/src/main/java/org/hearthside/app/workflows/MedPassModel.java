package org.hearthside.app.workflows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.medications.administration.OpenDose;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.PassCount;
import org.hearthside.core.medications.administration.PassList;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.security.SigningPins;
import org.jspecify.annotations.Nullable;

/**
 * The med pass: who is to be given what now, one person at a time (E02). The list does not reorder
 * under the hand: it is read when it is opened, and again after each entry (SR-72).
 */
public final class MedPassModel {
    private static final Words WORDS = Words.of(MedPassModel.class);

    private final Toolkit kit;
    private final Session session;
    private final MedPassStore store;
    private final SigningPins pins;
    private final OverviewStore overview;
    private final HouseScope houses;
    private final LeftDoses left;
    private final Loaded<List<Line>> people;
    private final ReadOnlyObjectWrapper<@Nullable Loaded<Opened>> opened =
            new ReadOnlyObjectWrapper<>();
    private final Subscription house;

    /**
     * One person of the list.
     *
     * @param house where the person lives
     * @param person who
     * @param count how far this person's pass is
     * @param rechecks PRN doses whose effect is to be looked at
     */
    public record Line(UUID house, PassPerson person, PassCount count, int rechecks) {
        /** Whose line it is. */
        public ClientId client() {
            return person.day().client();
        }
    }

    /**
     * The person who is open.
     *
     * @param chart for the identity band and the allergies
     * @param day what the pass knows
     * @param rows the doses, as they stood when they were read
     * @param rechecks PRN doses whose effect is to be looked at
     * @param packs packs of controlled drugs from which the doses are taken
     * @param colleagues who can sign beside
     * @param at when they were read
     */
    public record Opened(
            Chart chart,
            MedDay day,
            List<PassRow> rows,
            List<Administration> rechecks,
            List<Ledger> packs,
            List<Signer> colleagues,
            Instant at) {
        @Override
        public String toString() {
            return "Opened[" + day.client().value() + "]";
        }
    }

    /**
     * The pass of the house that is looked at.
     *
     * @param left doses about which this session has said already why they are left
     */
    public MedPassModel(
            Toolkit kit,
            Session session,
            MedPassStore store,
            SigningPins pins,
            OverviewStore overview,
            HouseScope houses,
            LeftDoses left) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.pins = pins;
        this.overview = overview;
        this.houses = houses;
        this.left = left;
        this.people = new Loaded<>(kit.tasks(), WORDS.text("pass.reading"), this::read);
        this.house = houses.chosenProperty().subscribe((was, now) -> reload());
    }

    private void reload() {
        close();
        load();
    }

    /** Reads the list, or reads it again. */
    public void load() {
        people.load();
    }

    private List<Line> read() {
        var now = kit.sources().now();
        var all = new ArrayList<Line>();
        for (var house : houses.shown()) {
            for (var person : store.house(session, house.id())) {
                var count = PassCount.of(person.rows(now));
                var rechecks = PassList.toRecheck(person.day(), now).size();
                all.add(new Line(house.id(), person, count, rechecks));
            }
        }
        all.sort(Comparator.comparingInt(MedPassModel::worst));
        return List.copyOf(all);
    }

    /** Overdue first, then due, then rechecks; who is done or has nothing comes last. */
    private static int worst(Line line) {
        var count = line.count();
        if (count.overdue() > 0) {
            return 0;
        }
        if (count.due() > 0) {
            return 1;
        }
        return line.rechecks() > 0 ? 2 : 3;
    }

    /** The list of people. */
    public Loaded<List<Line>> people() {
        return people;
    }

    /** The whole pass in numbers. */
    public static PassCount total(List<Line> lines) {
        return lines.stream().map(Line::count).reduce(new PassCount(0, 0, 0, 0), PassCount::plus);
    }

    /**
     * The people with doses that are due or overdue, not written down, and not yet left with a
     * reason by this session (SR-75); as of now, from what was read last.
     */
    List<LeftDoses.Open> unwritten() {
        var lines = people.valueProperty().get();
        return lines == null ? List.of() : left.unanswered(lines, kit.sources().now());
    }

    /** Writes down why these doses are left, then goes on. */
    void leaveOpen(List<LeftDoses.Open> open, String reason, Runnable then) {
        kit.tasks()
                .run(
                        WORDS.text("leave.writing"),
                        () -> {
                            left.write(session, open, reason, kit.sources()::newId);
                            return true;
                        })
                .onSuccess(done -> then.run())
                .start();
    }

    /** Opens one person; whoever was open is closed. */
    public void open(ClientId client) {
        close();
        var loaded = new Loaded<>(kit.tasks(), WORDS.text("pass.opening"), () -> opened(client));
        opened.set(loaded);
        loaded.load();
    }

    private Opened opened(ClientId client) {
        var chart = overview.chart(session, client);
        var day = store.day(session, client);
        var now = kit.sources().now();
        var house = chart.house();
        return new Opened(
                chart,
                day,
                PassList.of(day, now),
                PassList.toRecheck(day, now),
                store.packs(session, client),
                house == null ? List.of() : pins.colleagues(session, house.id()),
                now);
    }

    /** Reads the open person and the list again: something was written down. */
    public void refresh() {
        var open = opened.get();
        if (open != null) {
            open.load();
        }
        load();
    }

    /** Nobody is open. */
    public void close() {
        var open = opened.get();
        if (open != null) {
            open.dispose();
        }
        opened.set(null);
    }

    /** The person who is open; null when nobody is. */
    public ReadOnlyObjectProperty<@Nullable Loaded<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The person, for forms. */
    Resident resident(Opened of) {
        return new Resident(
                session,
                of.chart().client().id(),
                of.chart().client().names(),
                ChartWords.of(of.chart()).zone());
    }

    /** A dose of the open person, for a form. */
    OpenDose dose(Opened of, PassRow row) {
        return new OpenDose(
                row.order(),
                row.slot(),
                of.day(),
                of.chart().allergies(),
                packs(of, row.order()),
                of.colleagues(),
                kit.sources().now(),
                session.may(Permission.OVERRIDE_STOP));
    }

    /** The dose of an entry, for a recheck; empty when its order is no longer known here. */
    Optional<OpenDose> dose(Opened of, Administration entry) {
        Map<Integer, MedicationOrder> orders =
                of.day().orders().stream()
                        .collect(Collectors.toMap(MedicationOrder::number, o -> o, (a, b) -> a));
        return Optional.ofNullable(orders.get(entry.order()))
                .map(order ->
                        new OpenDose(
                                order,
                                null,
                                of.day(),
                                of.chart().allergies(),
                                List.of(),
                                List.of(),
                                kit.sources().now(),
                                session.may(Permission.OVERRIDE_STOP)));
    }

    /** The packs from which an order is given, the oldest first: it is used up first (E26). */
    static List<Ledger> packs(Opened of, MedicationOrder order) {
        return of.packs().stream().filter(l -> l.pack().orders().contains(order.number())).toList();
    }

    /** What the drug checks say of a dose that is still to be given: allergies first. */
    List<String> alerts(Opened of, PassRow row) {
        if (row.entry() != null) {
            return List.of();
        }
        var current = of.day().orders().stream().filter(o -> o.status().isCurrent()).toList();
        return OrderChecks.of(current, of.chart().allergies()).alerts(row.order());
    }

    /** Whether the person at the screen may correct this entry. */
    boolean mayCorrect(Administration entry) {
        return session.may(Permission.OVERRIDE_STOP)
                || entry.stamp().by().equals(session.staff().value());
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        house.unsubscribe();
        close();
        people.dispose();
    }
}
