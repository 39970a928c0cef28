package org.hearthside.core.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** A sound record, one part of which a test changes. */
    private record Draft(
            String first,
            String last,
            @Nullable LocalDate born,
            String mrn,
            String phone,
            String email,
            Address address,
            @Nullable BigDecimal height) {

        static final Draft SOUND =
                new Draft(
                        "Maria",
                        "Lopez",
                        LocalDate.of(1980, 8, 14),
                        "MRN-001",
                        "555-010-0134",
                        "maria@example.org",
                        new Address("12 Elm Street", "", "Springfield", "OH", "45501"),
                        new BigDecimal("165"));

        Draft born(@Nullable LocalDate date) {
            return new Draft(first, last, date, mrn, phone, email, address, height);
        }

        Draft names(String f, String l) {
            return new Draft(f, l, born, mrn, phone, email, address, height);
        }

        Draft reach(String p, String e) {
            return new Draft(first, last, born, mrn, p, e, address, height);
        }

        Draft at(String state, String zip) {
            var a = new Address("12 Elm Street", "", "Springfield", state, zip);
            return new Draft(first, last, born, mrn, phone, email, a, height);
        }

        Draft mrn(String number) {
            return new Draft(first, last, born, number, phone, email, address, height);
        }

        Draft height(String cm) {
            return new Draft(first, last, born, mrn, phone, email, address, new BigDecimal(cm));
        }

        Demographics demographics() {
            var empty = Demographics.named(new Names(first, "", last, "", "", ""));
            return new Demographics(
                    empty.names(),
                    born,
                    false,
                    empty.gender(),
                    empty.sex(),
                    mrn,
                    phone,
                    email,
                    address,
                    empty.language(),
                    "",
                    "",
                    height,
                    "",
                    empty.hospital(),
                    "",
                    null);
        }
    }

    private static List<String> fields(List<Problem> problems) {
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    private static List<String> wrong(UnaryOperator<Draft> change) {
        var draft = change.apply(Draft.SOUND).demographics();
        return fields(ClientRules.check(ClientRules.tidy(draft), TODAY, Entry.FORM));
    }

    @Test
    void takesASoundRecord() {
        assertEquals(List.of(), wrong(d -> d));
    }

    @Test
    void needsFirstAndLastName() {
        assertEquals(List.of("first", "last"), wrong(d -> d.names(" ", "")));
    }

    @Test
    void takesNamesOfAHundredLettersAndNoMore() {
        assertEquals(List.of(), wrong(d -> d.names("a".repeat(100), "b".repeat(100))));
        assertEquals(List.of("last"), wrong(d -> d.names("a", "b".repeat(101))));
    }

    @Test
    void refusesABirthInTheFutureOrOver150YearsAgo() {
        assertEquals(List.of("birthDate"), wrong(d -> d.born(TODAY.plusDays(1))));
        assertEquals(List.of(), wrong(d -> d.born(TODAY)));
        assertEquals(List.of(), wrong(d -> d.born(TODAY.minusYears(151).plusDays(1))));
        assertEquals(List.of("birthDate"), wrong(d -> d.born(TODAY.minusYears(151))));
    }

    @Test
    void letsOnlyAnImportLackTheBirthDate() {
        assertEquals(List.of("birthDate"), wrong(d -> d.born(null)));
        var none = Draft.SOUND.born(null).demographics();
        assertEquals(List.of(), ClientRules.check(none, TODAY, Entry.IMPORT));
    }

    @ParameterizedTest
    @CsvSource({"OH, 45501", "oh, 45501-1234", "DC, 455011234", "PR, 00901", "'', ''"})
    void takesStatesAndZips(String state, String zip) {
        assertEquals(List.of(), wrong(d -> d.at(state, zip)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ohio, 45501, state",
        "XX, 45501, state",
        "O, 45501, state",
        "OH, 4550, zip",
        "OH, 45501-12, zip",
        "OH, ABCDE, zip"
    })
    void refusesOtherStatesAndZips(String state, String zip, String field) {
        assertEquals(List.of(field), wrong(d -> d.at(state, zip)));
    }

    @Test
    void keepsEmailInLowerCaseAndPhonesAsPrinted() {
        var kept =
                ClientRules.tidy(
                        Draft.SOUND.reach("5550100134", " Maria@Example.ORG ").demographics());
        assertEquals("maria@example.org", kept.email());
        assertEquals("(555) 010-0134", kept.phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "maria@", "@example.org", "a b@example.org", "a@b", "a@b.c"})
    void refusesWhatIsNoEmail(String email) {
        assertEquals(List.of("email"), wrong(d -> d.reach("", email)));
    }

    @Test
    void refusesAPhoneWithoutAreaCodeAndAnImpossibleHeight() {
        assertEquals(List.of("phone"), wrong(d -> d.reach("555-0134", "")));
        assertEquals(List.of("heightCm"), wrong(d -> d.height("5.5")));
        assertEquals(List.of("heightCm"), wrong(d -> d.height("1650")));
    }

    @ParameterizedTest
    @CsvSource({"MRN-001, true", "12345, true", "A/1.2_3, true", "-1, false", "12*3, false"})
    void checksTheFormOfTheRecordNumber(String mrn, boolean sound) {
        assertEquals(sound, wrong(d -> d.mrn(mrn)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123-45-6789", "123456789", "123 45 6789", "899-99-9999", "001-01-0001"})
    void takesNumbersThatSocialSecurityCouldGive(String ssn) {
        assertEquals(List.of(), ClientRules.checkSsn(ssn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12-345-6789",
                "12345678",
                "1234567890",
                "abc-de-fghi",
                "000-12-3456",
                "666-12-3456",
                "900-12-3456",
                "999-12-3456",
                "123-00-4567",
                "123-45-0000",
                "078-05-1120",
                "219-09-9999"
            })
    void refusesNumbersThatNobodyHas(String ssn) {
        assertEquals(List.of("ssn"), fields(ClientRules.checkSsn(ssn)));
    }

    @Test
    void namesNoDigitOfTheNumberInTheProblem() {
        Seeds.each(
                200,
                random -> {
                    var ssn = "9" + String.valueOf(10_000_000 + random.nextInt(90_000_000));
                    var problem = ClientRules.checkSsn(ssn).getFirst();
                    assertEquals(List.of(), problem.args());
                });
    }

    @Test
    void keepsTheDaysHereInOrder() {
        var born = LocalDate.of(1980, 8, 14);
        var in = LocalDate.of(2026, 1, 5);
        assertEquals(List.of(), ClientRules.checkDays(born, in, in, TODAY));
        assertEquals(List.of(), ClientRules.checkDays(born, TODAY.plusDays(3), null, TODAY));
        assertEquals(
                List.of("admittedOn"),
                fields(ClientRules.checkDays(born, born.minusDays(1), null, TODAY)));
        assertEquals(
                List.of("dischargedOn"),
                fields(ClientRules.checkDays(born, in, in.minusDays(1), TODAY)));
        assertEquals(
                List.of("dischargedOn"),
                fields(ClientRules.checkDays(born, in, TODAY.plusDays(1), TODAY)));
        assertEquals(List.of("admittedOn"), fields(ClientRules.checkDays(born, null, in, TODAY)));
    }

    @Test
    void movesTheStatusOnlyWhereItMayGo() {
        assertEquals(
                List.of(),
                ClientRules.checkStatus(ClientStatus.ACTIVE, ClientStatus.ON_HOLD, null));
        assertEquals(
                List.of("status"),
                fields(ClientRules.checkStatus(ClientStatus.DECEASED, ClientStatus.ACTIVE, null)));
        assertEquals(
                List.of("dischargedOn"),
                fields(
                        ClientRules.checkStatus(
                                ClientStatus.ACTIVE, ClientStatus.DISCHARGED, null)));
        assertEquals(
                List.of("dischargedOn"),
                fields(
                        ClientRules.checkStatus(
                                ClientStatus.DISCHARGED, ClientStatus.ACTIVE, TODAY)));
    }

    @Test
    void tidiesOnceAndForAll() {
        Seeds.each(
                300,
                random -> {
                    var text = new StringBuilder();
                    for (int i = random.nextInt(20); i > 0; i--) {
                        text.append(
                                Seeds.one(
                                        random, "a", "É", "e\u0301", " ", "\t", "\u00a0", "李",
                                        "x"));
                    }
                    var once =
                            ClientRules.tidy(
                                    Draft.SOUND
                                            .names(text.toString(), text.toString())
                                            .demographics());
                    assertEquals(once, ClientRules.tidy(once));
                    assertTrue(
                            java.text.Normalizer.isNormalized(
                                    once.names().first(), java.text.Normalizer.Form.NFC));
                });
    }
}
