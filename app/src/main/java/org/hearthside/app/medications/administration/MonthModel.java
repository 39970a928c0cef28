package org.hearthside.app.medications.administration;

import java.time.YearMonth;
import java.time.ZoneId;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.MarStore;

/** The MAR of one person on the screen, month by month (F8). */
public final class MonthModel {
    private static final Words WORDS = Words.of(MonthModel.class);

    private final Toolkit kit;
    private final Session session;
    private final MarStore store;
    private final ClientId client;
    private final ZoneId zone;
    private final Loaded<MarMonth> shown;
    private YearMonth month;

    /** Begins with the present month, by the clock of the house. */
    public MonthModel(Toolkit kit, Session session, MarStore store, ClientId client, ZoneId zone) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.client = client;
        this.zone = zone;
        month = present();
        shown = new Loaded<>(kit.tasks(), WORDS.text("month.reading"), this::read);
    }

    private MarMonth read() {
        return MarMonth.of(store.month(session, client, month), MarMonth.Mode.RECORD);
    }

    private YearMonth present() {
        return YearMonth.from(kit.sources().now().atZone(zone));
    }

    /** The month that is shown. */
    public Loaded<MarMonth> shown() {
        return shown;
    }

    /** Which month is asked for. */
    public YearMonth month() {
        return month;
    }

    /** Whether there is something to show after this month: what lies ahead is no record. */
    public boolean hasNext() {
        return month.isBefore(present());
    }

    /**
     * Goes on or back.
     *
     * @param months how many; none beyond the present month
     */
    public void step(int months) {
        var wanted = month.plusMonths(months);
        month = wanted.isAfter(present()) ? present() : wanted;
        shown.load();
    }
}
