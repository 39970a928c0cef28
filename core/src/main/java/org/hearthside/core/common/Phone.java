package org.hearthside.core.common;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in the one form in which pages print it (forms.md 6.4): {@code (555) 010-0134 ext
 * 22}; abroad {@code +44 20 7946 0958}.
 *
 * @param text the number as printed
 */
public record Phone(String text) {
    private static final String COUNTRY = "US";
    private static final int AMERICA = 1;

    /** Nothing but a number and an extension: words around it would be lost. */
    private static final Pattern TYPED =
            Pattern.compile(
                    "[+(]?[\\d()+./\\s-]+"
                            + "(?:[,;\\s]*(?:x|ext|ext\\.|extn|extension|#)[.:\\s]*\\d{1,7})?",
                    Pattern.CASE_INSENSITIVE);

    /**
     * Reads any usual way to write a number of the United States, with area code and with or
     * without an extension, or a number abroad that starts with {@code +} or {@code 011}. Whether
     * the exchange is in service is not asked: numbers kept for examples (555-01xx) are fine.
     *
     * @return empty when it is no such number, or when the area code is missing
     */
    public static Optional<Phone> parse(String typed) {
        var text = typed.strip();
        if (!TYPED.matcher(text).matches()) {
            return Optional.empty();
        }
        var library = PhoneNumberUtil.getInstance();
        try {
            var number = library.parse(text, COUNTRY);
            boolean possible =
                    library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            if (!possible) {
                return Optional.empty();
            }
            return number.getCountryCode() == AMERICA ? american(number) : abroad(number);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The printed form of what was typed; what cannot be read stays as it is, stripped. */
    public static String tidy(String typed) {
        return parse(typed).map(Phone::text).orElse(typed.strip());
    }

    /** The number with no-break spaces, for a text that may be broken at blanks. */
    public String unbroken() {
        return text.replace(' ', '\u00a0');
    }

    private static Optional<Phone> american(PhoneNumber number) {
        var digits = Long.toString(number.getNationalNumber());
        // An area code starts with 2 to 9; a leading 0 is gone from the digits already.
        if (digits.length() != 10 || digits.charAt(0) < '2') {
            return Optional.empty();
        }
        var printed =
                "("
                        + digits.substring(0, 3)
                        + ") "
                        + digits.substring(3, 6)
                        + "-"
                        + digits.substring(6);
        return Optional.of(new Phone(printed + extension(number)));
    }

    private static Optional<Phone> abroad(PhoneNumber number) {
        var plain = new PhoneNumber().mergeFrom(number).clearExtension();
        var printed = PhoneNumberUtil.getInstance().format(plain, PhoneNumberFormat.INTERNATIONAL);
        return Optional.of(new Phone(printed + extension(number)));
    }

    private static String extension(PhoneNumber number) {
        return number.hasExtension() && !number.getExtension().isEmpty()
                ? " ext " + number.getExtension()
                : "";
    }

    @Override
    public String toString() {
        return "Phone[…]";
    }
}
