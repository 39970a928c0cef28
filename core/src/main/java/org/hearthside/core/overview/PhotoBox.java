package org.hearthside.core.overview;

import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.documents.Photo;
import org.jspecify.annotations.Nullable;

/**
 * The place of the photo on a paper (forms.md 6.1 and 6.3, banner): never left out, so that a
 * missing photo shows.
 *
 * @param photo absent when there is none
 * @param caption when it was taken, or {@code NO PHOTO}
 */
public record PhotoBox(@Nullable Photo photo, String caption) {
    /** The box for the photo of a chart. */
    public static PhotoBox of(Chart chart) {
        var photo = chart.photo();
        if (photo == null) {
            return new PhotoBox(null, Words.say("packet.noPhoto"));
        }
        var taken = photo.takenOn();
        return new PhotoBox(
                photo,
                taken == null
                        ? Words.say("packet.photoUndated")
                        : Words.say("packet.photo", Dates.print(taken)));
    }

    /** What a screen reader says of the picture: {@code Photo of Mari, photo 03-Jun-2026}. */
    public String alternative(IdentityBand band) {
        var name = band.preferred().isEmpty() ? band.formalName() : band.preferred();
        return Words.say("packet.photoOf", name, caption);
    }
}
