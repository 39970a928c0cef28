package org.hearthside.persistence.security;

/** Who the program is to the local database. */
public enum DatabaseUser {
    /** May change tables; used by migrations alone. */
    OWNER,
    /** The one writer. */
    WRITER,
    /** The reading connections. */
    READER
}
