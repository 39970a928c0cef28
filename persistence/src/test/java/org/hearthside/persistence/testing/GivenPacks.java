package org.hearthside.persistence.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignerPin;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.SigningPins;

/** Made-up PINs and packs of controlled drugs. */
public final class GivenPacks {
    /** The PIN that everybody here has. */
    public static final String PIN = "7391";

    private GivenPacks() {}

    /** Gives a person the PIN. */
    public static void pin(TestFacility facility, Session who) {
        var verifier = SigningPins.verifier(PIN.toCharArray(), Argon2id.FLOOR);
        facility.db()
                .asHearthside(
                        AuditAction.STAFF,
                        Subject.of("signing_pin", who.staff().value()),
                        tx -> {
                            SigningPins.insert(tx, who.staff(), verifier);
                            return true;
                        });
    }

    /** A person with a PIN as typed. */
    public static SignerPin typed(Session who, String pin) {
        return new SignerPin(who.staff(), "signerPin", pin.toCharArray());
    }

    /** A person with the right PIN. */
    public static SignerPin right(Session who) {
        return typed(who, PIN);
    }

    /** A pack that nobody has received yet. */
    public static Pack pack(MedicationOrder order) {
        return new Pack(
                UUID.randomUUID(),
                order.client(),
                List.of(order.number()),
                order.drug().generic() + " 500 mg tablet",
                "RX-1",
                "tablet",
                "Corner Pharmacy",
                Stamp.UNSAVED);
    }

    /** A pack of 30 that the DSP received with the nurse. */
    public static Pack received(TestFacility facility, MedicationOrder order) {
        var pack = pack(order);
        new ControlledStore(facility.db())
                .receive(
                        facility.dsp(),
                        pack,
                        UUID.randomUUID(),
                        new BigDecimal(30),
                        facility.clock().instant(),
                        right(facility.nurse()));
        return pack;
    }

    /** Takes something out of a pack. */
    public static PackUse use(Pack pack, String used, String wasted, String left) {
        return new PackUse(
                UUID.randomUUID(),
                pack.id(),
                new BigDecimal(used),
                new BigDecimal(wasted),
                new BigDecimal(left),
                wasted.equals("0") ? "" : "dropped on the floor");
    }
}
