package org.hearthside.core.locations;

import java.time.ZoneId;
import java.util.UUID;
import org.hearthside.core.common.Address;

/**
 * A house (or day program) of the organization.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param name for example {@code Maple House}
 * @param type what kind of place
 * @param address where an ambulance goes; {@code crossStreet} tells the dispatcher
 * @param crossStreet nearest cross street; may be empty
 * @param phone the house's own line; may be empty
 * @param phone24h answered day and night (SR-67); may be empty
 * @param fax may be empty
 * @param license license number; may be empty
 * @param licensedCapacity people the license allows; 0 when not recorded. Never the occupancy,
 *     which is derived from stays
 * @param zone the zone of its wall clocks
 * @param capabilities what can be done here (packet block I), as entered; may be empty
 * @param nurseOnCall who and which number; may be empty
 * @param nearestHospital may be empty
 * @param active whether people can live here
 */
public record House(
        UUID id,
        long version,
        String name,
        HouseType type,
        Address address,
        String crossStreet,
        String phone,
        String phone24h,
        String fax,
        String license,
        int licensedCapacity,
        ZoneId zone,
        String capabilities,
        String nurseOnCall,
        String nearestHospital,
        boolean active) {

    /** A house of which no more is known than its name: people can live there. */
    public static House named(UUID id, String name, ZoneId zone) {
        return new House(
                id,
                1,
                name,
                HouseType.RESIDENTIAL,
                Address.NONE,
                "",
                "",
                "",
                "",
                "",
                0,
                zone,
                "",
                "",
                "",
                true);
    }
}
