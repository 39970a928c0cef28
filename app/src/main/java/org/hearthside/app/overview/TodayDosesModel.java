package org.hearthside.app.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.PassCount;
import org.hearthside.core.medications.administration.PassList;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.shifts.ShiftExceptions;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.medications.DoseChanges;
import org.hearthside.persistence.medications.ShiftStore;
import org.jspecify.annotations.Nullable;

/**
 * What the doses and orders of one's houses ask for now. Read again when one of them changes, and
 * every few minutes, because time alone makes a dose due.
 */
public final class TodayDosesModel {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Words WORDS = Words.of(TodayDosesModel.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    private final Toolkit kit;
    private final Session session;
    private final ShiftStore store;
    private final HouseScope houses;
    private final Ways ways;
    private final Loaded<List<Row>> rows;
    private final Subscription house;
    private final DoseChanges changes;
    private Tasks.@Nullable Timer timer;

    /**
     * Where the rows lead.
     *
     * @param pass opens the med pass
     * @param shift opens the list of exceptions
     * @param orders opens the medications of a person
     */
    public record Ways(Runnable pass, Runnable shift, Consumer<ClientId> orders) {}

    /** What a row is about, the most urgent first. */
    enum Kind {
        OVERDUE,
        DUE,
        RECHECK,
        EXCEPTIONS,
        VERIFY
    }

    /**
     * One row.
     *
     * @param kind what it is about
     * @param count of doses, exceptions or orders
     * @param who the person to whom it leads; absent when it leads to a list
     * @param what names, in words; may be empty
     */
    record Row(Kind kind, int count, @Nullable ClientId who, String what) {
        @Override
        public String toString() {
            return "Row[" + kind + " " + count + "]";
        }
    }

    /** The doses and orders of the houses that are looked at. */
    public TodayDosesModel(Toolkit kit, Session session, Db db, HouseScope houses, Ways ways) {
        this.kit = kit;
        this.session = session;
        this.store = new ShiftStore(db);
        this.houses = houses;
        this.ways = ways;
        this.rows = new Loaded<>(kit.tasks(), WORDS.text("doses.reading"), this::read);
        this.house = houses.chosenProperty().subscribe((was, now) -> load());
        this.changes = new DoseChanges(db, () -> kit.tasks().toScreen(this::load));
        again();
    }

    private void again() {
        timer =
                kit.tasks()
                        .after(
                                EVERY,
                                () -> {
                                    load();
                                    again();
                                });
    }

    /** Whether the role works with doses at all. */
    boolean isShown() {
        return session.may(Permission.GIVE_MEDICATION);
    }

    /** Reads the rows, or reads them again. */
    public void load() {
        if (isShown()) {
            rows.load();
        }
    }

    /** The rows, the most urgent first; none when nothing waits. */
    Loaded<List<Row>> rows() {
        return rows;
    }

    private List<UUID> scope() {
        return houses.shown().stream().map(HouseScope.Choice::id).toList();
    }

    private List<Row> read() {
        var shifts = store.shifts(session, scope(), null);
        var found = new ArrayList<Row>();
        var count =
                shifts.stream()
                        .flatMap(s -> s.people().stream().map(p -> p.rows(s.now())))
                        .map(PassCount::of)
                        .reduce(new PassCount(0, 0, 0, 0), PassCount::plus);
        add(found, Kind.OVERDUE, count.overdue(), names(shifts, true));
        add(found, Kind.DUE, count.due(), "");
        var rechecks =
                shifts.stream()
                        .mapToInt(s ->
                                s.people().stream()
                                        .mapToInt(p -> PassList.toRecheck(p.day(), s.now()).size())
                                        .sum())
                        .sum();
        add(found, Kind.RECHECK, rechecks, names(shifts, false));
        var open = shifts.stream().mapToInt(s -> ShiftExceptions.of(s).size()).sum();
        add(found, Kind.EXCEPTIONS, open, "");
        if (session.may(Permission.VERIFY_ORDER)) {
            shifts.forEach(s -> s.people().forEach(p -> toVerify(p, found)));
        }
        return List.copyOf(found);
    }

    /** Who has overdue doses, or PRN doses to check again. */
    private static String names(List<ShiftFacts> shifts, boolean overdue) {
        return shifts.stream()
                .flatMap(s ->
                        s.people().stream()
                                .filter(p ->
                                        overdue
                                                ? PassCount.of(p.rows(s.now())).overdue() > 0
                                                : !PassList.toRecheck(p.day(), s.now()).isEmpty()))
                .map(p -> p.names().listed())
                .collect(Collectors.joining(" · "));
    }

    /** Orders that wait for a second person, and not for the one who wrote them (E29). */
    private void toVerify(PassPerson person, List<Row> found) {
        var orders =
                person.day().orders().stream()
                        .filter(o -> o.status() == OrderStatus.UNVERIFIED)
                        .filter(o -> !isMine(o))
                        .toList();
        if (!orders.isEmpty()) {
            var drugs =
                    orders.stream().map(TodayDosesModel::drug).collect(Collectors.joining(", "));
            found.add(
                    new Row(
                            Kind.VERIFY,
                            orders.size(),
                            person.day().client(),
                            WORDS.text("doses.verify", person.names().listed(), drugs)));
        }
    }

    private boolean isMine(MedicationOrder order) {
        var writer = order.trail().transcribed();
        return writer != null && writer.by().equals(session.staff().value());
    }

    private static String drug(MedicationOrder order) {
        var name = order.drug().generic();
        return name.isEmpty() ? order.verbatim() : TALL_MAN.show(name);
    }

    private static void add(List<Row> found, Kind kind, int count, String what) {
        if (count > 0) {
            found.add(new Row(kind, count, null, what));
        }
    }

    /** Goes to the place where the row is worked off. */
    void open(Row row) {
        switch (row.kind()) {
            case OVERDUE, DUE, RECHECK -> ways.pass().run();
            case EXCEPTIONS -> ways.shift().run();
            case VERIFY -> {
                var who = row.who();
                if (who != null) {
                    ways.orders().accept(who);
                }
            }
        }
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        changes.close();
        house.unsubscribe();
        if (timer != null) {
            timer.stop();
        }
        rows.dispose();
    }
}
