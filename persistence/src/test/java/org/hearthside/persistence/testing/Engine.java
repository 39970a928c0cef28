package org.hearthside.persistence.testing;

/** The two engines on which every store is tried. */
public enum Engine {
    H2,
    POSTGRESQL
}
