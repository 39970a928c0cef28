package org.hearthside.core.locations;

import java.time.ZoneId;
import java.util.UUID;
import org.hearthside.core.common.Address;

/**
 * The organization that keeps the records.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param name its name
 * @param address its office
 * @param phone24h answered day and night; empty when not recorded
 * @param license license number; empty when not recorded
 * @param zone the zone of its wall clocks
 * @param test true when its people are made up: every screen and page says so (SR-60)
 */
public record Organization(
        UUID id,
        long version,
        String name,
        Address address,
        String phone24h,
        String license,
        ZoneId zone,
        boolean test) {}
