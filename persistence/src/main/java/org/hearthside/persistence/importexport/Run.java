package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.Tally;

/**
 * What holds for a whole import.
 *
 * @param batch id of this import
 * @param source name of the foreign system, for ids that are only unique there
 * @param zone wall clock of the house, for dates without a time
 * @param today the day of the import
 * @param stamp who imports, and when
 * @param references who and what was met so far
 * @param tally the counts
 */
record Run(
        UUID batch,
        String source,
        ZoneId zone,
        LocalDate today,
        boolean verifies,
        Stamp stamp,
        References references,
        Tally tally) {}
