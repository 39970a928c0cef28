package org.hearthside.persistence.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CodeStatus.Choice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.search.SearchStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class ResidentListTest extends StoreTest {
    private static final ResidentFilter ACTIVE = ResidentFilter.ACTIVE;

    private OverviewStore store() {
        return new OverviewStore(db);
    }

    private Page<ResidentRow> list(Session who, ResidentFilter filter) {
        return store().residents(who, filter, ResidentOrder.NAME, Slice.first(50));
    }

    private static List<String> names(List<ResidentRow> rows) {
        return rows.stream().map(r -> r.client().names().listed()).toList();
    }

    private Client maria() {
        return Given.resident(
                facility,
                "Maria",
                "Lopez",
                TestFacility.MAPLE,
                TestFacility.bedId(TestFacility.MAPLE, "1", "A"));
    }

    private void answer(ClientId client, AllergyClass... classes) {
        for (var allergyClass : classes) {
            new AllergyStore(db)
                    .answer(
                            nurse,
                            client,
                            List.of(Given.answer(client, allergyClass, RecordState.NONE_KNOWN)),
                            Allergies.none());
        }
    }

    @Test
    void anEmptyFacilityListsNobody() {
        assertEquals(new Page<>(List.of(), 0), list(admin, ACTIVE));
        var counts = store().counts(admin);
        assertEquals(0, counts.active());
        assertEquals(Map.of(), counts.byHouse());
        assertEquals(new Page<>(List.of(), 0), store().today(admin, null, Slice.first(9)));
        assertEquals(List.of(), new SearchStore(db).people(admin));
        assertEquals(List.of(), store().residents(admin, List.of()));
    }

    @Test
    void showsPlaceAllergiesAndCodeStatusOfEach() {
        var maria = maria();
        var bob = Given.registered(facility, "Bob", "Brown");
        new AllergyStore(db)
                .record(nurse, Given.allergy(maria.id(), AllergyClass.DRUG, "penicillin"));
        new HealthStore(db).recordCodeStatus(nurse, Given.codeStatus(maria.id(), Choice.DNR), null);
        var rows = list(nurse, ACTIVE).rows();
        assertEquals(List.of("Brown, Bob", "Lopez, Maria"), names(rows));
        assertNull(rows.getFirst().stay());
        assertNull(rows.getFirst().codeStatus());
        assertEquals(Allergies.none(), rows.getFirst().allergies());
        var second = rows.getLast();
        assertEquals(maria.number(), second.client().number());
        assertEquals("Maple House · Room 1, bed A", Objects.requireNonNull(second.stay()).place());
        assertEquals("penicillin", second.allergies().items().getFirst().substance());
        assertEquals(Set.of(Choice.DNR), Objects.requireNonNull(second.codeStatus()).choices());
        assertEquals(List.of("Brown, Bob"), names(store().residents(nurse, List.of(bob.id()))));
    }

    @Test
    void showsOnlyWhoIsInSight() {
        maria();
        Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null);
        Given.registered(facility, "Ann", "Able");
        // a nurse also sees who lives nowhere yet, a DSP does not
        assertEquals(List.of("Able, Ann", "Lopez, Maria"), names(list(nurse, ACTIVE).rows()));
        assertEquals(List.of("Lopez, Maria"), names(list(dsp, ACTIVE).rows()));
        assertEquals(3, list(admin, ACTIVE).total());
        assertEquals(
                Map.of(TestFacility.MAPLE, 1, TestFacility.CEDAR, 1),
                store().counts(admin).byHouse());
        assertEquals(Map.of(TestFacility.MAPLE, 1), store().counts(dsp).byHouse());
        assertEquals(1, store().counts(admin).byLack().get(Item.STAY));
        assertEquals(1, store().today(dsp, null, Slice.first(9)).total());
        assertEquals(
                List.of("Maria"),
                new SearchStore(db).people(dsp).stream().map(PersonEntry::first).toList());
        var all = new SearchStore(db).people(admin);
        assertEquals(TestFacility.MAPLE, all.getFirst().houseId());
        assertNull(all.getLast().houseId());
        assertEquals(
                List.of(),
                store().residents(dsp, all.stream().map(PersonEntry::id).toList()).stream()
                        .filter(r -> !r.client().names().first().equals("Maria"))
                        .toList());
    }

    @Test
    void filtersByStandingHouseAndWhatIsLacking() {
        var maria = maria();
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null);
        new ClientStore(db).changeStatus(nurse, bob.id(), 1, ClientStatus.ON_HOLD, null, null);
        assertEquals(List.of("Lopez, Maria"), names(list(nurse, ACTIVE).rows()));
        assertEquals(2, list(nurse, ResidentFilter.EVERYONE).total());
        assertEquals(2, list(nurse, ResidentFilter.EVERYONE.in(TestFacility.MAPLE)).total());
        assertEquals(0, list(nurse, ResidentFilter.EVERYONE.in(TestFacility.CEDAR)).total());

        answer(maria.id(), AllergyClass.FOOD, AllergyClass.LATEX, AllergyClass.ENVIRONMENTAL);
        assertEquals(1, list(nurse, ACTIVE.lacking(Item.ALLERGIES)).total());
        assertEquals(1, store().counts(nurse).byLack().get(Item.ALLERGIES));
        var penicillin = Given.allergy(maria.id(), AllergyClass.DRUG, "penicillin");
        new AllergyStore(db).record(nurse, penicillin);
        assertEquals(0, list(nurse, ACTIVE.lacking(Item.ALLERGIES)).total());
        assertNull(store().counts(nurse).byLack().get(Item.ALLERGIES));
        // taken back, the question is open again
        new AllergyStore(db)
                .correct(
                        nurse,
                        penicillin.id(),
                        Given.allergy(
                                maria.id(),
                                AllergyClass.DRUG,
                                "penicillin",
                                Allergy.Status.ENTERED_IN_ERROR));
        assertEquals(1, list(nurse, ACTIVE.lacking(Item.ALLERGIES)).total());
    }

    @Test
    void flagsSimilarNamesWithinAHouse() {
        maria();
        Given.resident(facility, "Marta", "Lopez", TestFacility.MAPLE, null);
        Given.resident(facility, "Marta", "Lopez", TestFacility.CEDAR, null);
        assertEquals(
                List.of(true, true, false),
                store()
                        .residents(
                                admin, ACTIVE, ResidentOrder.of(ClientSort.NUMBER), Slice.first(9))
                        .rows()
                        .stream()
                        .map(ResidentRow::similarName)
                        .toList());
    }

    @Test
    void pagesThroughTheList() {
        for (var last : List.of("Adams", "Brown", "Chen")) {
            Given.resident(facility, "Pat", last, TestFacility.MAPLE, null);
        }
        var page = store().residents(dsp, ACTIVE, ResidentOrder.NAME, new Slice(1, 1));
        assertEquals(3, page.total());
        assertEquals(List.of("Brown, Pat"), names(page.rows()));
        for (var sort : ClientSort.values()) {
            assertEquals(
                    3,
                    store().residents(dsp, ACTIVE, ResidentOrder.of(sort), Slice.first(9))
                            .rows()
                            .size());
        }
    }

    @Test
    void todayTellsWhatIsMissingInWhoseRecordUntilItIsThere() {
        var maria = maria().id();
        assertEquals(
                List.of(Item.ALLERGIES, Item.CODE_STATUS, Item.CONTACT, Item.PHOTO),
                missing().getFirst());
        new DocumentStore(db)
                .add(nurse, Papers.photo(maria, LocalDate.of(2026, 3, 1)), Papers.jpeg(11));
        assertEquals(List.of(Item.ALLERGIES, Item.CODE_STATUS, Item.CONTACT), missing().getFirst());
        var sister =
                Given.contact(maria, ContactType.FAMILY, "Lopez", 1).withAuthority(Authority.NONE);
        new ContactStore(db).add(nurse, sister, false);
        assertEquals(List.of(Item.ALLERGIES, Item.CODE_STATUS), missing().getFirst());
        new HealthStore(db).recordCodeStatus(nurse, Given.codeStatus(maria, Choice.DNR), null);
        assertEquals(List.of(Item.ALLERGIES), missing().getFirst());
        answer(maria, AllergyClass.values());
        assertEquals(List.of(), missing());
        var contacts = new ContactStore(db);
        var contact = contacts.list(nurse, maria).getFirst();
        contacts.remove(nurse, maria, contact.id(), contact.version(), "Moved away");
        assertEquals(List.of(List.of(Item.CONTACT)), missing());
        assertEquals(0, store().today(nurse, TestFacility.CEDAR, Slice.first(9)).total());
        assertEquals(1, store().today(nurse, TestFacility.MAPLE, Slice.first(9)).total());
    }

    @Test
    void todayListsTheWorstFirstThenByNamePageByPage() {
        Given.resident(facility, "Cy", "Chen", TestFacility.MAPLE, null);
        Given.resident(facility, "Zoe", "adams", TestFacility.MAPLE, null);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null).id();
        answer(bob, AllergyClass.values());
        var ann = Given.resident(facility, "Ann", "Able", TestFacility.MAPLE, null).id();
        answer(ann, AllergyClass.values());
        new HealthStore(db).recordCodeStatus(nurse, Given.codeStatus(ann, Choice.DNR), null);
        var expected = List.of("adams, Zoe", "Chen, Cy", "Brown, Bob", "Able, Ann");
        assertEquals(expected, todayNames(new Slice(0, 9)));
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.subList(i, i + 1), todayNames(new Slice(i, 1)));
        }
        assertEquals(List.of(), todayNames(new Slice(4, 1)));
        assertEquals(4, store().today(nurse, null, new Slice(4, 1)).total());
    }

    private List<String> todayNames(Slice slice) {
        return names(
                store().today(nurse, null, slice).rows().stream()
                        .map(Unfinished::resident)
                        .toList());
    }

    @Test
    void countsEachPersonOnceAndEachAllergyClassOnce() {
        var maria = maria().id();
        answer(maria, AllergyClass.FOOD, AllergyClass.LATEX);
        for (var drug : List.of("penicillin", "aspirin")) {
            new AllergyStore(db).record(nurse, Given.allergy(maria, AllergyClass.DRUG, drug));
        }
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null);
        new ClientStore(db).changeStatus(admin, bob.id(), 1, ClientStatus.ON_HOLD, null, null);
        Given.registered(facility, "Ann", "Able");
        var counts = store().counts(admin);
        assertEquals(Map.of(ClientStatus.ACTIVE, 2, ClientStatus.ON_HOLD, 1), counts.byStatus());
        assertEquals(Map.of(TestFacility.MAPLE, 1), counts.byHouse());
        assertEquals(
                Map.of(
                        Item.ALLERGIES,
                        2,
                        Item.CODE_STATUS,
                        2,
                        Item.CONTACT,
                        2,
                        Item.STAY,
                        1,
                        Item.PHOTO,
                        2),
                counts.byLack());
    }

    @Test
    void todayTellsOfPeopleWithoutPlaceOrBirthDate() {
        var imported =
                NewClient.active(
                        new ClientId(newId()), Demographics.named(Given.names("Ann", "Able")));
        db.write(
                nurse,
                Permission.IMPORT,
                AuditAction.IMPORT,
                Subject.of("import", null),
                tx -> ClientRows.insert(tx, imported, Entry.IMPORT));
        assertEquals(
                List.of(
                        List.of(
                                Item.ALLERGIES,
                                Item.CODE_STATUS,
                                Item.CONTACT,
                                Item.STAY,
                                Item.BIRTH_DATE,
                                Item.PHOTO)),
                missing());
    }

    private List<List<Item>> missing() {
        return store().today(nurse, null, Slice.first(50)).rows().stream()
                .map(Unfinished::missing)
                .toList();
    }
}
