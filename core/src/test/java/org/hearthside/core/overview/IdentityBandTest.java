package org.hearthside.core.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatusWords.Tone;
import org.hearthside.core.overview.IdentityBand.Topic;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityBandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ClientId ID = new ClientId(new UUID(0, 7));
    private static final Stamp STAMP =
            new Stamp(
                    new UUID(0, 2), "J. Diaz RN", java.time.Instant.parse("2026-02-03T17:00:00Z"));

    private static Client client(
            ClientStatus status,
            @Nullable LocalDate born,
            boolean estimated,
            @Nullable LocalDate end) {
        var bare = Demographics.named(new Names("Maria", "Elena", "Lopez", "Mari", "마리아", "ko"));
        var person =
                new Demographics(
                        bare.names(),
                        born,
                        estimated,
                        born == null ? Gender.NOT_RECORDED : Gender.FEMALE,
                        born == null ? ClinicalSex.NOT_RECORDED : ClinicalSex.FEMALE,
                        "",
                        "",
                        "",
                        bare.address(),
                        bare.language(),
                        "",
                        "",
                        null,
                        "",
                        bare.hospital(),
                        "",
                        null);
        return new Client(ID, 0, ClientNumber.of(123), person, status, null, end, false, STAMP);
    }

    private static CareFact fact(
            CareTopic topic, RecordState state, String text, @Nullable Integer level) {
        return new CareFact(new UUID(0, 9), ID, topic, state, text, level, "", null, STAMP);
    }

    private static IdentityBand band(
            Client client, @Nullable Stay stay, List<CareFact> care, boolean test) {
        return IdentityBand.of(
                new BandFacts(client, stay, Allergies.none(), null, care, false, List.of(), test),
                TODAY,
                ZONE);
    }

    private static final Stay STAY =
            new Stay(
                    new UUID(0, 5),
                    0,
                    ID,
                    new UUID(0, 6),
                    "Maple House",
                    new UUID(0, 8),
                    "3",
                    "A",
                    STAMP.at(),
                    null,
                    "");

    @Test
    void saysWhoThisIs() {
        var band =
                band(
                        client(ClientStatus.ACTIVE, LocalDate.of(1980, 8, 14), false, null),
                        STAY,
                        List.of(),
                        false);
        assertEquals("LOPEZ, Maria Elena “Mari”", band.fullName());
        assertEquals("Born 14-Aug-1980 (46 y)", band.born());
        assertEquals("Gender female", band.gender());
        assertEquals("Client no. " + ClientNumber.of(123).text(), band.number());
        assertEquals("Maple House · Room 3, bed A", band.place());
        assertEquals("", band.standing());
        assertEquals("", band.testMark());
    }

    /** SR-68: the notice stands when there are such records, and only then. */
    @Test
    void theNoticeOfSubstanceUseRecordsStandsOnlyWhenThereAreSome() {
        for (var state : RecordState.values()) {
            var text = state == RecordState.RECORDED ? "Riverside program, since 2024" : "";
            var band =
                    band(
                            client(ClientStatus.ACTIVE, null, false, null),
                            null,
                            List.of(fact(CareTopic.SUBSTANCE_USE_RECORDS, state, text, null)),
                            false);
            assertEquals(
                    state == RecordState.RECORDED
                            ? "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
                            : "",
                    band.notice());
        }
    }

    @Test
    void whoHasDiedIsMarkedOnEveryPage() {
        var alive = band(client(ClientStatus.ACTIVE, null, false, null), null, List.of(), true);
        assertEquals(List.of("TEST — NOT A REAL PERSON"), alive.marks());
        var lastDay = LocalDate.of(2026, 11, 20);
        var dead =
                band(client(ClientStatus.DECEASED, null, false, lastDay), null, List.of(), false);
        assertEquals(List.of("DECEASED"), dead.marks());
    }

    @Test
    void statesEveryGapOfAnEmptyRecord() {
        var band = band(client(ClientStatus.ACTIVE, null, false, null), null, List.of(), true);
        assertEquals("DATE OF BIRTH NOT RECORDED", band.born());
        assertEquals("Gender NOT RECORDED", band.gender());
        assertEquals("Sex NOT RECORDED", band.sex());
        assertEquals("NOT ASSIGNED TO A HOUSE", band.place());
        assertEquals(AllergyBanner.Kind.NOT_RECORDED, band.allergies().kind());
        assertEquals("CODE STATUS NOT RECORDED", band.codeStatus().chip());
        assertEquals(
                List.of(
                        "DIET AND SWALLOWING NOT RECORDED",
                        "ISOLATION NOT RECORDED",
                        "SEIZURES NOT RECORDED"),
                band.chips().stream().map(IdentityBand.Chip::text).toList());
        assertTrue(band.chips().stream().allMatch(c -> c.tone() == Tone.UNKNOWN));
        assertEquals("TEST — NOT A REAL PERSON", band.testMark());
    }

    @Test
    void marksAnEstimatedBirthAndGivesTheDeadNoAge() {
        var born = LocalDate.of(1940, 1, 1);
        var estimated = band(client(ClientStatus.ACTIVE, born, true, null), null, List.of(), false);
        assertEquals("Born 01-Jan-1940 (86 y) (estimated)", estimated.born());
        var died = LocalDate.of(2020, 6, 1);
        var dead = band(client(ClientStatus.DECEASED, born, false, died), null, List.of(), false);
        assertEquals("DECEASED (last day here 01-Jun-2020)", dead.standing());
        assertEquals("Born 01-Jan-1940", dead.born());
    }

    @Test
    void saysDischargedInWords() {
        var gone = client(ClientStatus.DISCHARGED, null, false, LocalDate.of(2026, 2, 3));
        assertEquals("DISCHARGED 03-Feb-2026", band(gone, null, List.of(), false).standing());
    }

    @Test
    void printsDietNumbersWithTheirNamesAndTheWorstChipFirst() {
        var band =
                band(
                        client(ClientStatus.ACTIVE, null, false, null),
                        STAY,
                        List.of(
                                fact(CareTopic.FOOD_TEXTURE, RecordState.RECORDED, "", 5),
                                fact(CareTopic.DRINK_THICKNESS, RecordState.RECORDED, "", 2),
                                fact(
                                        CareTopic.SWALLOWING,
                                        RecordState.RECORDED,
                                        "aspiration risk",
                                        null),
                                fact(CareTopic.ISOLATION, RecordState.NONE_KNOWN, "", null)),
                        false);
        assertEquals(
                "Food: IDDSI 5 Minced & Moist · Drinks: IDDSI 2 Mildly Thick · Swallowing: aspiration risk",
                band.chips().getFirst().text());
        assertEquals(
                "Isolation: none known (03-Feb-2026, J. Diaz RN)", band.chips().getLast().text());
        assertEquals("SEIZURES NOT RECORDED", band.chips(Topic.SEIZURES).getFirst().text());
        assertFalse(band.chips(Topic.ISOLATION).isEmpty());
    }

    @Test
    void saysThatCareFactsAreWithheldInsteadOfNotRecorded() {
        var client = client(ClientStatus.ACTIVE, null, false, null);
        var facts =
                new BandFacts(
                        client, STAY, Allergies.none(), null, List.of(), true, List.of(), false);
        var chips = IdentityBand.of(facts, TODAY, ZONE).chips();
        assertEquals(
                List.of("Diet, isolation and seizures: not shown to this role"),
                chips.stream().map(IdentityBand.Chip::text).toList());
    }

    @Test
    void keepsAChipShortWithoutCuttingASentence() {
        var long1 = "tonic-clonic, 1 to 2 min. " + "x".repeat(200);
        var long2 = "y".repeat(200);
        var band =
                band(
                        client(ClientStatus.ACTIVE, null, false, null),
                        STAY,
                        List.of(
                                fact(CareTopic.SEIZURES, RecordState.RECORDED, long1, null),
                                fact(CareTopic.ISOLATION, RecordState.RECORDED, long2, null)),
                        false);
        assertEquals(
                "Seizures: tonic-clonic, 1 to 2 min — more in the record",
                band.chips(Topic.SEIZURES).getFirst().text());
        assertEquals("ISOLATION — see the record", band.chips(Topic.ISOLATION).getFirst().text());
    }

    @Test
    void warnsOfPeopleWhoCanBeTakenForThisOne() {
        var born = LocalDate.of(1980, 8, 14);
        var client = client(ClientStatus.ACTIVE, born, false, null);
        var me = new SimilarNames.Person(ID, client.names(), born);
        var marta =
                new SimilarNames.Person(
                        new ClientId(new UUID(0, 1)),
                        new Names("Marta", "", "Lopez", "", "", ""),
                        null);
        var twin =
                new SimilarNames.Person(
                        new ClientId(new UUID(0, 2)),
                        new Names("Bo", "", "Stone", "", "", ""),
                        born);
        var facts =
                new BandFacts(
                        client,
                        STAY,
                        Allergies.none(),
                        null,
                        List.of(),
                        false,
                        SimilarNames.of(me, List.of(me, marta, twin)),
                        false);
        var chips = IdentityBand.of(facts, TODAY, ZONE).chips(Topic.SIMILAR_NAME);
        assertEquals("SIMILAR NAME: Lopez, Marta", chips.get(0).text());
        assertEquals("SAME DATE OF BIRTH: Stone, Bo", chips.get(1).text());
    }

    @Test
    void showsNoDataOfThePersonInItsOwnText() {
        var band = band(client(ClientStatus.ACTIVE, null, false, null), STAY, List.of(), false);
        assertFalse(band.toString().contains("LOPEZ"));
    }
}
