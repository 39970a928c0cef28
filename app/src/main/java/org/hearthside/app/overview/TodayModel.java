package org.hearthside.app.overview;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.jspecify.annotations.Nullable;

/**
 * What needs somebody today, the worst first. So far: what is missing in whose record. A record
 * that says nothing about allergies or code status endangers a person whatever hour it is.
 */
public final class TodayModel {
    private static final Words WORDS = Words.of(TodayModel.class);

    /** More rows than this nobody works off in a day; the list says how many more there are. */
    static final int MOST = 100;

    private final Toolkit kit;
    private final Session session;
    private final HouseScope houses;
    private final ZoneId zone;
    private final BiConsumer<ClientId, Part> open;
    private final Loaded<Work> work;
    private final ObjectProperty<@Nullable Item> filter = new SimpleObjectProperty<>();
    private final Subscription house;

    /**
     * What was read.
     *
     * @param unfinished records that lack something, the worst first
     * @param counts people by house and by what is missing
     */
    public record Work(Page<Unfinished> unfinished, ResidentCounts counts) {}

    /**
     * The work of this moment.
     *
     * @param houses the house that is looked at
     * @param zone the wall clock of the organization
     * @param open goes to the part of a record in which something is mended
     */
    public TodayModel(
            Toolkit kit,
            Session session,
            OverviewStore store,
            HouseScope houses,
            ZoneId zone,
            BiConsumer<ClientId, Part> open) {
        this.kit = kit;
        this.session = session;
        this.houses = houses;
        this.zone = zone;
        this.open = open;
        this.work =
                new Loaded<>(
                        kit.tasks(),
                        WORDS.text("today.reading"),
                        () ->
                                new Work(
                                        store.today(session, house(), Slice.first(MOST)),
                                        store.counts(session)));
        this.house = houses.chosenProperty().subscribe((was, now) -> work.load());
    }

    /** With one house in sight nothing is left out: not the people without a place either. */
    private @Nullable UUID house() {
        var chosen = houses.chosenProperty().get();
        return chosen == null || houses.choices().size() == 1 ? null : chosen.id();
    }

    /** Reads the work, or reads it again. */
    public void load() {
        work.load();
    }

    /** What was read. */
    public Loaded<Work> work() {
        return work;
    }

    /** Only records that lack this; null for all. */
    public ObjectProperty<@Nullable Item> filterProperty() {
        return filter;
    }

    /** The records that the filter leaves, the worst first. */
    List<Unfinished> rows(Work of) {
        var only = filter.get();
        return of.unfinished().rows().stream()
                .filter(one -> only == null || one.missing().contains(only))
                .toList();
    }

    /** How many of the rows that were read lack this. */
    static long count(Work of, Item item) {
        return of.unfinished().rows().stream().filter(u -> u.missing().contains(item)).count();
    }

    /** The worst thing that is missing in a record. */
    static Item worst(Unfinished of) {
        return Arrays.stream(Item.values())
                .filter(of.missing()::contains)
                .findFirst()
                .orElse(Item.BIRTH_DATE);
    }

    /** Whether the one who looks may mend it. */
    boolean may(Item item) {
        return session.may(right(item));
    }

    private static Permission right(Item item) {
        return switch (item) {
            case ALLERGIES, CODE_STATUS -> Permission.WRITE_HEALTH;
            case CONTACT -> Permission.WRITE_CONTACTS;
            case STAY -> Permission.MOVE_CLIENT;
            case BIRTH_DATE -> Permission.WRITE_CLIENT;
            case AUTHORITY_PROOF -> Permission.WRITE_CONTACTS;
            case DOCUMENT_ENDED, DOCUMENT_ENDS, PHOTO -> Permission.WRITE_DOCUMENT;
        };
    }

    private static Part part(Item item) {
        return switch (item) {
            case ALLERGIES, CODE_STATUS -> Part.HEALTH;
            case CONTACT -> Part.CONTACTS;
            case STAY -> Part.STAYS;
            case BIRTH_DATE, PHOTO -> Part.DETAILS;
            case AUTHORITY_PROOF -> Part.CONTACTS;
            case DOCUMENT_ENDED, DOCUMENT_ENDS -> Part.DOCUMENTS;
        };
    }

    /** Goes to the record, to the part in which the worst is mended. */
    void resolve(Unfinished of) {
        open.accept(of.resident().client().id(), part(worst(of)));
    }

    /** The name by which to greet: the first word of the printed name. */
    String firstName() {
        return session.printedName().split(" ", 2)[0];
    }

    /** The hour of the day at the organization, 0 to 23. */
    int hour() {
        return here().getHour();
    }

    /** The day, and the house that is looked at. */
    String subtitle() {
        var day = here().toLocalDate();
        var weekday =
                day.getDayOfWeek()
                        .getDisplayName(
                                java.time.format.TextStyle.FULL, java.util.Locale.getDefault());
        var chosen = houses.chosenProperty().get();
        return WORDS.text(
                "today.subtitle",
                weekday,
                Dates.print(day),
                chosen == null ? WORDS.text("today.everyHouse") : chosen.name());
    }

    private ZonedDateTime here() {
        return ZonedDateTime.ofInstant(kit.sources().now(), zone);
    }

    /** The houses that the one who looks can choose. */
    List<HouseScope.Choice> houses() {
        return List.copyOf(houses.choices());
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        house.unsubscribe();
        work.dispose();
    }
}
