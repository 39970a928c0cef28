package org.hearthside.app.locations;

import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.locations.LocationStore;

/** The screen of the organization and its places. */
public final class LocationScreens {
    private final Toolkit kit;
    private final Session session;
    private final Db db;
    private final ZipFill zips;

    /** For one session. */
    public LocationScreens(Toolkit kit, Session session, Db db, ZipFill zips) {
        this.kit = kit;
        this.session = session;
        this.db = db;
        this.zips = zips;
    }

    /** Settings, houses, rooms and beds. */
    public Screen places() {
        return new LocationsPane(kit, new LocationsModel(kit, session, new LocationStore(db)), zips)
                .screen();
    }
}
