package org.hearthside.app.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * Finds people whom the session may see, for the search box. Nothing here is called on the screen's
 * thread.
 */
public final class PeopleSearch {
    private static final Words WORDS = Words.of(PeopleSearch.class);
    private static final int MOST = 12;

    private final Session session;
    private final Finder finder;
    private final OverviewStore rows;
    private final Consumer<ClientId> open;

    /**
     * A search.
     *
     * @param session whose eyes
     * @param finder the people whom the session sees
     * @param rows what a hit says beside the name
     * @param open goes to the person
     */
    public PeopleSearch(
            Session session, Finder finder, OverviewStore rows, Consumer<ClientId> open) {
        this.session = session;
        this.finder = finder;
        this.rows = rows;
        this.open = open;
    }

    /** Whom the typed text means, best first. */
    public List<Hit> find(String typed) {
        var found =
                finder.find(typed, MOST).stream()
                        .map(org.hearthside.core.search.Hit::client)
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var byId =
                rows.residents(session, found).stream()
                        .collect(Collectors.toMap(row -> row.client().id(), Function.identity()));
        return found.stream().map(byId::get).filter(Objects::nonNull).map(this::hit).toList();
    }

    private Hit hit(ResidentRow row) {
        var client = row.client();
        var born = client.birthDate();
        var stay = row.stay();
        return new Hit(
                MaterialDesignA.ACCOUNT_OUTLINE,
                client.names().listed(),
                WORDS.text(
                        "detail",
                        born == null ? WORDS.text("notrecorded") : Dates.print(born),
                        client.number().text(),
                        stay == null ? WORDS.text("noplace") : stay.place()),
                () -> open.accept(client.id()));
    }
}
