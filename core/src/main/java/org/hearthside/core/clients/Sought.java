package org.hearthside.core.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of someone who may be recorded already. Texts that are not known are empty.
 *
 * @param names names
 * @param birthDate absent when not known
 * @param mrn medical record number
 * @param phone the person's own phone
 * @param email the person's own address
 */
public record Sought(
        Names names, @Nullable LocalDate birthDate, String mrn, String phone, String email) {
    @Override
    public String toString() {
        return "Sought";
    }
}
