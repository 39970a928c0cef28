package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;

import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.persistence.common.ImportedChangeRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** Keeps who changed what over there, beside the record that came in. It never counts. */
final class ChangeKeeper {
    private final Tx tx;
    private final Links links;
    private final boolean dryRun;

    ChangeKeeper(Tx tx, Links links, boolean dryRun) {
        this.dryRun = dryRun;
        this.tx = tx;
        this.links = links;
    }

    /**
     * The row that the changed record became; empty when it did not come in, because the same stood
     * here already or because it was refused: the history of something else is no history of it.
     */
    Optional<UUID> row(Imported.Changed changed) {
        var kind = changed.content().kind();
        return kind == Kind.CLIENTS
                ? Optional.of(changed.client().value())
                : links.row(changed.fact(), kind).filter(row -> isOf(changed, row));
    }

    /** Anyone can write a file in which a change of one person points to another one's record. */
    private boolean isOf(Imported.Changed changed, UUID row) {
        var table = Takeback.table(changed.content().kind());
        return dryRun || Rows.isOf(tx, table, row, changed.client().value());
    }

    /** Whether the same was changed here, or came from another file. */
    boolean holds(Imported.Changed changed, UUID row) {
        var content = changed.content();
        var table = Links.table(content.kind());
        if (ImportedChangeRows.holds(tx, table, row, change(content))) {
            return true;
        }
        // somebody's own export comes back to where it was made
        var at = content.saidAt();
        return content.kind() == Kind.CLIENTS
                && (content.isFirst()
                        ? tx.sql().fetchExists(CLIENT, CLIENT.ID.eq(row), CLIENT.CREATED_AT.eq(at))
                        : tx.sql()
                                .fetchExists(
                                        ROW_HISTORY,
                                        ROW_HISTORY.ROW_ID.eq(row),
                                        ROW_HISTORY.CHANGED_AT.eq(at)));
    }

    void write(Imported.Changed changed, UUID row, @Nullable UUID before) {
        var content = changed.content();
        ImportedChangeRows.insert(
                tx,
                content.id(),
                changed.client().value(),
                Links.table(content.kind()),
                row,
                change(content),
                before);
    }

    private static Change change(PastChange content) {
        return new Change(
                content.field(),
                content.before(),
                content.after(),
                content.sealed(),
                new Stamp(Stamp.UNSAVED.by(), content.saidBy(), content.saidAt()),
                true);
    }
}
