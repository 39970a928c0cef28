package org.hearthside.reports.common;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
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
 * @param supersedes number of the paper of before that this one takes the place of (forms.md 6.3);
 *     empty when it is the first
 * @param mark what the person who prints calls it, such as {@code COPY}; empty for the paper itself
 */
public record PrintFacts(
        String documentNo,
        Instant printedAt,
        String printedBy,
        Instant dataAsOf,
        ZoneId zone,
        String supersedes,
        String mark) {

    /**
     * Settings of a document.
     *
     * @param title report, client number and date; never a name
     * @param sender organization, house and phone
     * @param confidentiality the notice at the foot
     * @param size type size of running text in points
     * @param marks what must be seen of the person on every page: the made-up, the dead
     */
    public PaperSettings settings(
            String title, String sender, String confidentiality, double size, List<String> marks) {
        return new PaperSettings(
                title,
                documentNo,
                printedAt,
                "Printed " + Dates.print(printedAt, zone) + " by " + printedBy,
                "Data as of " + Dates.print(dataAsOf, zone) + superseding(),
                sender,
                confidentiality,
                size,
                Stream.concat(marks.stream(), Stream.of(mark))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private String superseding() {
        return supersedes.isEmpty() ? "" : " \u00B7 Supersedes\u00A0" + supersedes;
    }

    /** A title for the file: report, client number and day. */
    public String title(String report, String clientNumber) {
        return report + " " + clientNumber + " " + Dates.printDay(printedAt, zone);
    }
}
