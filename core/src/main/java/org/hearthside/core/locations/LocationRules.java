package org.hearthside.core.locations;

import java.util.List;
import org.hearthside.core.common.AddressRules;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/**
 * What an organization, a house, a room and a bed must be, for form and import alike. Field names:
 * the components of the records.
 */
public final class LocationRules {
    /** More people than any licensed home has; a typing error above it. */
    public static final int MOST_BEDS = 2000;

    private LocationRules() {}

    /** Problems with the organization. A form needs the number that answers at night (SR-67). */
    public static List<Problem> check(Organization o, Entry entry) {
        return new Checks()
                .required("name", o.name())
                .text("name", o.name(), 255)
                .all(AddressRules.check(o.address()))
                .that(
                        entry == Entry.IMPORT || !o.phone24h().isBlank(),
                        "phone24h",
                        "location.phone24h")
                .phone("phone24h", o.phone24h())
                .text("license", o.license(), 60)
                .problems();
    }

    /**
     * Problems with the house. A form needs the address, which is read to an ambulance, and for a
     * place where people live the number that answers at night (SR-67).
     */
    public static List<Problem> check(House h, Entry entry) {
        boolean form = entry == Entry.FORM;
        boolean lived = h.type() == HouseType.RESIDENTIAL;
        return new Checks()
                .required("name", h.name())
                .text("name", h.name(), 255)
                .that(!form || !h.address().line1().isBlank(), "line1", "location.address")
                .that(!form || !h.address().city().isBlank(), "city", "entry.required")
                .all(AddressRules.check(h.address()))
                .text("crossStreet", h.crossStreet(), 255)
                .phone("phone", h.phone())
                .that(!form || !lived || !h.phone24h().isBlank(), "phone24h", "location.phone24h")
                .phone("phone24h", h.phone24h())
                .phone("fax", h.fax())
                .text("license", h.license(), 60)
                .that(
                        h.licensedCapacity() >= 0 && h.licensedCapacity() <= MOST_BEDS,
                        "licensedCapacity",
                        "location.capacity",
                        MOST_BEDS)
                .text("capabilities", h.capabilities(), 2000)
                .text("nurseOnCall", h.nurseOnCall(), 255)
                .text("nearestHospital", h.nearestHospital(), 255)
                .problems();
    }

    /** Problems with the name of a room or bed, which others must not have already. */
    public static List<Problem> checkName(String name, List<String> others) {
        return new Checks()
                .required("name", name)
                .text("name", name, 50)
                .that(
                        others.stream().noneMatch(o -> o.strip().equalsIgnoreCase(name.strip())),
                        "name",
                        "location.nameTwice")
                .problems();
    }

    /** The house as it is kept: blanks taken off, phones in the printed form. */
    public static House tidy(House h) {
        return new House(
                h.id(),
                h.version(),
                Texts.tidy(h.name()),
                h.type(),
                AddressRules.tidy(h.address()),
                Texts.tidy(h.crossStreet()),
                Phone.tidy(h.phone()),
                Phone.tidy(h.phone24h()),
                Phone.tidy(h.fax()),
                Texts.tidy(h.license()),
                h.licensedCapacity(),
                h.zone(),
                Texts.tidyLines(h.capabilities()),
                Texts.tidy(h.nurseOnCall()),
                Texts.tidy(h.nearestHospital()),
                h.active());
    }

    /** The organization as it is kept. */
    public static Organization tidy(Organization o) {
        return new Organization(
                o.id(),
                o.version(),
                Texts.tidy(o.name()),
                AddressRules.tidy(o.address()),
                Phone.tidy(o.phone24h()),
                Texts.tidy(o.license()),
                o.zone(),
                o.test());
    }
}
