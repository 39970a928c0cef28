package org.hearthside.core.locations;

/** What kind of place a location is (source document 001). */
public enum HouseType {
    RESIDENTIAL,
    DAY_PROGRAM,
    WORKSHOP,
    COMMUNITY
}
