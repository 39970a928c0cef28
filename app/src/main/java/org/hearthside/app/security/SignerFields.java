package org.hearthside.app.security;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Signer;
import org.hearthside.core.security.SignerPin;
import org.hearthside.core.security.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who signs beside the person at the screen, and the PIN that they type here (E25).
 *
 * @param who who signs
 * @param pin as typed
 */
public record SignerFields(ObjectProperty<@Nullable Signer> who, StringProperty pin) {
    private static final Words WORDS = Words.of(SignerFields.class);
    private static final Signer NOBODY =
            new Signer(new StaffId(new java.util.UUID(0, 0)), "", false);

    /**
     * Entries of a draft.
     *
     * @param name of the person's entry; that of the PIN is the same with {@code Pin}
     */
    public static SignerFields of(Draft draft, String name) {
        return new SignerFields(draft.choice(name, null), draft.text(name + "Pin", ""));
    }

    /**
     * Places the two beside each other.
     *
     * @param required whether nothing is saved without them
     */
    public void place(Inputs in, List<Signer> among, boolean required) {
        in.row(in.choice(who, among, SignerFields::say, required), in.secret(pin));
    }

    private static String say(Signer signer) {
        return signer.hasPin()
                ? signer.printedName()
                : WORDS.text("signer.noPin", signer.printedName());
    }

    /** Both as typed; what is missing is a problem. */
    public SignerPin read(Reading r) {
        var signer = r.require(who.getName(), who.get(), NOBODY);
        return new SignerPin(signer.staff(), pin.getName(), r.require(pin).toCharArray());
    }

    /** Both as typed; null when neither is. */
    public @Nullable SignerPin readIfAny(Reading r) {
        return who.get() == null && pin.get().isEmpty() ? null : read(r);
    }
}
