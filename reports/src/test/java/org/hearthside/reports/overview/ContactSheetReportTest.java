package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.stream.Stream;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.core.overview.Fact;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContactSheetReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        var chart = AllCharts.named(name);
        var sheet = ContactSheet.of(chart);
        var drawn = new ContactSheetReport(FONTS).render(sheet, FACTS);
        new PaperChecks(drawn, ContactSheetReport.settings(sheet, FACTS))
                .onePerson(
                        sheet.band(),
                        chart.client().names().last(),
                        strings(sheet).toList(),
                        new ContactSheetReport(FONTS).render(sheet, FACTS))
                .inOrder(
                        "EMERGENCY: CALL 911",
                        "Call in this order",
                        "WHO MAY CONSENT",
                        "HOSPITAL",
                        "Calls made")
                .smallestType(9);
    }

    @Test
    void everybodyStandsOnceInTheCallingOrderAndNobodyWhoMustNotBeCalled() {
        for (var chart : AllCharts.byName().values()) {
            var sheet = ContactSheet.of(chart);
            var people =
                    sheet.calls().stream()
                            .filter(c -> !c.phones().isEmpty())
                            .map(ContactSheet.Call::who)
                            .toList();
            var callable =
                    chart.contacts().stream()
                            .filter(c -> !c.doNotContact())
                            .map(Contact::displayName)
                            .toList();
            assertEquals(new HashSet<>(callable), new HashSet<>(people));
            chart.contacts().stream()
                    .filter(Contact::doNotContact)
                    .map(Contact::displayName)
                    .forEach(who -> assertFalse(people.contains(who) && !callable.contains(who)));
        }
    }

    @Test
    void motherAndGuardianInOnePersonStandOnceWithBothRoles() {
        var chart = Charts.typical();
        var mother = chart.contacts().getFirst();
        var twice = Charts.withContacts(chart, java.util.List.of(mother, mother));
        var people =
                ContactSheet.of(twice).calls().stream().filter(c -> !c.phones().isEmpty()).toList();
        assertEquals(1, people.size());
    }

    @Test
    void whoMustNotBeCalledStandsInABoxAboveTheOthersAndWithoutANumber() {
        var chart = Charts.typical();
        var mother = chart.contacts().getFirst();
        var away =
                new Contact(
                        new java.util.UUID(0, 99),
                        1,
                        mother.client(),
                        mother.type(),
                        false,
                        0,
                        "Victor",
                        "Kane",
                        "",
                        "uncle",
                        "",
                        new Contact.Phones("(555) 010-9999", "", "", ""),
                        "",
                        "",
                        "",
                        "",
                        mother.authority(),
                        true,
                        "order of protection",
                        null);
        var sheet = ContactSheet.of(Charts.withContacts(chart, java.util.List.of(mother, away)));
        assertTrue(sheet.calls().stream().noneMatch(call -> call.who().contains("Kane")));
        var drawn = new ContactSheetReport(FONTS).render(sheet, FACTS);
        var page = new PaperChecks(drawn, ContactSheetReport.settings(sheet, FACTS)).page(1);
        assertTrue(page.indexOf("DO NOT CONTACT") < page.indexOf("Victor Kane"), page);
        assertTrue(page.indexOf("Victor Kane") < page.indexOf(mother.displayName()), page);
        assertFalse(page.contains("010-9999"), page);
    }

    @Test
    void anEmptySheetStillSaysWhatToDo() {
        var sheet = ContactSheet.of(Charts.empty());
        var drawn = new ContactSheetReport(FONTS).render(sheet, FACTS);
        var page = new PaperChecks(drawn, ContactSheetReport.settings(sheet, FACTS)).page(1);
        assertTrue(page.contains("NO CONTACTS RECORDED"), page);
        assertTrue(page.contains("call 911 first"), page);
        assertTrue(page.contains("1-800-222-1222"), page);
    }

    private static Stream<String> strings(ContactSheet sheet) {
        return Stream.of(
                        Stream.of(sheet.dispatcher(), sheet.consent(), sheet.hospital())
                                .flatMap(java.util.List::stream)
                                .flatMap((Fact f) -> Stream.of(f.label(), f.value())),
                        sheet.calls().stream()
                                .flatMap(c ->
                                        Stream.of(
                                                        Stream.of(c.who(), c.role(), c.may()),
                                                        c.phones().stream(),
                                                        c.more().stream())
                                                .flatMap(s -> s)),
                        sheet.never().stream())
                .flatMap(s -> s)
                .filter(s -> !s.isEmpty());
    }
}
