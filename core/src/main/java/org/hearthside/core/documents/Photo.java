package org.hearthside.core.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The photo by which a person is recognized: a square JPEG without the camera's notes. */
public final class Photo {
    /** A photo is asked for anew after this many months (features.md A6, forms.md 7). */
    public static final int GOOD_MONTHS = 12;

    private final UUID document;
    private final @Nullable LocalDate takenOn;
    private final byte[] jpeg;

    /**
     * A photo.
     *
     * @param document the document that it is
     * @param takenOn absent when not known
     * @param jpeg the file
     */
    public Photo(UUID document, @Nullable LocalDate takenOn, byte[] jpeg) {
        this.document = document;
        this.takenOn = takenOn;
        this.jpeg = jpeg.clone();
    }

    /** The document that it is. */
    public UUID document() {
        return document;
    }

    /** The day on which it was taken; absent when not known. */
    public @Nullable LocalDate takenOn() {
        return takenOn;
    }

    /** The JPEG file. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** Whether a newer one is due: it was taken more than {@link #GOOD_MONTHS} months ago. */
    public boolean old(LocalDate today) {
        return takenOn != null && takenOn.isBefore(today.minusMonths(GOOD_MONTHS));
    }

    @Override
    public String toString() {
        return "Photo[" + document + "]";
    }
}
