package org.hearthside.app.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
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
    private static final int MOST_ALIKE = 4;

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
        var rows = rows(found);
        return found.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> hit(row, detail(row)))
                .toList();
    }

    /** Who may be the person about to be registered, the most alike first, and why. */
    public List<Hit> alike(Sought sought) {
        var found = finder.alike(sought, MOST_ALIKE);
        var rows = rows(found.stream().map(like -> like.person().id()).toList());
        return found.stream()
                .flatMap(like ->
                        Stream.ofNullable(rows.get(like.person().id()))
                                .map(row ->
                                        hit(
                                                row,
                                                WORDS.text(
                                                        "alike", detail(row), Finder.why(like)))))
                .toList();
    }

    private Map<ClientId, ResidentRow> rows(List<ClientId> found) {
        return found.isEmpty()
                ? Map.of()
                : rows.residents(session, found).stream()
                        .collect(Collectors.toMap(row -> row.client().id(), Function.identity()));
    }

    private Hit hit(ResidentRow row, String detail) {
        var client = row.client();
        return new Hit(
                MaterialDesignA.ACCOUNT_OUTLINE,
                client.names().listed(),
                detail,
                () -> open.accept(client.id()));
    }

    private static String detail(ResidentRow row) {
        var client = row.client();
        var born = client.birthDate();
        var stay = row.stay();
        return WORDS.text(
                "detail",
                born == null ? WORDS.text("notrecorded") : Dates.print(born),
                client.number().text(),
                stay == null ? WORDS.text("noplace") : stay.place());
    }
}
