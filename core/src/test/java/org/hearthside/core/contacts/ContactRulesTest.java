package org.hearthside.core.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(1980, 8, 14);
    private static final Contact.Phones PHONES = new Contact.Phones("(555) 010-0134", "", "", "");
    private static final Authority MEDICAL =
            new Authority(
                    EnumSet.of(DecisionScope.MEDICAL),
                    "Letters of guardianship",
                    LocalDate.of(2020, 3, 1),
                    null);

    private static Contact contact(
            ContactType type, String last, String org, Contact.Phones phones, Authority a) {
        return contact(type, last, org, phones, a, false, 1);
    }

    private static Contact contact(
            ContactType type,
            String last,
            String org,
            Contact.Phones phones,
            Authority a,
            boolean never,
            int order) {
        return new Contact(
                new UUID(0, 1),
                0,
                new ClientId(new UUID(0, 2)),
                type,
                false,
                order,
                "",
                last,
                org,
                "sister",
                "",
                phones,
                "",
                "",
                "",
                "",
                a,
                never,
                "",
                null);
    }

    private static List<String> wrong(Contact c, Entry entry, boolean noPhone) {
        var problems = ContactRules.check(ContactRules.tidy(c), BORN, TODAY, entry, noPhone);
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    private static List<String> wrong(Contact c) {
        return wrong(c, Entry.FORM, false);
    }

    @Test
    void takesASoundGuardianAndASoundPharmacy() {
        assertEquals(List.of(), wrong(contact(ContactType.GUARDIAN, "Ruiz", "", PHONES, MEDICAL)));
        assertEquals(
                List.of(),
                wrong(contact(ContactType.PHARMACY, "", "Elm Pharmacy", PHONES, Authority.NONE)));
    }

    @Test
    void needsANameOrAnOrganization() {
        assertEquals(
                List.of("last"),
                wrong(contact(ContactType.FAMILY, " ", "", PHONES, Authority.NONE)));
    }

    @Test
    void needsToKnowWhatAGuardianMayDecide() {
        var guardian = contact(ContactType.GUARDIAN, "Ruiz", "", PHONES, Authority.NONE);
        assertEquals(List.of("scopes"), wrong(guardian));
        assertEquals(List.of(), wrong(guardian, Entry.IMPORT, false));
        assertEquals(
                List.of(), wrong(contact(ContactType.FAMILY, "Ruiz", "", PHONES, Authority.NONE)));
    }

    @Test
    void needsAPhoneOrTheWordThatThereIsNone() {
        var silent = contact(ContactType.FAMILY, "Ruiz", "", Contact.Phones.NONE, Authority.NONE);
        assertEquals(List.of("main"), wrong(silent));
        assertEquals(List.of(), wrong(silent, Entry.FORM, true));
        assertEquals(List.of(), wrong(silent, Entry.IMPORT, false));
        var reachable = contact(ContactType.FAMILY, "Ruiz", "", PHONES, Authority.NONE);
        assertEquals(List.of("main"), wrong(reachable, Entry.FORM, true));
    }

    @Test
    void refusesAPhoneThatNobodyCanDial() {
        var phones = new Contact.Phones("(555) 010-0134", "555-0134", "nights: ask", "1");
        assertEquals(
                List.of("second", "afterHours", "fax"),
                wrong(contact(ContactType.FAMILY, "Ruiz", "", phones, Authority.NONE)));
    }

    @Test
    void keepsTheDatesOfTheAuthorityInOrder() {
        var scopes = EnumSet.of(DecisionScope.MEDICAL);
        var early = new Authority(scopes, "Letters", TODAY, TODAY.minusDays(1));
        assertEquals(
                List.of("expires"),
                wrong(contact(ContactType.GUARDIAN, "Ruiz", "", PHONES, early)));
        var future = new Authority(scopes, "Letters", TODAY.plusDays(1), null);
        assertEquals(
                List.of("documentDate"),
                wrong(contact(ContactType.GUARDIAN, "Ruiz", "", PHONES, future)));
        var nameless = new Authority(scopes, "", TODAY, null);
        assertEquals(
                List.of("document"),
                wrong(contact(ContactType.GUARDIAN, "Ruiz", "", PHONES, nameless)));
    }

    @Test
    void keepsWhoMustNotBeCalledOutOfTheCallingOrder() {
        assertEquals(
                List.of("callOrder"),
                wrong(contact(ContactType.FAMILY, "Ruiz", "", PHONES, Authority.NONE, true, 1)));
        assertEquals(
                List.of(),
                wrong(
                        contact(
                                ContactType.FAMILY,
                                "Ruiz",
                                "",
                                Contact.Phones.NONE,
                                Authority.NONE,
                                true,
                                0)));
    }

    @ParameterizedTest(name = "checked {0} days ago, never to be called {1}")
    @CsvSource({
        "0, false, false",
        "180, false, false",
        "181, false, true",
        ", false, true",
        ", true, false"
    })
    void aContactIsAskedAfterHalfAYear(@Nullable Integer daysAgo, boolean never, boolean overdue) {
        var c = contact(ContactType.FAMILY, "Ruiz", "", PHONES, Authority.NONE, never, 0);
        var checked =
                new Contact(
                        c.id(),
                        c.version(),
                        c.client(),
                        c.type(),
                        c.primary(),
                        c.callOrder(),
                        c.first(),
                        c.last(),
                        c.organization(),
                        c.relationship(),
                        c.specialty(),
                        c.phones(),
                        c.email(),
                        c.address(),
                        c.language(),
                        c.hours(),
                        c.authority(),
                        c.doNotContact(),
                        c.notes(),
                        daysAgo == null ? null : TODAY.minusDays(daysAgo));
        assertEquals(overdue, ContactRules.checkOverdue(checked, TODAY));
    }
}
