package org.hearthside.core.clients;

/** In which order a list of people stands. */
public enum ClientSort {
    LAST_NAME,
    FIRST_NAME,
    BIRTH,
    NUMBER,
    CREATED
}
