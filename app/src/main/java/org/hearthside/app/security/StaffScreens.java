package org.hearthside.app.security;

import java.util.concurrent.Callable;
import org.hearthside.app.security.StaffModel.Around;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.StaffStore;

/** The screen of who works here. */
public final class StaffScreens {
    private final Toolkit kit;
    private final Session session;
    private final StaffStore store;
    private final Callable<Around> around;
    private final Argon2id work;

    /**
     * For one session.
     *
     * @param around reads organization and houses; called off the screen's thread
     * @param work how hard new passwords are to guess by trying
     */
    public StaffScreens(
            Toolkit kit,
            Session session,
            StaffStore store,
            Callable<Around> around,
            Argon2id work) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.around = around;
        this.work = work;
    }

    /** Everyone who works or worked here. */
    public Screen staff() {
        return new StaffPane(kit, new StaffModel(kit, session, store, around, work)).screen();
    }
}
