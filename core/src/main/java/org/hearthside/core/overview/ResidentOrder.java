package org.hearthside.core.overview;

import org.hearthside.core.clients.ClientSort;

/**
 * In which order the list of residents stands.
 *
 * @param sort by what
 * @param reversed from the other end; what is not recorded stays last
 */
public record ResidentOrder(ClientSort sort, boolean reversed) {
    /** By last name, then first name. */
    public static final ResidentOrder NAME = of(ClientSort.LAST_NAME);

    /** The usual way round. */
    public static ResidentOrder of(ClientSort sort) {
        return new ResidentOrder(sort, false);
    }
}
