package org.hearthside.app.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearthside.app.overview.FilterDraft.Where;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.security.Session;
import org.jspecify.annotations.Nullable;

/** The lists that a person saved: counted, changed, removed. */
final class SavedLists {
    private static final Words WORDS = Words.of(SavedLists.class);

    private final Toolkit kit;
    private final Session session;
    private final ResidentReads reads;
    private final HouseScope houses;
    private final Supplier<LocalDate> today;

    SavedLists(
            Toolkit kit,
            Session session,
            ResidentReads reads,
            HouseScope houses,
            Supplier<LocalDate> today) {
        this.kit = kit;
        this.session = session;
        this.reads = reads;
        this.houses = houses;
        this.today = today;
    }

    /** A list that is being typed. */
    record Typing(FilterDraft entries, Editor<SavedFilter> editor) {}

    /** Every list with how many people it leaves, by name. Not for the screen's thread. */
    Map<SavedFilter, Integer> counted() {
        var all = reads.filters().filters(session);
        var plain = all.stream().filter(filter -> filter.text().isEmpty()).toList();
        var counts = new LinkedHashMap<SavedFilter, Integer>();
        all.forEach(filter -> counts.put(filter, 0));
        if (!plain.isEmpty()) {
            var numbers =
                    reads.people()
                            .counts(session, plain.stream().map(SavedFilter::people).toList());
            for (int i = 0; i < plain.size(); i++) {
                counts.put(plain.get(i), numbers.get(i));
            }
        }
        all.stream()
                .filter(filter -> !filter.text().isEmpty())
                .forEach(filter -> counts.put(filter, found(filter).size()));
        return counts;
    }

    /** Those whom a list with a text leaves, best first. Not for the screen's thread. */
    List<ResidentsModel.Line> found(SavedFilter filter) {
        var hits = reads.findSaved().find(filter.text(), Slice.MOST);
        return reads.lines(session, hits, filter.people());
    }

    /** Begins a new list, or changes one. */
    Typing begin(@Nullable SavedFilter known, Consumer<SavedFilter> saved) {
        var before =
                known == null
                        ? new SavedFilter(kit.sources().newId(), 0, "", ResidentFilter.ACTIVE, "")
                        : known;
        var entries = new FilterDraft(before, wheres());
        var version = new AtomicLong(before.version());
        var kept = new ArrayList<SavedFilter>();
        var editor =
                new Editor<SavedFilter>(
                                kit,
                                entries.draft,
                                today,
                                reading -> entries.read(reading, before, version.get()),
                                filter -> kept.add(reads.filters().save(session, filter)))
                        .onSaved(filter -> {
                            kit.notices().done(WORDS.text("list.saved", filter.name()));
                            saved.accept(kept.getLast());
                        });
        return new Typing(entries, editor);
    }

    /** Every house, and each of them. */
    List<Where> wheres() {
        return Stream.concat(
                        Stream.of(new Where(null, WORDS.text("list.everyHouse"))),
                        houses.choices().stream().map(house -> new Where(house.id(), house.name())))
                .toList();
    }

    /** Removes a list; the people in it stay as they are. */
    void remove(SavedFilter filter, Runnable then) {
        kit.tasks()
                .run(
                        WORDS.text("list.removing"),
                        () -> {
                            reads.filters().remove(session, filter);
                            return filter;
                        })
                .onSuccess(gone -> {
                    kit.notices().done(WORDS.text("list.removed", gone.name()));
                    then.run();
                })
                .start();
    }
}
