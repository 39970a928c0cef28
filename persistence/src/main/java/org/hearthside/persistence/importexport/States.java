package org.hearthside.persistence.importexport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** States of the United States by name, for sources that write them out (USPS Publication 28). */
final class States {
    private static final String NAMES =
            "alabama AL,alaska AK,arizona AZ,arkansas AR,california CA,colorado CO,connecticut CT,"
                    + "delaware DE,florida FL,georgia GA,hawaii HI,idaho ID,illinois IL,indiana IN,"
                    + "iowa IA,kansas KS,kentucky KY,louisiana LA,maine ME,maryland MD,"
                    + "massachusetts MA,michigan MI,minnesota MN,mississippi MS,missouri MO,"
                    + "montana MT,nebraska NE,nevada NV,new hampshire NH,new jersey NJ,"
                    + "new mexico NM,new york NY,north carolina NC,north dakota ND,ohio OH,"
                    + "oklahoma OK,oregon OR,pennsylvania PA,rhode island RI,south carolina SC,"
                    + "south dakota SD,tennessee TN,texas TX,utah UT,vermont VT,virginia VA,"
                    + "washington WA,west virginia WV,wisconsin WI,wyoming WY,"
                    + "district of columbia DC,puerto rico PR,guam GU,american samoa AS,"
                    + "northern mariana islands MP,virgin islands VI";

    private static final Map<String, String> CODES = codes();

    private States() {}

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var entry : NAMES.split(",")) {
            int blank = entry.lastIndexOf(' ');
            codes.put(entry.substring(0, blank), entry.substring(blank + 1));
        }
        return Map.copyOf(codes);
    }

    /** The two letters of a state that was written out; what is no such name stays as it is. */
    static String code(String written) {
        var bare = written.strip().replaceFirst("(?i)^US-", "");
        return CODES.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
