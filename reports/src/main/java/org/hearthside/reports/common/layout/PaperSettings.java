package org.hearthside.reports.common.layout;

import java.time.Instant;
import java.util.List;

/**
 * What is the same on every page of one document.
 *
 * @param title of the file: report, client number and date, never a person's name (names leak
 *     through lists of recent files)
 * @param documentId eight characters, on every page so that loose sheets can be matched
 * @param created when it is printed; the same value gives the same bytes
 * @param printed such as {@code Printed 21-Nov-2026 14:32 EST by Jane Diaz, RN}
 * @param dataAsOf such as {@code Data as of 21-Nov-2026 14:31}
 * @param sender organization, location and 24-hour telephone
 * @param confidentiality the notice of forms.md 4.6
 * @param size type size of running text in points, at least 9
 * @param marks such as {@code TEST — NOT A REAL PERSON} or {@code DRAFT}: printed in the header of
 *     every page and across it
 */
public record PaperSettings(
        String title,
        String documentId,
        Instant created,
        String printed,
        String dataAsOf,
        String sender,
        String confidentiality,
        double size,
        List<String> marks) {

    /** The notice at the foot of every page (forms.md 4.6, own wording). */
    public static final String CONFIDENTIAL =
            "CONFIDENTIAL health information \u2014 for this person's care only. If you received this"
                    + " in error, call the number above and destroy it.";

    /**
     * The same, and what else the law wants said.
     *
     * @param notice empty for most people
     */
    public static String confidential(String notice) {
        return notice.isEmpty() ? CONFIDENTIAL : CONFIDENTIAL + " " + notice;
    }

    /** Refuses type that is too small to read. */
    public PaperSettings {
        if (size < 9) {
            throw new IllegalArgumentException("running text is at least 9 points");
        }
        marks = List.copyOf(marks);
    }
}
