package org.hearthside.persistence.codes;

import static org.hearthside.persistence.schema.Tables.CODE_ITEM;
import static org.hearthside.persistence.schema.Tables.CODE_RELEASE;
import static org.jooq.impl.DSL.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.codes.CodeRow;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.CodeItemRecord;
import org.hearthside.persistence.schema.tables.records.CodeReleaseRecord;

/** Row steps of code lists. */
final class CodeRows {
    private static final int FETCH = 2000;

    private CodeRows() {}

    /**
     * A code as it stands in the store.
     *
     * @param retired whether the newest release no longer has it
     */
    record Known(UUID id, long version, CodeRow row, boolean retired) {}

    /** The release that was begun last. */
    static Optional<CodeReleaseRecord> newest(Tx tx, CodeSystem system) {
        return tx.sql()
                .selectFrom(CODE_RELEASE)
                .where(CODE_RELEASE.CODE_SYSTEM.eq(system.name()))
                .orderBy(CODE_RELEASE.N.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Every code of a system that was ever brought in, by code. */
    static Map<String, Known> known(Tx tx, CodeSystem system) {
        var known = new HashMap<String, Known>();
        try (var rows =
                tx.sql()
                        .select(
                                CODE_ITEM.ID,
                                CODE_ITEM.VERSION,
                                CODE_ITEM.CODE,
                                CODE_ITEM.DISPLAY,
                                CODE_ITEM.KIND,
                                CODE_ITEM.WORDS,
                                CODE_ITEM.RETIRED_RELEASE_ID)
                        .from(CODE_ITEM)
                        .where(CODE_ITEM.CODE_SYSTEM.eq(system.name()))
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                known.put(
                        r.value3(),
                        new Known(
                                r.value1(),
                                r.value2(),
                                new CodeRow(r.value3(), r.value4(), r.value5(), r.value6()),
                                r.value7() != null));
            }
        }
        return known;
    }

    /** Every code of a system that was ever brought in, with the release that says so. */
    static List<CodeItem> items(Tx tx, CodeSystem system, String release) {
        var items = new ArrayList<CodeItem>();
        try (var rows =
                tx.sql()
                        .select(
                                CODE_ITEM.CODE,
                                CODE_ITEM.DISPLAY,
                                CODE_ITEM.KIND,
                                CODE_ITEM.WORDS,
                                CODE_RELEASE.NAME)
                        .from(CODE_ITEM)
                        .leftJoin(CODE_RELEASE)
                        .on(CODE_RELEASE.ID.eq(CODE_ITEM.RETIRED_RELEASE_ID))
                        .where(CODE_ITEM.CODE_SYSTEM.eq(system.name()))
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                var retiredIn = r.get(CODE_RELEASE.NAME);
                items.add(
                        new CodeItem(
                                system,
                                new CodeRow(r.value1(), r.value2(), r.value3(), r.value4()),
                                release,
                                retiredIn == null ? "" : retiredIn));
            }
        }
        return items;
    }

    /** The lists that were brought in, by system. */
    static Map<CodeSystem, CodeList> lists(Tx tx) {
        var inForce = count(CODE_ITEM.ID).filterWhere(CODE_ITEM.RETIRED_RELEASE_ID.isNull());
        var retired = count(CODE_ITEM.RETIRED_RELEASE_ID);
        var counts =
                tx.sql()
                        .select(CODE_ITEM.CODE_SYSTEM, inForce, retired)
                        .from(CODE_ITEM)
                        .groupBy(CODE_ITEM.CODE_SYSTEM)
                        .fetchMap(CODE_ITEM.CODE_SYSTEM);
        var lists = new EnumMap<CodeSystem, CodeList>(CodeSystem.class);
        for (var system : CodeSystem.values()) {
            var counted = counts.get(system.name());
            newest(tx, system)
                    .ifPresent(release ->
                            lists.put(
                                    system,
                                    new CodeList(
                                            system,
                                            release.getName(),
                                            counted == null ? 0 : counted.value2(),
                                            counted == null ? 0 : counted.value3(),
                                            release.getCreatedAt(),
                                            release.getImportedBy(),
                                            release.getFinished())));
        }
        return lists;
    }

    /** A new item, not written yet. */
    static CodeItemRecord item(Tx tx, CodeSystem system, UUID release, CodeRow row) {
        var item = tx.sql().newRecord(CODE_ITEM);
        item.setId(tx.newId());
        item.setCodeSystem(system.name());
        item.setFirstReleaseId(release);
        words(item, row);
        return item;
    }

    /** Gives a known item the words of a newer release, in force again if it was retired. */
    static void renew(Tx tx, Known known, CodeRow row) {
        var item = tx.sql().newRecord(CODE_ITEM);
        item.setId(known.id());
        words(item, row);
        item.setRetiredReleaseId(null);
        tx.update(item, known.version());
    }

    /** Marks an item as no longer there in a release. */
    static void retire(Tx tx, Known known, UUID release) {
        var item = tx.sql().newRecord(CODE_ITEM);
        item.setId(known.id());
        item.setRetiredReleaseId(release);
        tx.update(item, known.version());
    }

    private static void words(CodeItemRecord item, CodeRow row) {
        item.setCode(row.code());
        item.setDisplay(row.display());
        item.setKind(row.kind());
        item.setWords(row.words());
    }
}
