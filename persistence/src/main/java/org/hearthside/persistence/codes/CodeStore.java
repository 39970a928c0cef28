package org.hearthside.persistence.codes;

import java.util.Arrays;
import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.codes.CodeIndex;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Starter;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;

/** Code lists. How they are brought in stands in {@link CodeImport}. */
public final class CodeStore {
    private final Db db;

    /** Takes the door to the record. */
    public CodeStore(Db db) {
        this.db = db;
    }

    /** Each system with the release that is in force (READ_CODES). */
    public List<CodeList> lists(Session who) {
        return db.read(
                who,
                Permission.READ_CODES,
                AuditAction.LIST,
                Subject.of("code_release", null),
                tx -> {
                    var broughtIn = CodeRows.lists(tx);
                    return Arrays.stream(CodeSystem.values())
                            .map(system -> broughtIn.getOrDefault(system, CodeList.starter(system)))
                            .toList();
                });
    }

    /**
     * All codes of a system, to search in (READ_CODES): those that were brought in, else our own
     * list. Takes about a second for 100,000 codes: not for the screen's thread.
     */
    public CodeIndex index(Session who, CodeSystem system) {
        return db.read(
                who,
                Permission.READ_CODES,
                AuditAction.LIST,
                Subject.of("code_item", null),
                tx -> {
                    var newest = CodeRows.newest(tx, system);
                    if (newest.isEmpty()) {
                        return CodeIndex.of(system, Starter.RELEASE, Starter.items(system));
                    }
                    var release = newest.get().getName();
                    return CodeIndex.of(system, release, CodeRows.items(tx, system, release));
                });
    }
}
