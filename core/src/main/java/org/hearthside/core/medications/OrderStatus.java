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

    /** A current order: unverified, active or held (forms.md 2). Drafts never print. */
    public boolean isCurrent() {
        return switch (this) {
            case UNVERIFIED, ACTIVE, HELD -> true;
            case DRAFT, COMPLETED, DISCONTINUED, ENTERED_IN_ERROR -> false;
        };
    }
}
