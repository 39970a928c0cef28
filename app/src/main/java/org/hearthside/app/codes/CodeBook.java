package org.hearthside.app.codes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.codes.CodeIndex;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Cache;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.common.Caches;

/**
 * The code lists for one session. Reads a list when it is first searched in, and again after one
 * was brought in. Called off the screen's thread, from several threads at a time.
 */
public final class CodeBook {
    private final Session session;
    private final CodeStore store;
    private final Cache<CodeSystem, CodeIndex> read;

    /** For one session. Nothing is read before the first search. */
    public CodeBook(Session session, CodeStore store, Caches caches) {
        this.session = session;
        this.store = store;
        this.read =
                caches.add(
                        "codes",
                        Caches.CODES,
                        CodeSystem.values().length,
                        Set.of("code_release", "code_item"));
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
        return read.get(system, asked -> store.index(session, asked));
    }

    /** A list was brought in: what was read is old. */
    public synchronized void changed() {
        read.forgetAll();
    }
}
