package org.hearthside.core.security;

import java.util.Arrays;

/**
 * A person who signs at another one's screen, and the PIN as typed. Holds its own copy of the PIN
 * until it is closed, and never prints it.
 */
public final class SignerPin implements AutoCloseable {
    private final StaffId staff;
    private final String field;
    private final char[] pin;

    /**
     * Takes a copy.
     *
     * @param staff who says to sign
     * @param field name of the entry in which the PIN stands, for what is wrong with it
     * @param pin as typed; the caller wipes its own
     */
    public SignerPin(StaffId staff, String field, char[] pin) {
        this.staff = staff;
        this.field = field;
        this.pin = pin.clone();
    }

    /** Who says to sign. */
    public StaffId staff() {
        return staff;
    }

    /** The entry in which the PIN stands. */
    public String field() {
        return field;
    }

    /** The PIN itself: not a copy, and wiped with this. */
    public char[] pin() {
        return pin;
    }

    /** Wipes the PIN. */
    @Override
    public void close() {
        Arrays.fill(pin, '\0');
    }

    @Override
    public String toString() {
        return "SignerPin[" + staff.value() + "]";
    }
}
