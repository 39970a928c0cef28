package org.hearthside.core.documents;

/** What kind of paper a document is (features.md H1; the papers of forms.md 7 that fall due). */
public enum DocumentCategory {
    /** The person's photo: shown in the identity band and printed on the face sheet and packet. */
    PHOTO,
    /** Orders for life-sustaining treatment: POLST, MOLST, POST. */
    POLST,
    GUARDIANSHIP,
    /** Health care proxy or power of attorney. */
    PROXY,
    ADVANCE_DIRECTIVE,
    INSURANCE_CARD,
    /** Individual support plan. */
    ISP,
    PHYSICIAN_ORDER,
    CONSENT,
    ASSESSMENT,
    IDENTIFICATION,
    OTHER
}
