package org.hearthside.core.medications;

/** Where an order stands (forms.md 3.3). */
public enum OrderStatus {
    DRAFT,
    UNVERIFIED,
    ACTIVE,
    HELD,
    COMPLETED,
    DISCONTINUED,
    ENTERED_IN_ERROR;

    /** An order that ended: nothing can be changed of it but that it was entered in error. */
    public boolean hasEnded() {
        return switch (this) {
            case COMPLETED, DISCONTINUED, ENTERED_IN_ERROR -> true;
            case DRAFT, UNVERIFIED, ACTIVE, HELD -> false;
        };
    }

    /** A current order: unverified, active or held (forms.md 2). Drafts never print. */
    public boolean isCurrent() {
        return switch (this) {
            case UNVERIFIED, ACTIVE, HELD -> true;
            case DRAFT, COMPLETED, DISCONTINUED, ENTERED_IN_ERROR -> false;
        };
    }
}
