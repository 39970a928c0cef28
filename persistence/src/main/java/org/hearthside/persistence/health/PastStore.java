package org.hearthside.persistence.health;

import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;

/** What other systems say of a person's past: to be read, never to be written by hand. */
public final class PastStore {
    private final Db db;

    /** Takes the door to the record. */
    public PastStore(Db db) {
        this.db = db;
    }

    /** The newest first (READ_HEALTH). */
    public Page<PastEntry> list(Session who, ClientId client, Slice slice) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("past_entry", null, client.value()),
                tx -> new Page<>(PastRows.of(tx, client, slice), PastRows.count(tx, client)));
    }
}
