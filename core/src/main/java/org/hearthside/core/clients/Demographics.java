package org.hearthside.core.clients;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hearthside.core.common.Address;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a person apart from health (source documents 001 and 004, forms.md 3.1).
 * Texts that are not recorded are empty strings.
 *
 * @param names names
 * @param birthDate a date without a zone
 * @param birthDateEstimated true prints {@code (estimated)}
 * @param gender as the person says
 * @param sex for clinical use
 * @param mrn medical record number, unique in the organization
 * @param phone the person's own phone
 * @param email the person's own address, lower case
 * @param address where the person gets mail
 * @param language languages and interpreter
 * @param religion religion
 * @param culture cultural needs
 * @param heightCm height in centimeters
 * @param marks physical description and marks
 * @param hospital wishes about hospitals
 * @param diet therapeutic diet and restrictions in words
 * @param photoTakenOn when the photo was taken; absent while there is none
 */
public record Demographics(
        Names names,
        @Nullable LocalDate birthDate,
        boolean birthDateEstimated,
        Gender gender,
        ClinicalSex sex,
        String mrn,
        String phone,
        String email,
        Address address,
        Language language,
        String religion,
        String culture,
        @Nullable BigDecimal heightCm,
        String marks,
        HospitalWish hospital,
        String diet,
        @Nullable LocalDate photoTakenOn) {

    /**
     * Languages.
     *
     * @param spoken languages the person uses, most used first, comma separated
     * @param interpreterNeeded whether an interpreter is needed; absent when nobody recorded it
     * @param interpreterType for example {@code American Sign Language}
     * @param literacy how the person reads
     */
    public record Language(
            String spoken,
            @Nullable Boolean interpreterNeeded,
            String interpreterType,
            String literacy) {
        /** Nothing recorded. */
        public static final Language NONE = new Language("", null, "", "");
    }

    /**
     * Wishes about hospitals.
     *
     * @param preferred hospital to go to
     * @param phone its phone
     * @param reason why
     * @param avoid hospital to avoid
     * @param emsNotes what an ambulance crew must know
     */
    public record HospitalWish(
            String preferred, String phone, String reason, String avoid, String emsNotes) {
        /** Nothing recorded. */
        public static final HospitalWish NONE = new HospitalWish("", "", "", "", "");
    }

    /** Only a name: everything else is not recorded. */
    public static Demographics named(Names names) {
        return new Demographics(
                names,
                null,
                false,
                Gender.NOT_RECORDED,
                ClinicalSex.NOT_RECORDED,
                "",
                "",
                "",
                Address.NONE,
                Language.NONE,
                "",
                "",
                null,
                "",
                HospitalWish.NONE,
                "",
                null);
    }

    @Override
    public String toString() {
        return "Demographics[…]";
    }
}
