package org.hearthside.core.common;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a postal address of the United States must be (source document 004). */
public final class AddressRules {
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");

    /** States, the District of Columbia, territories and military mail (USPS Publication 28). */
    private static final Set<String> STATES =
            Set.of(
                    ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT"
                                    + " NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA"
                                    + " WA WV WI WY DC AS GU MP PR VI FM MH PW AA AE AP")
                            .split(" "));

    private AddressRules() {}

    /** Problems with the fields {@code line1, line2, city, state, zip}; each may be empty. */
    public static List<Problem> check(Address address) {
        return new Checks()
                .text("line1", address.line1(), 255)
                .text("line2", address.line2(), 255)
                .text("city", address.city(), 100)
                .that(
                        address.state().isEmpty() || STATES.contains(address.state()),
                        "state",
                        "address.state")
                .that(
                        address.zip().isEmpty() || ZIP.matcher(address.zip()).matches(),
                        "zip",
                        "address.zip")
                .problems();
    }

    /** Blanks taken off, the state in capitals, a ZIP of nine digits with its dash. */
    public static Address tidy(Address address) {
        var zip = address.zip().strip();
        return new Address(
                Texts.tidy(address.line1()),
                Texts.tidy(address.line2()),
                Texts.tidy(address.city()),
                address.state().strip().toUpperCase(Locale.ROOT),
                zip.matches("\\d{9}") ? zip.substring(0, 5) + "-" + zip.substring(5) : zip);
    }
}
