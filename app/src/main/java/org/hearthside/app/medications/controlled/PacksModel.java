package org.hearthside.app.medications.controlled;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.incidents.IncidentDraft;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.medications.CountRows;
import org.hearthside.persistence.security.SigningPins;

/** The controlled drugs of a house: packs, what is written into their ledgers, counts. */
public final class PacksModel {
    private static final Words WORDS = Words.of(PacksModel.class);

    private final Toolkit kit;
    private final Session session;
    private final ControlledStore store;
    private final SigningPins pins;
    private final HouseScope houses;
    private final ZoneId zone;
    private final Loaded<List<HouseView>> views;

    /**
     * What is shown of one house.
     *
     * @param house which
     * @param packs its packs that are counted
     * @param orders its controlled orders that go on
     * @param counts its counts of the last month, newest first
     * @param incidents what the record opened in the last month, newest first
     * @param colleagues who can sign beside the person at the screen
     */
    public record HouseView(
            HouseScope.Choice house,
            List<HousePack> packs,
            List<HouseOrder> orders,
            List<CountRows.Counted> counts,
            List<IncidentDraft> incidents,
            List<Signer> colleagues) {
        @Override
        public String toString() {
            return "HouseView[" + house.id() + "]";
        }
    }

    /** For one session. */
    public PacksModel(
            Toolkit kit,
            Session session,
            ControlledStore store,
            SigningPins pins,
            HouseScope houses,
            ZoneId zone) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.pins = pins;
        this.houses = houses;
        this.zone = zone;
        views = new Loaded<>(kit.tasks(), WORDS.text("packs.reading"), this::read);
    }

    private List<HouseView> read() {
        var all = new ArrayList<HouseView>();
        for (var house : houses.shown()) {
            var id = house.id();
            all.add(
                    new HouseView(
                            house,
                            store.house(session, id),
                            store.orders(session, id),
                            store.counts(session, id),
                            store.incidents(session, id),
                            pins.colleagues(session, id)));
        }
        return List.copyOf(all);
    }

    /** The houses that are looked at. */
    public Loaded<List<HouseView>> views() {
        return views;
    }

    HouseScope houses() {
        return houses;
    }

    ZoneId zone() {
        return zone;
    }

    Toolkit kit() {
        return kit;
    }

    Instant now() {
        return kit.sources().now();
    }

    boolean mayCount() {
        return session.may(Permission.COUNT_CONTROLLED);
    }

    /** The person at the screen, to choose among those who sign. */
    Signer self() {
        return new Signer(session.staff(), session.printedName(), true);
    }

    /** What is typed about packs. */
    PackEditors editors() {
        return new PackEditors(kit, session, store, zone);
    }

    /** The person at the screen first, then the others of the house. */
    List<Signer> everyone(HouseView view) {
        var all = new ArrayList<>(Arrays.asList(self()));
        all.addAll(view.colleagues());
        return List.copyOf(all);
    }
}
