package org.hearthside.app.locations;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.ui.Words;

/** The wall clocks of the United States and its territories, in the words people use. */
final class Zones {
    private static final Words WORDS = Words.of(Zones.class);
    private static final List<ZoneId> OFFERED =
            List.of(
                    ZoneId.of("America/New_York"),
                    ZoneId.of("America/Chicago"),
                    ZoneId.of("America/Denver"),
                    ZoneId.of("America/Phoenix"),
                    ZoneId.of("America/Los_Angeles"),
                    ZoneId.of("America/Anchorage"),
                    ZoneId.of("Pacific/Honolulu"),
                    ZoneId.of("America/Puerto_Rico"),
                    ZoneId.of("Pacific/Guam"),
                    ZoneId.of("Pacific/Pago_Pago"));

    private Zones() {}

    /** What a form offers; what is recorded stays there, whatever it is. */
    static List<ZoneId> offered(ZoneId recorded) {
        var all = new ArrayList<>(OFFERED);
        if (!all.contains(recorded)) {
            all.addFirst(recorded);
        }
        return all;
    }

    /** A zone in words: {@code Eastern Time (New York)}. */
    static String say(ZoneId zone) {
        var key = "zone." + zone.getId();
        return WORDS.has(key) ? WORDS.text(key) : zone.getId();
    }
}
