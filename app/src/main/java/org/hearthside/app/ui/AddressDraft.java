package org.hearthside.app.ui;

import javafx.beans.property.StringProperty;
import org.hearthside.core.common.Address;

/** An address as it stands in a form. */
public record AddressDraft(
        StringProperty line1,
        StringProperty line2,
        StringProperty city,
        StringProperty state,
        StringProperty zip) {

    /** Adds the entries of an address to a draft. */
    public static AddressDraft of(Draft draft, Address address) {
        return new AddressDraft(
                draft.text("line1", address.line1()),
                draft.text("line2", address.line2()),
                draft.text("city", address.city()),
                draft.text("state", address.state()),
                draft.text("zip", address.zip()));
    }

    /** What the form says. */
    public Address read() {
        return new Address(
                Reading.text(line1),
                Reading.text(line2),
                Reading.text(city),
                Reading.text(state),
                Reading.text(zip));
    }

    @Override
    public String toString() {
        return "AddressDraft";
    }
}
