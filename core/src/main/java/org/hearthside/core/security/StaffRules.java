package org.hearthside.core.security;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/**
 * What a staff member must be, and what an administrator may not do to the last one who can manage
 * staff. Field names: the components of {@link Staff}.
 */
public final class StaffRules {
    /** The longest sign-in name that is kept. */
    public static final int LONGEST_LOGIN = 60;

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@-]+");
    private static final Pattern INITIALS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{1,3}");

    private StaffRules() {}

    /**
     * Problems with a staff member. Who is not an administrator sees the residents of the houses
     * where they work and nobody else: without a house the person could do nothing (SR-32 for the
     * initials).
     */
    public static List<Problem> check(Staff staff) {
        return new Checks()
                .required("login", staff.login())
                .text("login", staff.login(), LONGEST_LOGIN)
                .that(LOGIN.matcher(staff.login()).matches(), "login", "staff.login")
                .required("name", staff.name())
                .text("name", staff.name(), 200)
                .text("credential", staff.credential(), 40)
                .required("initials", staff.initials())
                .that(INITIALS.matcher(staff.initials()).matches(), "initials", "staff.initials")
                .that(
                        staff.role() == Role.ADMIN || !staff.houses().isEmpty(),
                        "houses",
                        "staff.houses")
                .problems();
    }

    /**
     * Problems with taking rights away. Nobody takes their own: a slip would lock them out; and one
     * administrator who can sign in always stays.
     *
     * @param before as recorded
     * @param after as it would be
     * @param self who does it
     * @param otherAdmins how many other administrators can sign in
     */
    public static List<Problem> checkChange(
            Staff before, Staff after, StaffId self, int otherAdmins) {
        boolean could = before.role() == Role.ADMIN && before.active();
        boolean can = after.role() == Role.ADMIN && after.active();
        var field = after.active() ? "role" : "active";
        return new Checks()
                .that(!before.id().equals(self) || can || !could, field, "staff.self")
                .that(!could || can || otherAdmins > 0, field, "staff.lastAdmin")
                .problems();
    }

    /** The staff member as kept: blanks taken off, sign-in name small, initials in capitals. */
    public static Staff tidy(Staff staff) {
        return new Staff(
                staff.id(),
                staff.version(),
                staff.login().strip().toLowerCase(Locale.ROOT),
                Texts.tidy(staff.name()),
                Texts.tidy(staff.credential()),
                staff.initials().strip().toUpperCase(Locale.ROOT),
                staff.role(),
                staff.houses(),
                staff.active());
    }
}
