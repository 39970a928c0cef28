package org.hearthside.core.medications.shifts;

/**
 * Rules that bind some facilities and not others; the organization switches them.
 *
 * @param psychotropicStop whether a psychotropic PRN order ends after 14 days unless the prescriber
 *     says why it goes on (E22): binding for nursing facilities (42 CFR 483.45(e)), for group homes
 *     a choice
 */
public record RulePack(boolean psychotropicStop) {
    /** As it is shipped: nothing more than binds everybody. */
    public static final RulePack SHIPPED = new RulePack(false);
}
