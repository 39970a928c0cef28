package org.hearthside.app.codes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.codes.CodeIndex;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeStore;

/**
 * The code lists for one session. Reads a list when it is first searched in, and again after one
 * was brought in. Called off the screen's thread, from several threads at a time.
 */
public final class CodeBook {
    private final Session session;
    private final CodeStore store;
    private final Map<CodeSystem, CodeIndex> read = new EnumMap<>(CodeSystem.class);

    /** For one session. Nothing is read before the first search. */
    public CodeBook(Session session, CodeStore store) {
        this.session = session;
        this.store = store;
    }

    /** The codes in force that what was typed fits, best first. */
    public List<CodeItem> find(CodeSystem system, String typed) {
        return index(system).search(typed, CodeIndex.USUAL_LIMIT, false);
    }

    /** The item with just this code, also when it is no longer in force. */
    public Optional<CodeItem> byCode(CodeSystem system, String code) {
        return index(system).byCode(code);
    }

    /** The release that is in force. */
    public String release(CodeSystem system) {
        return index(system).release();
    }

    private synchronized CodeIndex index(CodeSystem system) {
        var known = read.get(system);
        if (known == null) {
            known = store.index(session, system);
            read.put(system, known);
        }
        return known;
    }

    /** A list was brought in: what was read is old. */
    public synchronized void changed() {
        read.clear();
    }
}
