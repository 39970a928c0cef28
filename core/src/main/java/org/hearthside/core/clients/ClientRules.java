package org.hearthside.core.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearthside.core.common.AddressRules;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person's record must be, for form and import alike (source document 004, forms.md 3.1).
 * Field names: the components of {@link Demographics} and its parts, the hospital's phone as {@code
 * hospitalPhone}, and {@code admittedOn, dischargedOn, status, ssn}.
 */
public final class ClientRules {
    /** Source document 004: nobody is older. */
    public static final int OLDEST = 150;

    /** Source document 001: columns of 100 characters. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern MRN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,59}");

    private ClientRules() {}

    /**
     * Problems with the demographics.
     *
     * @param entry a form must have a birth date (an estimated one will do), an import need not
     */
    public static List<Problem> check(Demographics d, LocalDate today, Entry entry) {
        var names = d.names();
        var born = d.birthDate();
        var height = d.heightCm();
        return new Checks()
                .required("first", names.first())
                .required("last", names.last())
                .text("first", names.first(), LONGEST_NAME)
                .text("middle", names.middle(), LONGEST_NAME)
                .text("last", names.last(), LONGEST_NAME)
                .text("preferred", names.preferred(), LONGEST_NAME)
                .text("nativeName", names.nativeName(), 300)
                .that(
                        names.nativeLanguage().isEmpty() || isLanguage(names.nativeLanguage()),
                        "nativeLanguage",
                        "client.nativeLanguage")
                .that(born != null || entry == Entry.IMPORT, "birthDate", "client.birthDate")
                .notAfter("birthDate", born, today)
                .that(
                        born == null || Dates.age(born, today) <= OLDEST,
                        "birthDate",
                        "client.tooOld",
                        OLDEST)
                .that(d.mrn().isEmpty() || MRN.matcher(d.mrn()).matches(), "mrn", "client.mrn")
                .phone("phone", d.phone())
                .email("email", d.email())
                .all(AddressRules.check(d.address()))
                .text("spoken", d.language().spoken(), 200)
                .text("interpreterType", d.language().interpreterType(), 100)
                .text("literacy", d.language().literacy(), 200)
                .text("religion", d.religion(), 200)
                .text("culture", d.culture(), 1000)
                .that(
                        height == null || (height.intValue() >= 30 && height.intValue() < 275),
                        "heightCm",
                        "client.height",
                        height == null ? "" : Measures.number(height))
                .text("marks", d.marks(), 1000)
                .text("hospital", d.hospital().preferred(), 255)
                .phone("hospitalPhone", d.hospital().phone())
                .text("hospitalReason", d.hospital().reason(), 500)
                .text("hospitalAvoid", d.hospital().avoid(), 255)
                .text("emsNotes", d.hospital().emsNotes(), 1000)
                .text("diet", d.diet(), 1000)
                .notAfter("photoTakenOn", d.photoTakenOn(), today)
                .problems();
    }

    /**
     * Problems with first and last day here: not before the birth, in order, and none to come but
     * an admission that is planned.
     */
    public static List<Problem> checkDays(
            @Nullable LocalDate born,
            @Nullable LocalDate admitted,
            @Nullable LocalDate discharged,
            LocalDate today) {
        return new Checks()
                .inOrder("admittedOn", born, admitted, "client.admittedBeforeBirth")
                .that(discharged == null || admitted != null, "admittedOn", "client.noAdmission")
                .inOrder("dischargedOn", admitted, discharged, "client.dischargedBeforeAdmission")
                .notAfter("dischargedOn", discharged, today)
                .problems();
    }

    /** Problems with a move of the status, and with a missing or needless last day. */
    public static List<Problem> checkStatus(
            ClientStatus from, ClientStatus to, @Nullable LocalDate discharged) {
        boolean gone = to == ClientStatus.DISCHARGED || to == ClientStatus.DECEASED;
        return new Checks()
                .that(
                        from.mayBecome(to),
                        "status",
                        "client.statusMove",
                        Words.of(from),
                        Words.of(to))
                .that(!gone || discharged != null, "dischargedOn", "client.lastDay", Words.of(to))
                .that(gone || discharged == null, "dischargedOn", "client.noLastDay", Words.of(to))
                .problems();
    }

    /**
     * Problems with a social security number as typed. Numbers that the Social Security
     * Administration never gives are refused: area 000, 666 or 900 to 999, group 00, serial 0000
     * (20 CFR 422.103 and SSA randomization notice of 2011), and the two that were printed in
     * advertisements.
     */
    public static List<Problem> checkSsn(String typed) {
        var digits = ssnDigits(typed);
        boolean shape = typed.strip().matches("\\d{3}[- ]?\\d{2}[- ]?\\d{4}");
        return new Checks()
                .that(shape, "ssn", "client.ssn")
                .that(!shape || isPossible(digits), "ssn", "client.ssnImpossible")
                .problems();
    }

    /** The nine digits of a number that was typed with dashes or blanks. */
    public static String ssnDigits(String typed) {
        return typed.strip().replaceAll("[- ]", "");
    }

    private static boolean isPossible(String digits) {
        return !digits.matches("(000|666|9\\d\\d).*|...00.*|.*0000|078051120|219099999");
    }

    private static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    }

    /**
     * The record as it is kept: blanks taken off, letters in one normal form, e-mail in lower case,
     * state in capitals, phones in the printed form. Check after this, not before.
     */
    public static Demographics tidy(Demographics d) {
        var n = d.names();
        var names =
                new Names(
                        Texts.tidy(n.first()),
                        Texts.tidy(n.middle()),
                        Texts.tidy(n.last()),
                        Texts.tidy(n.preferred()),
                        Texts.tidy(n.nativeName()),
                        n.nativeLanguage().strip());
        var language =
                new Demographics.Language(
                        Texts.tidy(d.language().spoken()),
                        d.language().interpreterNeeded(),
                        Texts.tidy(d.language().interpreterType()),
                        Texts.tidy(d.language().literacy()));
        var hospital =
                new Demographics.HospitalWish(
                        Texts.tidy(d.hospital().preferred()),
                        Phone.tidy(d.hospital().phone()),
                        Texts.tidyLines(d.hospital().reason()),
                        Texts.tidy(d.hospital().avoid()),
                        Texts.tidyLines(d.hospital().emsNotes()));
        return new Demographics(
                names,
                d.birthDate(),
                d.birthDateEstimated(),
                d.gender(),
                d.sex(),
                Texts.tidy(d.mrn()),
                Phone.tidy(d.phone()),
                Texts.tidy(d.email()).toLowerCase(Locale.ROOT),
                AddressRules.tidy(d.address()),
                language,
                Texts.tidy(d.religion()),
                Texts.tidyLines(d.culture()),
                d.heightCm(),
                Texts.tidyLines(d.marks()),
                hospital,
                Texts.tidyLines(d.diet()),
                d.photoTakenOn());
    }
}
