package org.hearthside.app.overview;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.hearthside.app.overview.ResidentChips.Chip;
import org.hearthside.app.overview.ResidentChips.Filter;
import org.hearthside.app.overview.ResidentChips.Kind;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.jspecify.annotations.Nullable;

/** The list of residents: filtered by a chip, or found by what somebody remembers. */
public final class ResidentsModel {
    private static final Words WORDS = Words.of(ResidentsModel.class);
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int MOST_FOUND = 50;

    /** So many lines are read at a time. */
    static final int PAGE = 100;

    private final Toolkit kit;
    private final Session session;
    private final ResidentReads reads;
    private final SavedLists saved;
    private final HouseScope houses;
    private final ZoneId zone;
    private final Consumer<ClientId> open;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter =
            new SimpleObjectProperty<>(Filter.of(Kind.ACTIVE));
    private final ObjectProperty<ResidentOrder> order =
            new SimpleObjectProperty<>(ResidentOrder.NAME);
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Job.Slot slot = new Job.Slot();
    private final Job.Slot moreSlot = new Job.Slot();
    private final Job.Slot countSlot = new Job.Slot();
    private final List<Subscription> ends = new ArrayList<>();
    private Tasks.Timer pause = () -> {};
    private int total;
    private boolean moreComing;

    /** One line of the list, and why it was found, in words; empty in the list of all. */
    public record Line(ResidentRow row, String why) {
        @Override
        public String toString() {
            return row.toString();
        }
    }

    /** What the list is doing. */
    public enum State {
        LOADING,
        SHOWN,
        /** Nobody is registered, or nobody in sight. */
        NOBODY,
        /** The filter leaves nobody. */
        NONE_LEFT,
        /** The search found nobody. */
        NOT_FOUND,
        FAILED
    }

    private record Listed(List<Line> lines, int total) {}

    /**
     * A list.
     *
     * @param reads where it reads
     * @param houses the house that is looked at
     * @param zone the wall clock of the organization
     * @param open opens a person's record
     */
    public ResidentsModel(
            Toolkit kit,
            Session session,
            ResidentReads reads,
            HouseScope houses,
            ZoneId zone,
            Consumer<ClientId> open) {
        this.zone = zone;
        this.kit = kit;
        this.session = session;
        this.reads = reads;
        this.houses = houses;
        this.open = open;
        this.saved = new SavedLists(kit, session, reads, houses, this::today);
        ends.add(query.subscribe((was, now) -> typed()));
        ends.add(filter.subscribe((was, now) -> load()));
        ends.add(order.subscribe((was, now) -> load()));
        ends.add(houses.chosenProperty().subscribe(this::lookAt));
    }

    /** Whether the list shows people by a filter, and is not searched. */
    BooleanBinding printable() {
        return Bindings.createBooleanBinding(
                () ->
                        state.get() == State.SHOWN
                                && query.get().isBlank()
                                && filter.get().text().isEmpty(),
                state,
                query,
                filter);
    }

    /** Reads the list and the counts anew. */
    public void refresh() {
        count();
        load();
    }

    private void lookAt(HouseScope.@Nullable Choice choice) {
        var wanted = choice == null ? Filter.of(Kind.ACTIVE) : Filter.of(choice);
        if (wanted.equals(filter.get())) {
            load();
        } else {
            filter.set(wanted);
        }
        count();
    }

    /** Everything that the chips say. */
    private record Counted(ResidentCounts counts, Map<SavedFilter, Integer> saved) {}

    private void count() {
        kit.tasks()
                .run(
                        WORDS.text("residents.counting"),
                        () -> new Counted(reads.people().counts(session), saved.counted()))
                .in(countSlot)
                .onSuccess(counted ->
                        chips.setAll(
                                ResidentChips.of(
                                        counted.counts(),
                                        houses.choices(),
                                        counted.saved(),
                                        filter.get().kind())))
                .onFailure(fault -> chips.clear())
                .start();
    }

    private void typed() {
        pause.stop();
        pause = kit.tasks().after(PAUSE, this::load);
    }

    private void load() {
        pause.stop();
        moreSlot.stop();
        moreComing = false;
        var text = query.get().strip();
        var wanted = filter.get();
        var by = order.get();
        kit.tasks()
                .run(
                        WORDS.text("residents.reading"),
                        () -> text.isEmpty() ? listed(wanted, by) : found(text))
                .in(slot)
                .busy(busy)
                .onSuccess(found -> show(found, text.isEmpty()))
                .onFailure(fault -> {
                    failure.set(fault);
                    state.set(State.FAILED);
                })
                .start();
    }

    private Listed listed(Filter wanted, ResidentOrder by) {
        var list = wanted.saved();
        if (list != null && !list.text().isEmpty()) {
            var found = saved.found(list);
            return new Listed(found, found.size());
        }
        return page(wanted, by, 0);
    }

    private Listed page(Filter wanted, ResidentOrder by, int from) {
        Page<ResidentRow> page =
                reads.people().residents(session, wanted.people(), by, new Slice(from, PAGE));
        return new Listed(
                page.rows().stream().map(row -> new Line(row, "")).toList(), page.total());
    }

    /** The end of what is shown comes in sight: reads the next page, if there is one. */
    public void more() {
        if (moreComing || lines.size() >= total || !query.get().isBlank()) {
            return;
        }
        moreComing = true;
        var wanted = filter.get();
        var by = order.get();
        var from = lines.size();
        kit.tasks()
                .run(WORDS.text("residents.reading"), () -> page(wanted, by, from))
                .in(moreSlot)
                .onSuccess(this::append)
                .onEnd(() -> moreComing = false)
                .start();
    }

    /** Who moved from one page to another meanwhile does not stand twice. */
    private void append(Listed next) {
        var known =
                lines.stream().map(line -> line.row().client().id()).collect(Collectors.toSet());
        total = next.lines().isEmpty() ? lines.size() : next.total();
        lines.addAll(
                next.lines().stream()
                        .filter(line -> !known.contains(line.row().client().id()))
                        .toList());
    }

    private Listed found(String text) {
        var hits = reads.find().find(text, MOST_FOUND);
        var found = reads.lines(session, hits, ResidentFilter.EVERYONE);
        return new Listed(found, found.size());
    }

    private void show(Listed listed, boolean all) {
        failure.set(null);
        total = listed.total();
        lines.setAll(listed.lines());
        if (!lines.isEmpty()) {
            state.set(State.SHOWN);
        } else if (!all) {
            state.set(State.NOT_FOUND);
        } else {
            state.set(filter.get().kind() == Kind.ACTIVE ? State.NOBODY : State.NONE_LEFT);
        }
    }

    /** What was typed; blank shows what the filter leaves. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Which people the list shows while nothing is searched. */
    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /**
     * In which order the list stands while nothing is searched; what is found stands best first.
     */
    public ObjectProperty<ResidentOrder> orderProperty() {
        return order;
    }

    /** The lists that the person saved. */
    SavedLists saved() {
        return saved;
    }

    /** Shows a list that was just saved. */
    void show(SavedFilter list) {
        query.set("");
        filter.set(Filter.of(list));
        count();
    }

    /** A saved list is gone: everyone is shown again. */
    void showEveryone() {
        filter.set(Filter.of(Kind.ACTIVE));
        count();
    }

    /** The window around. */
    Toolkit kit() {
        return kit;
    }

    /** The filters there are. */
    ObservableList<Chip> chips() {
        return chips;
    }

    /** What the list shows. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** How many there are in all, also those beyond what is shown. */
    public int total() {
        return total;
    }

    /** What the list is doing. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it could not be read. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** True while it is read, from 150 ms on. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Opens a person's record. */
    public void open(Line line) {
        open.accept(line.row().client().id());
    }

    /** Whether the role has the right. */
    public boolean may(Permission permission) {
        return session.may(permission);
    }

    /** Today, where the organization is. */
    LocalDate today() {
        return LocalDate.ofInstant(kit.sources().now(), zone);
    }

    /** What the list says of a person's allergies and code status. */
    ResidentCells.Alerts band(Line line) {
        var row = line.row();
        return new ResidentCells.Alerts(
                AllergyBanner.of(row.allergies(), today(), zone),
                CodeStatusWords.of(row.codeStatus(), today(), zone));
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        pause.stop();
        slot.stop();
        moreSlot.stop();
        countSlot.stop();
        ends.forEach(Subscription::unsubscribe);
    }
}
