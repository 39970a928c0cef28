package org.hearthside.persistence.common;

import org.jooq.SQLDialect;

/** The two engines, and the few things in which they differ. */
public enum Dialect {
    /** The encrypted local file: one writing transaction at a time, each with a manifest. */
    H2(SQLDialect.H2, true),
    /** A shared server, which keeps its own log and lets many write. */
    POSTGRESQL(SQLDialect.POSTGRES, false);

    private final SQLDialect sql;
    private final boolean oneWriter;

    Dialect(SQLDialect sql, boolean oneWriter) {
        this.sql = sql;
        this.oneWriter = oneWriter;
    }

    SQLDialect sql() {
        return sql;
    }

    boolean oneWriter() {
        return oneWriter;
    }
}
