package org.hearthside.app.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthside.app.clients.Alike;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.common.Dates;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.search.Duplicates;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.DuplicateStore;
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
    private final DuplicateStore verdicts;
    private final Consumer<ClientId> open;

    /**
     * A search.
     *
     * @param session whose eyes
     * @param finder the people whom the session sees
     * @param rows what a hit says beside the name
     * @param verdicts of whom was said that they are not one person
     * @param open goes to the person
     */
    public PeopleSearch(
            Session session,
            Finder finder,
            OverviewStore rows,
            DuplicateStore verdicts,
            Consumer<ClientId> open) {
        this.session = session;
        this.finder = finder;
        this.rows = rows;
        this.verdicts = verdicts;
        this.open = open;
    }

    /** Whom the typed text means, best first. */
    public List<Hit> find(String typed) {
        var found =
                finder.find(typed, MOST).stream()
                        .map(org.hearthside.core.search.Hit::client)
                        .toList();
        var said = said(found);
        return found.stream()
                .flatMap(client ->
                        Stream.ofNullable(said.get(client))
                                .map(line -> hit(client, line.name(), line.detail())))
                .toList();
    }

    /** Who may be the person about to be registered, the most alike first, and why. */
    public List<Alike> alike(Sought sought) {
        var found = Duplicates.without(finder.alike(sought, MOST_ALIKE), this::areApart);
        var said = said(found.stream().map(like -> like.person().id()).toList());
        return found.stream()
                .flatMap(like ->
                        Stream.ofNullable(said.get(like.person().id()))
                                .map(line -> alike(like, line)))
                .toList();
    }

    private boolean areApart(ClientId one, ClientId other) {
        return verdicts.notSame(session, one).contains(other);
    }

    private Alike alike(Duplicates.Likeness like, Finder.Said line) {
        var client = like.person().id();
        var detail = WORDS.text("alike", line.detail(), Finder.why(like));
        return new Alike(client, hit(client, line.name(), detail));
    }

    /** Between two keystrokes most of the people stay the same: only new ones are read. */
    private Map<ClientId, Finder.Said> said(List<ClientId> clients) {
        var cache = finder.said();
        var said = new HashMap<ClientId, Finder.Said>();
        var before = cache.generation();
        clients.forEach(client -> cache.find(client).ifPresent(line -> said.put(client, line)));
        var missing = clients.stream().filter(client -> !said.containsKey(client)).toList();
        if (!missing.isEmpty()) {
            for (var row : rows.residents(session, missing)) {
                var line = new Finder.Said(row.client().names().listed(), detail(row));
                cache.keep(row.client().id(), line, before);
                said.put(row.client().id(), line);
            }
        }
        return said;
    }

    private Hit hit(ClientId client, String name, String detail) {
        return new Hit(MaterialDesignA.ACCOUNT_OUTLINE, name, detail, () -> open.accept(client));
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
