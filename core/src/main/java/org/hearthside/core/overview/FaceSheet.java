package org.hearthside.core.overview;

import java.util.List;
import org.hearthside.core.common.Words;

/**
 * Everything that a face sheet prints (forms.md 6.1), in the order of its sections. A test can
 * check that each string of it came out on paper.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number, for the foot of the page
 * @param photo the photo, or that there is none
 * @param identity who this is
 * @param alerts what can harm this person in minutes
 * @param decisions who may decide
 * @param callFirst the first three to call
 * @param diagnoses primary and others, devices, surgeries
 * @param providers who treats this person
 * @param hospital wishes about hospitals
 * @param support daily support
 * @param insurance payers and numbers
 * @param immunizations vaccines and last dates
 * @param verification who changed the record last, and the count of what is missing
 * @param missing labels of the required items that are not recorded
 * @param required how many items are required
 */
public record FaceSheet(
        IdentityBand band,
        String sender,
        PhotoBox photo,
        List<Fact> identity,
        List<Fact> alerts,
        List<Fact> decisions,
        List<Fact> callFirst,
        List<Fact> diagnoses,
        List<Fact> providers,
        List<Fact> hospital,
        List<Fact> support,
        List<Fact> insurance,
        List<Fact> immunizations,
        List<Fact> verification,
        List<String> missing,
        int required) {

    /** The face sheet of a chart. No medicines (they go stale) and no social security number. */
    public static FaceSheet of(Chart chart) {
        return new FaceSheetWriter(ChartWords.of(chart)).write();
    }

    /** {@code 4 of 38 required items not recorded: …}. */
    static String missingLine(List<String> missing, int required) {
        return missing.isEmpty()
                ? Words.say("face.complete", required)
                : Words.say("face.missing", missing.size(), required, String.join(", ", missing));
    }

    @Override
    public String toString() {
        return "FaceSheet[" + band.number() + "]";
    }
}
