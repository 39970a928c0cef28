package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Candidate.Sign;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Match;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.search.DuplicateStore;
import org.junit.jupiter.api.Test;

/**
 * People who come in and may be on file: nobody is joined silently, and no decision is asked twice.
 */
class MatchingTest extends ImportTest {
    private static final String MILK =
            "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"%s\",\"category\":[\"food\"],"
                    + "\"code\":{\"text\":\"%s\"},\"patient\":{\"reference\":\"Patient/%s\"}}\n";

    private static String patient(String id, String last, String first, String born, String more) {
        return "{\"resourceType\":\"Patient\",\"id\":\""
                + id
                + "\",\"name\":[{\"family\":\""
                + last
                + "\",\"given\":[\""
                + first
                + "\"]}],\"birthDate\":\""
                + born
                + "\""
                + more
                + "}\n";
    }

    private static String mrn(String number) {
        return ",\"identifier\":[{\"type\":{\"coding\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"MR\"}]},\"value\":\""
                + number
                + "\"}]";
    }

    private ClientId onFile() {
        load(
                file(
                        "here.ndjson",
                        patient("here", "Quill", "Ada", "1940-02-03", mrn("MX-7"))
                                + MILK.formatted("m", "Milk", "here")));
        return people().getFirst().id();
    }

    private Path elsewhere() {
        return file(
                "there.ndjson",
                patient("there", "Quil", "Ada", "1940-02-03", ",\"gender\":\"female\"")
                        + MILK.formatted("a", "Milk", "there")
                        + MILK.formatted("b", "Eggs", "there"));
    }

    private ImportResult decide(Decision decision, Path... files) {
        return load(
                nurse,
                new FhirImport.Options(
                        "",
                        false,
                        new Decision.Set(
                                Map.of("|Patient/there", decision), Decision.Otherwise.SKIP)),
                files);
    }

    private List<String> allergies(ClientId client) {
        return new AllergyStore(db)
                .get(nurse, client).items().stream().map(a -> a.substance()).sorted().toList();
    }

    @Test
    void pointsOutWhoMayBeOnFileAndImportsNothingOfThemUndecided() {
        var ada = onFile();
        var tried = load(nurse, FhirImport.Options.DRY_RUN, elsewhere());
        var done = load(elsewhere());
        assertEquals(tried.failures(), done.failures());
        assertEquals(Map.of("maybe", 1L), done.matches());
        var arrival = done.undecided().getFirst();
        assertInstanceOf(Decision.LeaveOut.class, arrival.decision());
        var candidate = arrival.match().candidates().getFirst();
        assertEquals(ada, candidate.id());
        assertTrue(candidate.signs().containsAll(List.of(Sign.NAME_ALIKE, Sign.SAME_BIRTH_DATE)));
        assertEquals("similar name, same birth date", candidate.reasons());
        assertEquals(1, done.failureCount(), () -> done.failures().toString());
        assertTrue(done.failures().getFirst().reason().contains("may be on file already"));
        assertEquals(2L, done.skipped().get("AllergyIntolerance (person left out)"));
        assertEquals(1, people().size());
    }

    @Test
    void putsIntoTheRecordOnFileWhatIsNewThereWhenItIsTheSamePerson() {
        var ada = onFile();
        var done = decide(new Decision.SamePerson(ada, ""), elsewhere());
        assertEquals(Map.of(Kind.ALLERGIES, 1L), done.created());
        assertEquals(1L, done.updated().get(Kind.CLIENTS), "the gender was blank");
        assertEquals(1L, done.unchanged().get(Kind.ALLERGIES), "milk stands there already");
        assertEquals(List.of("Eggs", "Milk"), allergies(ada));
        var client = new ClientStore(db).get(nurse, ada);
        assertEquals("Quill", client.names().last(), "what is recorded stands");
        assertTrue(
                done.failures().stream().anyMatch(f -> f.field().equals("name")),
                () -> done.failures().toString());
        assertEquals(1, people().size());
        var again = load(elsewhere());
        assertEquals(Map.of(), again.created());
        assertEquals(0, again.failureCount(), "the decision is remembered");
    }

    @Test
    void makesANewRecordOrLeavesOutAsDecidedAndRemembersIt() {
        onFile();
        var left = decide(new Decision.LeaveOut(), elsewhere());
        assertEquals(0, left.failureCount(), () -> left.failures().toString());
        assertEquals(1L, left.skipped().get("Patient (person left out)"));
        var again = load(elsewhere());
        assertEquals(1, people().size());
        assertEquals(0, again.failureCount());
        assertTrue(again.undecided().isEmpty());
        var fresh = decide(new Decision.NewPerson(), elsewhere());
        assertEquals(1L, fresh.created().get(Kind.CLIENTS));
        assertEquals(2, people().size());
    }

    @Test
    void remembersThatWhoWasCalledNewIsNotTheSamePerson() {
        var ada = onFile();
        var fresh = decide(new Decision.NewPerson(), elsewhere());
        var others = new DuplicateStore(db).notSame(nurse, ada);
        assertEquals(1, others.size());
        assertTrue(people().stream().anyMatch(p -> others.contains(p.id())));
        var undone =
                new ImportBatches(db).undo(nurse, fresh.batch(), false, done -> {}, () -> false);
        assertEquals(List.of(), undone.kept(), "a verdict is no record of care");
        assertEquals(1, people().size());
    }

    @Test
    void asksNobodyAgainAboutTwoWhoWereToldApart() {
        var ada = onFile();
        var fresh = decide(new Decision.NewPerson(), elsewhere());
        var twin = newest(ada);
        var third = load(file("third.ndjson", patient("third", "Quil", "Ada", "1940-02-03", "")));
        assertEquals(
                List.of(twin),
                third.undecided().getFirst().match().candidates().stream()
                        .map(c -> c.id())
                        .toList());
        new DuplicateStore(db).mayBeSame(nurse, ada, twin);
        var again = load(file("third.ndjson", patient("third", "Quil", "Ada", "1940-02-03", "")));
        assertEquals(2, again.undecided().getFirst().match().candidates().size());
        assertEquals(1L, fresh.created().get(Kind.CLIENTS));
    }

    @Test
    void pointsOutASharedNumberThoughTheTwoWereToldApart() {
        var ada = onFile();
        decide(new Decision.NewPerson(), elsewhere());
        var third =
                load(
                        file(
                                "third.ndjson",
                                patient("third", "Quil", "Ada", "1940-02-03", mrn("MX-7"))));
        var candidates = third.undecided().getFirst().match().candidates();
        assertTrue(candidates.stream().anyMatch(c -> c.id().equals(ada)));
    }

    @Test
    void tellsThemApartAgainWhenAnImportThatWasTakenBackComesAgain() {
        var ada = onFile();
        var fresh = decide(new Decision.NewPerson(), elsewhere());
        new ImportBatches(db).undo(nurse, fresh.batch(), false, done -> {}, () -> false);
        var again = load(elsewhere());
        assertTrue(again.undecided().isEmpty(), "that was decided");
        assertEquals(1L, again.created().get(Kind.CLIENTS));
        assertTrue(new DuplicateStore(db).notSame(nurse, ada).contains(newest(ada)));
    }

    private ClientId newest(ClientId other) {
        return people().stream()
                .map(p -> p.id())
                .filter(id -> !id.equals(other))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsDecisionsFromATableAndRefusesOneThatIsNotPlain() throws Exception {
        var ada = onFile();
        java.util.function.Function<String, java.util.Optional<ClientId>> byNumber =
                number ->
                        number.equals("C-1")
                                ? java.util.Optional.of(ada)
                                : java.util.Optional.empty();
        var read =
                DecisionsFile.read(
                        file(
                                "d.csv",
                                """
                                Key,decision,person
                                |Patient/a,new,
                                |Patient/b,SAME,C-1
                                |Patient/c,leave_out,
                                |Patient/d,same,|Patient/a
                                """),
                        byNumber);
        assertEquals(new Decision.NewPerson(), read.get("|Patient/a"));
        assertEquals(new Decision.SamePerson(ada, ""), read.get("|Patient/b"));
        assertEquals(new Decision.LeaveOut(), read.get("|Patient/c"));
        assertTrue(
                read.get("|Patient/d") instanceof Decision.SamePerson same
                        && same.key().equals("|Patient/a"));
        for (var wrong :
                List.of(
                        "who,what\nx,new\n",
                        "key,decision\n|Patient/a,perhaps\n",
                        "key,decision,person\n|Patient/a,same,C-2\n",
                        "key,decision\n|Patient/a,new\n|Patient/a,new\n",
                        "key,decision\n,new\n")) {
            var file = file("w.csv", wrong);
            assertThrows(
                    DecisionsFile.Unusable.class, () -> DecisionsFile.read(file, byNumber), wrong);
        }
    }

    @Test
    void takesANumberThatAgreesWithNameAndBirthDateForProof() {
        var ada = onFile();
        var same = file("s.json", patient("s", "QUILL", "Ada", "1940-02-03", mrn("MX-7")));
        var result = load(same);
        assertInstanceOf(Match.Same.class, result.arrivals().getFirst().match());
        assertEquals(Map.of(), result.created());
        assertEquals(1, people().size());
        assertEquals(ada, result.arrivals().getFirst().match().candidates().getFirst().id());
        var other = load(file("o.json", patient("o", "Voss", "Bo", "1955-05-05", mrn("MX-7"))));
        assertInstanceOf(Match.Maybe.class, other.arrivals().getFirst().match());
        assertEquals(1, people().size());
    }

    @Test
    void registersSomeoneNewWithoutANumberThatIsSomebodyElses() {
        onFile();
        var result =
                load(
                        nurse,
                        new FhirImport.Options(
                                "", false, new Decision.Set(Map.of(), Decision.Otherwise.NEW)),
                        file("o.json", patient("o", "Voss", "Bo", "1955-05-05", mrn("MX-7"))));
        assertEquals(1L, result.created().get(Kind.CLIENTS));
        assertEquals("mrn", result.failures().getFirst().field());
        assertEquals(2, people().size());
    }

    @Test
    void joinsPeopleOfOneImportWhenSoDecided() {
        var both =
                file(
                        "both.ndjson",
                        patient("one", "Quill", "Ada", "1940-02-03", "")
                                + patient("there", "Quil", "Ada", "1940-02-03", "")
                                + MILK.formatted("m", "Milk", "there"));
        var tried = load(nurse, FhirImport.Options.DRY_RUN, both);
        var doubt = tried.undecided().getFirst();
        var twin = doubt.match().candidates().getFirst();
        assertEquals("|Patient/one", twin.key());
        var done = decide(new Decision.SamePerson(twin.id(), twin.key()), both);
        assertEquals(1, people().size());
        assertEquals(List.of("Milk"), allergies(people().getFirst().id()));
        assertEquals(List.of("name"), done.failures().stream().map(f -> f.field()).toList());
    }

    @Test
    void saysNothingOfNamesInWhatItPrints() {
        onFile();
        var result = load(elsewhere());
        Arrival doubt = result.undecided().getFirst();
        assertFalse((doubt + "" + doubt.match()).contains("Quil"));
    }
}
