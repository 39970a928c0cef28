package org.hearthside.app.overview;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.jspecify.annotations.Nullable;

/** The list of residents: filtered by a chip, or found by what somebody remembers. */
public final class ResidentsModel {
    private static final Words WORDS = Words.of(ResidentsModel.class);
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int MOST_FOUND = 50;

    private final Toolkit kit;
    private final Session session;
    private final OverviewStore store;
    private final Function<String, List<Found>> find;
    private final HouseScope houses;
    private final ZoneId zone;
    private final Consumer<ClientId> open;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter =
            new SimpleObjectProperty<>(new Filter(Kind.ACTIVE, null, ""));
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Job.Slot slot = new Job.Slot();
    private final Job.Slot countSlot = new Job.Slot();
    private final List<Subscription> ends = new ArrayList<>();
    private Tasks.Timer pause = () -> {};
    private int total;

    /** What a chip leaves in the list. */
    public enum Kind {
        ACTIVE,
        HOUSE,
        NO_PLACE,
        ALLERGIES_NOT_RECORDED,
        CODE_STATUS_NOT_RECORDED,
        DOCUMENT_ENDED,
        DOCUMENT_ENDS,
        PHOTO_DUE,
        AWAY,
        DISCHARGED
    }

    /**
     * What the list shows.
     *
     * @param kind which people
     * @param house the house, for {@link Kind#HOUSE}
     * @param houseName its name
     */
    public record Filter(Kind kind, @Nullable UUID house, String houseName) {}

    /** A filter with how many people it leaves. */
    public record Chip(Filter filter, int count) {}

    /**
     * Someone found.
     *
     * @param client who
     * @param why what fitted, in words; empty says nothing
     */
    public record Found(ClientId client, String why) {}

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
     * @param find people for what was typed, best first; called off the screen's thread
     * @param houses the house that is looked at
     * @param zone the wall clock of the organization
     * @param open opens a person's record
     */
    public ResidentsModel(
            Toolkit kit,
            Session session,
            OverviewStore store,
            Function<String, List<Found>> find,
            HouseScope houses,
            ZoneId zone,
            Consumer<ClientId> open) {
        this.zone = zone;
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.find = find;
        this.houses = houses;
        this.open = open;
        ends.add(query.subscribe((was, now) -> typed()));
        ends.add(filter.subscribe((was, now) -> load()));
        ends.add(houses.chosenProperty().subscribe(this::lookAt));
    }

    /** Reads the list and the counts anew. */
    public void refresh() {
        count();
        load();
    }

    private void lookAt(HouseScope.@Nullable Choice choice) {
        var wanted =
                choice == null
                        ? new Filter(Kind.ACTIVE, null, "")
                        : new Filter(Kind.HOUSE, choice.id(), choice.name());
        if (wanted.equals(filter.get())) {
            load();
        } else {
            filter.set(wanted);
        }
        count();
    }

    private void count() {
        kit.tasks()
                .run(WORDS.text("residents.counting"), () -> store.counts(session))
                .in(countSlot)
                .onSuccess(counts -> chips.setAll(chips(counts)))
                .onFailure(fault -> chips.clear())
                .start();
    }

    private List<Chip> chips(ResidentCounts counts) {
        var found = new ArrayList<Chip>();
        found.add(new Chip(new Filter(Kind.ACTIVE, null, ""), counts.active()));
        for (var house : houses.choices()) {
            found.add(
                    new Chip(
                            new Filter(Kind.HOUSE, house.id(), house.name()),
                            counts.byHouse().getOrDefault(house.id(), 0)));
        }
        addIfAny(found, Kind.NO_PLACE, counts.byLack().getOrDefault(Item.STAY, 0));
        addIfAny(
                found,
                Kind.ALLERGIES_NOT_RECORDED,
                counts.byLack().getOrDefault(Item.ALLERGIES, 0));
        addIfAny(
                found,
                Kind.CODE_STATUS_NOT_RECORDED,
                counts.byLack().getOrDefault(Item.CODE_STATUS, 0));
        addIfAny(found, Kind.DOCUMENT_ENDED, counts.byLack().getOrDefault(Item.DOCUMENT_ENDED, 0));
        addIfAny(found, Kind.DOCUMENT_ENDS, counts.byLack().getOrDefault(Item.DOCUMENT_ENDS, 0));
        addIfAny(found, Kind.PHOTO_DUE, counts.byLack().getOrDefault(Item.PHOTO, 0));
        addIfAny(
                found,
                Kind.AWAY,
                count(counts, ClientStatus.INACTIVE) + count(counts, ClientStatus.ON_HOLD));
        addIfAny(
                found,
                Kind.DISCHARGED,
                count(counts, ClientStatus.DISCHARGED) + count(counts, ClientStatus.DECEASED));
        return found;
    }

    private static int count(ResidentCounts counts, ClientStatus status) {
        return counts.byStatus().getOrDefault(status, 0);
    }

    private void addIfAny(List<Chip> into, Kind kind, int count) {
        if (count > 0 || filter.get().kind() == kind) {
            into.add(new Chip(new Filter(kind, null, ""), count));
        }
    }

    private void typed() {
        pause.stop();
        pause = kit.tasks().after(PAUSE, this::load);
    }

    private void load() {
        pause.stop();
        var text = query.get().strip();
        var wanted = filter.get();
        kit.tasks()
                .run(
                        WORDS.text("residents.reading"),
                        () -> text.isEmpty() ? listed(wanted) : found(text))
                .in(slot)
                .busy(busy)
                .onSuccess(found -> show(found, text.isEmpty()))
                .onFailure(fault -> {
                    failure.set(fault);
                    state.set(State.FAILED);
                })
                .start();
    }

    private Listed listed(Filter wanted) {
        Page<ResidentRow> page =
                store.residents(
                        session, asked(wanted), ClientSort.LAST_NAME, Slice.first(Slice.MOST));
        return new Listed(
                page.rows().stream().map(row -> new Line(row, "")).toList(), page.total());
    }

    private static ResidentFilter asked(Filter wanted) {
        return switch (wanted.kind()) {
            case ACTIVE -> ResidentFilter.ACTIVE;
            case HOUSE -> {
                var house = wanted.house();
                yield house == null ? ResidentFilter.ACTIVE : ResidentFilter.ACTIVE.in(house);
            }
            case NO_PLACE -> ResidentFilter.ACTIVE.lacking(Item.STAY);
            case ALLERGIES_NOT_RECORDED -> ResidentFilter.ACTIVE.lacking(Item.ALLERGIES);
            case CODE_STATUS_NOT_RECORDED -> ResidentFilter.ACTIVE.lacking(Item.CODE_STATUS);
            case DOCUMENT_ENDED -> ResidentFilter.ACTIVE.lacking(Item.DOCUMENT_ENDED);
            case DOCUMENT_ENDS -> ResidentFilter.ACTIVE.lacking(Item.DOCUMENT_ENDS);
            case PHOTO_DUE -> ResidentFilter.ACTIVE.lacking(Item.PHOTO);
            case AWAY -> ResidentFilter.of(EnumSet.of(ClientStatus.INACTIVE, ClientStatus.ON_HOLD));
            case DISCHARGED ->
                    ResidentFilter.of(EnumSet.of(ClientStatus.DISCHARGED, ClientStatus.DECEASED));
        };
    }

    private Listed found(String text) {
        var hits = find.apply(text).stream().limit(MOST_FOUND).toList();
        var rows =
                store.residents(session, hits.stream().map(Found::client).toList()).stream()
                        .collect(Collectors.toMap(row -> row.client().id(), row -> row));
        var found =
                hits.stream()
                        .flatMap(hit ->
                                java.util.stream.Stream.ofNullable(rows.get(hit.client()))
                                        .map(row -> new Line(row, hit.why())))
                        .toList();
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
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The filters there are. */
    public ObservableList<Chip> chips() {
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
        countSlot.stop();
        ends.forEach(Subscription::unsubscribe);
    }
}
