package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.CsvMapping;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.health.AllergyStore;
import org.junit.jupiter.api.Test;

/** Tables of people and what hangs on them, as spreadsheets and other programs write them. */
class CsvImportTest extends ImportTest {
    private static final String PEOPLE =
            """
            Last Name,first_name,DOB,Sex,MRN,SSN,Home Phone,Address,City,State,Zip,Status,Admit Date,Shoe Size
            Lopez,Maria,8/14/1940,F,MX-1,219-09-5555,555.010.0134,"12 Elm St, Apt 4",Salem,MA,01970,Active,2/3/2024,7
            "O'Brien ""Bud"" Jr",Seán,14-Aug-1951,Male,MX-2,,(555) 010-0135,,,,,Discharged,,
            Nguyễn,Thị,1971-12-31,X,MX-3,,call her,,,,,Moved to Mars,,
            """;

    private ImportResult table(Session who, boolean dryRun, Path... files) {
        return table(who, new CsvImport.Options("", dryRun, Decision.Set.NONE, null), files);
    }

    private ImportResult table(Session who, CsvImport.Options options, Path... files) {
        try {
            return new CsvImport(db).run(who, List.of(files), options, p -> {}, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClientId person(String last) {
        return people().stream()
                .filter(p -> p.names().last().startsWith(last))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> places(ImportResult result) {
        return result.failures().stream().map(f -> f.entry() + ": " + f.field()).toList();
    }

    @Test
    void bringsPeopleUnderTheHeadingsThatOtherProgramsUse() {
        var file = file("people.csv", PEOPLE);
        var tried = table(nurse, true, file);
        assertEquals(List.of(), people());
        var result = table(nurse, false, file);
        assertEquals(tried.created(), result.created());
        assertEquals(tried.failures(), result.failures());
        assertEquals(Map.of(Kind.CLIENTS, 3L), result.created(), () -> places(result).toString());
        assertEquals(3L, result.read().get("people"));
        assertEquals(1L, result.leftOut().get("people.Shoe Size"));
        assertTrue(places(result).contains("line 4 people: Status"), () -> "" + places(result));
        var maria = new ClientStore(db).get(nurse, person("Lopez"));
        var d = maria.demographics();
        assertEquals(LocalDate.of(1940, 8, 14), d.birthDate());
        assertEquals(Gender.FEMALE, d.gender());
        assertEquals("12 Elm St, Apt 4, Salem, MA 01970", d.address().oneLine());
        assertEquals("(555) 010-0134", d.phone());
        assertEquals(LocalDate.of(2024, 2, 3), maria.admittedOn());
        assertEquals("219095555", new ClientStore(db).revealSsn(nurse, maria.id()).orElseThrow());
        var sean = new ClientStore(db).get(nurse, person("O'Brien"));
        assertEquals(ClientStatus.DISCHARGED, sean.status());
        assertEquals("Seán", sean.names().first());
        var again = table(nurse, false, file);
        assertEquals(Map.of(), again.created());
        assertEquals(3L, again.unchanged().get(Kind.CLIENTS));
    }

    @Test
    void bringsWhatHangsOnPeopleWhateverOrderTheTablesComeIn() {
        var allergies =
                file(
                        "a-allergies.csv",
                        """
                        MRN;Allergen;Type;Reaction;Severity
                        MX-1;Penicillin;Drug;Hives;Severe
                        MX-1;No known food allergies;;;
                        MX-9;Latex;;;
                        """);
        var contacts =
                file(
                        "b-contacts.csv",
                        """
                        Resident Last Name\tResident First Name\tDOB\tContact Name\tRelationship\tPhone
                        Lopez\tMaria\t08141940\tLopez, Ana\tdaughter, emergency contact\t555-010-0141
                        """);
        var conditions =
                file(
                        "c.csv",
                        "Name,Diagnosis,ICD-10\n\"Lopez, Maria\",Essential hypertension,I10\n");
        var policies =
                file(
                        "d.csv",
                        "mrn,payer,policy number,effective\nMX-1,Medicare,1EG4-TE5-MK73,1/1/2024\n");
        var all = new Path[] {allergies, contacts, conditions, policies, file("p.csv", PEOPLE)};
        var tried = table(nurse, true, all);
        var result = table(nurse, false, all);
        assertEquals(tried.created(), result.created());
        assertEquals(1L, result.created().get(Kind.ALLERGIES), () -> "" + result.failures());
        assertEquals(1L, result.created().get(Kind.ALLERGY_ANSWERS));
        assertEquals(1L, result.created().get(Kind.CONTACTS));
        assertEquals(1L, result.created().get(Kind.CONDITIONS));
        assertEquals(1L, result.created().get(Kind.POLICIES));
        assertTrue(places(result).contains("line 4 allergies: "), () -> "" + places(result));
        var maria = person("Lopez");
        var found = new AllergyStore(db).get(nurse, maria);
        assertEquals(RecordState.RECORDED, found.state(AllergyClass.DRUG));
        assertEquals(RecordState.NONE_KNOWN, found.state(AllergyClass.FOOD));
        assertEquals("CSV import", found.items().getFirst().source());
        assertEquals(
                "(555) 010-0141",
                new ContactStore(db).list(nurse, maria).getFirst().phones().main());
        var changed =
                table(
                        nurse,
                        false,
                        file(
                                "a2.csv",
                                "MRN,Allergen,Type,Reaction,Severity\nMX-1,Penicillin,Drug,Anaphylaxis,Severe\n"));
        assertEquals(Map.of(Kind.ALLERGIES, 1L), changed.updated(), () -> "" + changed.failures());
    }

    @Test
    void undoesATableAsAnyImport() {
        var result = table(nurse, false, file("people.csv", PEOPLE));
        facility.clock().advance(Duration.ofMinutes(5));
        var undone = new ImportBatches(db).undo(nurse, result.batch(), false, p -> {}, () -> false);
        assertEquals(result.created(), undone.withdrawn());
        assertEquals(List.of(), people());
    }

    @Test
    void goesByAMappingFileAndSaysWhatIsWrongWithOne() throws IOException, CsvMapping.Unusable {
        var file = file("odd.csv", "Nachname,Vorname,Geboren\nHuber,Ute,3/4/1950\n");
        var unknown = table(nurse, false, file);
        assertEquals(Failure.Loss.FILE, unknown.failures().getFirst().loss());
        var mapping =
                mapping("kind=people\nlastName=Nachname\nfirstName=Vorname\nbirthDate=Geboren");
        var result =
                table(nurse, new CsvImport.Options("", false, Decision.Set.NONE, mapping), file);
        assertEquals(Map.of(Kind.CLIENTS, 1L), result.created(), () -> "" + result.failures());
        assertThrows(CsvMapping.Unusable.class, () -> mapping("lastName=Nachname"));
        assertThrows(CsvMapping.Unusable.class, () -> mapping("kind=people\nshoe=Size"));
        var other =
                table(
                        nurse,
                        new CsvImport.Options("", true, Decision.Set.NONE, mapping),
                        file("x.csv", PEOPLE));
        assertEquals(1, other.failureCount());
    }

    private static CsvMapping mapping(String text) throws IOException, CsvMapping.Unusable {
        var file = new Properties();
        file.load(new StringReader(text));
        return CsvMapping.of(file);
    }

    @Test
    void survivesTablesThatAreNone() throws IOException {
        Files.write(folder.resolve("a.csv"), new byte[] {0, 1, 2, (byte) 0xFF});
        file("b.csv", "");
        file("c.csv", "\n\n\n");
        file("d.csv", "last,first\n\"never closed,x\n");
        file("e.csv", "last,first,dob\nSolo\nVoss,Bo,1955-05-05,extra\nAmes,,1941-01-05\n");
        Files.write(
                folder.resolve("f.csv"),
                "\uFEFFlast;first;dob\r\nMüller;Jürgen;2.3.1950\r\n"
                        .getBytes(Charset.forName("windows-1252")));
        file("g.csv", "last,first,dob\rWeiß,Eva,1950-03-02\r");
        var result = table(nurse, false, folder);
        assertEquals(
                List.of("Weiß"),
                people().stream()
                        .map(p -> p.names().last())
                        .filter(l -> l.startsWith("W"))
                        .toList(),
                () -> "" + result.failures());
        assertTrue(result.failureCount() >= 7, () -> "" + result.failures());
        for (var failure : result.failures()) {
            assertTrue(!failure.reason().isBlank());
        }
    }

    @Test
    void pointsOutWhoMayBeOnFileAlready() {
        table(nurse, false, file("people.csv", PEOPLE));
        var result =
                table(nurse, false, file("other.csv", "last,first,dob\nLopes,Maria,8/14/1940\n"));
        assertEquals(1, result.undecided().size());
        assertEquals(3, people().size());
    }

    @Test
    void refusesWhoMayNotImport() {
        var file = file("people.csv", PEOPLE);
        assertThrows(AccessDenied.class, () -> table(dsp, false, file));
    }
}
