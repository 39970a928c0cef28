package org.hearthside.app.workflows.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftExceptions;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.medications.shifts.ShiftRules;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.medications.DoseChanges;
import org.hearthside.persistence.medications.ShiftStore;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a shift of each house that is looked at (F6). Read again when a dose or an order
 * changes, and every few minutes because time alone makes a dose overdue.
 */
public final class ShiftModel {
    /** How often it is read again though nothing was written. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private static final Words WORDS = Words.of(ShiftModel.class);

    private final Toolkit kit;
    private final Session session;
    private final ShiftStore store;
    private final HouseScope houses;
    private final Ways ways;
    private final Loaded<List<ShiftFacts>> shifts;
    private final ReadOnlyObjectWrapper<@Nullable Instant> at = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty handoff = new SimpleBooleanProperty();
    private final Subscription house;
    private final DoseChanges changes;
    private Tasks.@Nullable Timer timer;

    /**
     * Where exceptions are mended.
     *
     * @param pass opens the med pass with this person
     * @param orders opens the medications of this person's record
     */
    public record Ways(Consumer<ClientId> pass, Consumer<ClientId> orders) {}

    /** The shifts of the houses that are looked at. */
    public ShiftModel(Toolkit kit, Session session, Db db, HouseScope houses, Ways ways) {
        this.kit = kit;
        this.session = session;
        this.store = new ShiftStore(db);
        this.houses = houses;
        this.ways = ways;
        this.shifts = new Loaded<>(kit.tasks(), WORDS.text("reading"), this::read);
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

    private List<ShiftFacts> read() {
        return store.shifts(session, scope(), at.get());
    }

    private List<UUID> scope() {
        return houses.shown().stream().map(HouseScope.Choice::id).toList();
    }

    /** Reads the shifts, or reads them again. */
    public void load() {
        shifts.load();
    }

    /** The shifts of the houses, in the order of the houses. */
    public Loaded<List<ShiftFacts>> shifts() {
        return shifts;
    }

    /** An instant of the shift that is looked at; null for the present one. */
    public ReadOnlyObjectProperty<@Nullable Instant> atProperty() {
        return at.getReadOnlyProperty();
    }

    /** Whether the handoff is shown instead of what is open. */
    BooleanProperty handoffProperty() {
        return handoff;
    }

    /** Looks at the shift before the one that is shown. */
    public void earlier() {
        var shown = shifts.valueProperty().get();
        if (shown != null && !shown.isEmpty()) {
            var first = shown.getFirst();
            at.set(first.times().before(first.shift(), first.zone()).from());
            load();
        }
    }

    /** Looks at the present shift. */
    public void now() {
        at.set(null);
        load();
    }

    /** The name of a house. */
    String name(UUID of) {
        return houses.choices().stream()
                .filter(c -> c.id().equals(of))
                .map(HouseScope.Choice::name)
                .findFirst()
                .orElse("");
    }

    /** The exceptions of a shift, the most urgent kind first, then the oldest. */
    static List<ShiftException> exceptions(ShiftFacts of) {
        return ShiftExceptions.of(of);
    }

    /** Whether the person may write down that something was done. */
    boolean mayFollowUp() {
        return session.may(Permission.FOLLOW_UP);
    }

    /** Whether the person may go to where an exception is mended. */
    boolean mayMend(ShiftException of) {
        return of.kind().isOfOrder() || session.may(Permission.GIVE_MEDICATION);
    }

    /** Goes to where an exception is mended. */
    void mend(ShiftException of) {
        (of.kind().isOfOrder() ? ways.orders() : ways.pass()).accept(of.client());
    }

    /** How far a shift is from being signed off. */
    enum Signing {
        SIGNED,
        /** The role may not. */
        NOT_MINE,
        TOO_EARLY,
        BLANKS,
        /** The controlled drugs have not been counted for the hand-over. */
        COUNT,
        /** A count does not agree, and the role may not pass that. */
        COUNT_OFF,
        READY
    }

    Signing signing(ShiftFacts of) {
        if (of.signed() != null) {
            return Signing.SIGNED;
        }
        if (!session.may(Permission.SIGN_OFF_SHIFT)) {
            return Signing.NOT_MINE;
        }
        if (of.now().isBefore(of.shift().to().minus(ShiftRules.HANDOVER))) {
            return Signing.TOO_EARLY;
        }
        if (of.blanks() > 0) {
            return Signing.BLANKS;
        }
        if (of.counts().isDue(of.shift())) {
            return Signing.COUNT;
        }
        boolean off = of.counts().off() > 0 && !session.may(Permission.OVERRIDE_STOP);
        return off ? Signing.COUNT_OFF : Signing.READY;
    }

    /** Begins to sign a shift off. */
    Editor<SignOff> signOff(ShiftFacts of, Draft draft, StringProperty note, Runnable saved) {
        var id = kit.sources().newId();
        return new Editor<SignOff>(
                        kit,
                        draft,
                        () -> today(of),
                        r -> SignOff.of(id, of.house(), of.shift(), 0, Reading.text(note)),
                        signOff -> store.signOff(session, signOff))
                .onSaved(done -> saved.run());
    }

    /** Begins to write down that what an exception asks for was done, for all it is about. */
    Editor<List<FollowUp>> done(
            ShiftException of, ShiftFacts in, Draft draft, StringProperty how, Runnable saved) {
        var ids = of.items().stream().map(item -> kit.sources().newId()).toList();
        return new Editor<List<FollowUp>>(
                        kit,
                        draft,
                        () -> today(in),
                        r -> {
                            var said = r.require(how);
                            return of.items().stream()
                                    .map(item ->
                                            followUp(
                                                    ids.get(of.items().indexOf(item)),
                                                    of,
                                                    item,
                                                    said))
                                    .toList();
                        },
                        all -> store.done(session, of.client(), all))
                .onSaved(done -> saved.run());
    }

    private FollowUp followUp(UUID id, ShiftException of, ShiftException.Item item, String how) {
        var entry = item.entry();
        return new FollowUp(
                id,
                of.client(),
                of.kind(),
                item.order().number(),
                entry == null ? null : entry.id(),
                kit.sources().now(),
                how,
                Stamp.UNSAVED);
    }

    /** What was done since a shift began, the newest first. */
    static List<FollowUp> doneIn(ShiftFacts of) {
        return of.done().stream()
                .filter(d -> of.shift().contains(d.at()))
                .sorted(Comparator.comparing(FollowUp::at).reversed())
                .toList();
    }

    private static LocalDate today(ShiftFacts of) {
        return LocalDate.ofInstant(of.now(), of.zone());
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        changes.close();
        house.unsubscribe();
        if (timer != null) {
            timer.stop();
        }
        shifts.dispose();
    }
}
