package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.jspecify.annotations.Nullable;

/** Sixteen invented people whose names go wrong in every way. */
final class Household {
    static final UUID MAPLE = new UUID(7, 1);
    static final UUID OAK = new UUID(7, 2);

    static final List<PersonEntry> HOUSEHOLD =
            List.of(
                    who(1, "Maria", "Elena", "Lopez", "Mari", "", "1980-08-14", MAPLE),
                    who(2, "Robert", "", "Smith", "", "", "1951-03-04", MAPLE),
                    who(3, "Seán", "", "O'Brien", "", "", "1962-12-25", MAPLE),
                    who(4, "Margaret", "Ann", "Łukasiewicz", "Peggy", "", "1944-02-29", MAPLE),
                    who(5, "José", "", "Núñez", "Pepe", "", "1990-05-01", MAPLE),
                    who(6, "Xiaolong", "", "Li", "", "李小龙", "1973-07-20", MAPLE),
                    who(7, "Muhammad", "", "Ali", "", "مُحَمَّد عَلِيّ", "1988-01-31", OAK),
                    who(8, "Katherine", "", "García-Márquez", "", "", "2001-09-09", OAK),
                    who(9, "Jörg", "", "Müller", "", "", "1939-11-02", OAK),
                    who(10, "Ángela", "", "de la Cruz", "", "", "1966-06-06", OAK),
                    who(11, "Stephen", "", "McDonald", "", "", "1970-10-10", OAK),
                    who(12, "Søren", "", "Groß", "", "", "1955-05-05", OAK),
                    who(13, "Philip", "", "Johnson", "", "", "1980-08-15", OAK),
                    who(14, "Mary Ann", "", "Wright", "", "", null, OAK),
                    who(15, "May", "", "Thompson", "", "", "1980-02-02", OAK),
                    who(16, "Ngọc", "", "Nguyễn", "", "Nguyễn Thị Ngọc", "1985-04-03", OAK));

    static final SearchIndex INDEX = SearchIndex.of(HOUSEHOLD);

    private Household() {}

    private static PersonEntry who(
            int serial,
            String first,
            String middle,
            String last,
            String preferred,
            String nativeName,
            @Nullable String born,
            UUID house) {
        return new PersonEntry(
                new ClientId(new UUID(0, serial)),
                ClientNumber.of(100 + serial),
                "HH-00" + (7000 + serial) + "-A",
                first,
                middle,
                last,
                preferred,
                nativeName,
                born == null ? null : LocalDate.parse(born),
                "(555) 010-01" + (10 + serial) + (serial == 2 ? " ext 22" : ""),
                "resident." + serial + "@example.org",
                ClientStatus.ACTIVE,
                house);
    }

    static long serial(Hit hit) {
        return hit.client().value().getLeastSignificantBits();
    }

    static List<Hit> search(String typed) {
        return INDEX.search(typed, 20, SearchScope.everyone());
    }

    static void finds(String typed, int serial, Reason reason) {
        var hits = search(typed);
        assertFalse(hits.isEmpty(), typed);
        assertEquals(serial, serial(hits.getFirst()), typed);
        assertTrue(
                hits.getFirst().reasons().contains(reason),
                typed + " " + hits.getFirst().reasons());
    }
}
