package org.hearthside.persistence.common;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a committed act wrote, without any value: what is remembered of it elsewhere is old.
 *
 * @param table name of the table, in lower case
 * @param client the person in whose record the row stands; absent when it is nobody's
 */
public record Touched(String table, @Nullable UUID client) {}
