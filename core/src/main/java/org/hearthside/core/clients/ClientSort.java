package org.hearthside.core.clients;

/** In which order a list of people stands. */
public enum ClientSort {
    LAST_NAME,
    FIRST_NAME,
    BIRTH,
    NUMBER,
    CREATED,
    /** House, then unit or room, then bed. Who has no place comes last. */
    LOCATION
}
