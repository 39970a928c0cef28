package org.hearthside.persistence.common;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hearthside.persistence.schema.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Privilege;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Brings a database to the present schema, as its owner, and gives the two users of the running
 * program what they need and no more: neither owns anything, and the log can only be added to.
 */
public final class Schema {
    /** The user who writes. */
    public static final String WRITER = "writer";

    /** The user who only reads. */
    public static final String READER = "reader";

    private static final Set<String> APPEND_ONLY =
            Set.of(
                    "audit_entry",
                    "tx_manifest",
                    "row_history",
                    "shift_sign_off",
                    "pass_left_open",
                    "follow_up");
    private static final String IDENTITY = "vault_identity";

    private Schema() {}

    /**
     * Runs the migrations that are missing and grants rights on what is new.
     *
     * @param owner connects as the owner of the tables; the users {@link #WRITER} and {@link
     *     #READER} exist already
     */
    public static void migrate(DataSource owner, Dialect dialect) {
        var done =
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:db/migration/common")
                        .validateMigrationNaming(true)
                        .load()
                        .migrate();
        if (done.migrationsExecuted == 0) {
            return;
        }
        var settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withExecuteLogging(false);
        // On one connection: the local file is opened by the first and closed with the last.
        DSL.using(owner, dialect.sql(), settings)
                .connection(one -> {
                    var sql = DSL.using(one, dialect.sql(), settings);
                    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                        grant(sql, table);
                    }
                });
    }

    private static void grant(DSLContext sql, Table<?> table) {
        sql.grant(DSL.privilege("select")).on(table).to(DSL.user(READER)).execute();
        for (var right : rightsOfWriter(table)) {
            sql.grant(right).on(table).to(DSL.user(WRITER)).execute();
        }
    }

    private static List<Privilege> rightsOfWriter(Table<?> table) {
        var name = table.getName().toLowerCase(java.util.Locale.ROOT);
        if (name.equals(IDENTITY)) {
            return List.of(DSL.privilege("select"));
        }
        if (APPEND_ONLY.contains(name)) {
            return List.of(DSL.privilege("select"), DSL.privilege("insert"));
        }
        return List.of(DSL.privilege("select"), DSL.privilege("insert"), DSL.privilege("update"));
    }
}
