package org.hearthside.core.overview;

import java.util.List;

/**
 * A person whose record lacks something that must be there.
 *
 * @param resident who
 * @param missing what is missing, the worst first; at least one
 */
public record Unfinished(ResidentRow resident, List<Item> missing) {
    public Unfinished {
        missing = List.copyOf(missing);
    }

    /** What can be missing, the worst first. */
    public enum Item {
        ALLERGIES,
        CODE_STATUS,
        CONTACT,
        STAY,
        BIRTH_DATE,
        /** A paper does not hold any more, and none took its place. */
        DOCUMENT_ENDED,
        /** Somebody may decide, and no paper on file proves it. */
        AUTHORITY_PROOF,
        /** A paper ends soon: one of its warnings has come. */
        DOCUMENT_ENDS,
        /** No photo, or one that is older than twelve months (features.md A6). */
        PHOTO
    }

    @Override
    public String toString() {
        return "Unfinished[" + resident.client().id().value() + " " + missing + "]";
    }
}
