package org.hearthside.reports.common;

import java.time.Instant;
import java.time.ZoneId;
import org.hearthside.core.common.Dates;
import org.hearthside.reports.common.layout.PaperSettings;

/**
 * What every page says about its own making (forms.md 4.3, SR-45, SR-46).
 *
 * @param documentNo eight characters, the same on all pages: {@code 7K2M-Q9FX}
 * @param printedAt when
 * @param printedBy printed name with credential of who is signed in
 * @param dataAsOf when the record was read
 * @param zone of the house
 */
public record PrintFacts(
        String documentNo, Instant printedAt, String printedBy, Instant dataAsOf, ZoneId zone) {

    /**
     * Settings of a document.
     *
     * @param title report, client number and date; never a name
     * @param sender organization, house and phone
     * @param confidentiality the notice at the foot
     * @param size type size of running text in points
     * @param testMark printed across every page; empty for real people
     */
    public PaperSettings settings(
            String title, String sender, String confidentiality, double size, String testMark) {
        return new PaperSettings(
                title,
                documentNo,
                printedAt,
                "Printed " + Dates.print(printedAt, zone) + " by " + printedBy,
                "Data as of " + Dates.print(dataAsOf, zone),
                sender,
                confidentiality,
                size,
                testMark.isEmpty() ? java.util.List.of() : java.util.List.of(testMark));
    }

    /** A title for the file: report, client number and day. */
    public String title(String report, String clientNumber) {
        return report + " " + clientNumber + " " + Dates.printDay(printedAt, zone);
    }
}
