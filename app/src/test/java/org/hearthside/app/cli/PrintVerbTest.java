package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers for a whole house, as somebody prints them who has to leave it. */
final class PrintVerbTest {
    private static final int RESIDENTS = 12;

    @TempDir private static Path folder;
    private static Script house = new Script(Path.of(""), Path.of(""));

    @BeforeAll
    static void makeDemo() throws IOException {
        house = Script.demo(folder, "demo", RESIDENTS);
    }

    @Test
    void everyoneOfAHouseHasAFileAndNoFileHasAName() throws IOException {
        var out = folder.resolve("maple");
        var done =
                house.as(
                        "nurse",
                        "print",
                        "contacts",
                        "--location",
                        "maple house",
                        "--out",
                        out.toString(),
                        "--json");
        assertEquals(0, done.code(), done.err());
        var papers = done.json().get("papers");
        assertTrue(!papers.isEmpty() && papers.size() < RESIDENTS, done.out());
        try (var files = Files.list(out)) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertEquals(papers.size(), names.size());
            names.forEach(name ->
                    assertTrue(name.matches("contact-sheet-C-\\d{5}-\\d-[0-9-]+\\.pdf"), name));
        }
    }

    @Test
    void theScanOfTheOrdersFollowsPageOneOfAPacket() throws IOException {
        var out = folder.resolve("packet.pdf");
        var done = house.as("nurse", "print", "packet", "--client", "C-00001-3", "--out", "" + out);
        assertEquals(0, done.code(), done.err());
        try (var paper = Loader.loadPDF(Files.readAllBytes(out))) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertTrue(text.contains("Part 1a Orders on life support"), text);
            assertTrue(text.contains("Individual support plan not printed: confidential"), text);
            assertFalse(text.contains("NOT PRINTED"), text);
        }
    }

    @Test
    void aConfidentialPaperGoesAlongByItsIdToSomebodyForAReason() throws IOException {
        var shown = house.as("nurse", "show", "C-00001-3", "--json").json();
        var id = "";
        for (var document : shown.get("documents")) {
            id = document.get("confidential").asBoolean() ? document.get("id").asText() : id;
        }
        var out = folder.resolve("with.pdf");
        var with = "--with-document=" + id;
        assertEquals(Refusal.FAILED, packet("nurse", out, with).code(), "to whom?");
        assertEquals(Refusal.USAGE, packet("nurse", out, with, "--mark", "draft").code());
        var other = "--with-document=" + new UUID(1, 1);
        assertEquals(
                Refusal.NO_SUCH,
                packet("nurse", out, other, "--to", "EMS", "--purpose", "fall").code());
        assertEquals(
                Refusal.NO_SUCH,
                packet("dsp", out, with, "--to", "EMS", "--purpose", "fall").code());
        assertFalse(Files.exists(out));
        var done = packet("nurse", out, with, "--to", "EMS", "--purpose", "fall");
        assertEquals(0, done.code(), done.err());
        try (var paper = Loader.loadPDF(Files.readAllBytes(out))) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertTrue(text.contains("CONFIDENTIAL Individual support plan"), text);
        }
    }

    private static Script.Answer packet(String role, Path out, String... more) {
        var fixed = Stream.of("packet", "--client", "C-00001-3", "--out", "" + out);
        return house.as(
                role, "print", Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theMarOfAMonthIsPrintedWithEntriesOrBlank() throws IOException {
        for (var blank : List.of(true, false)) {
            var out = folder.resolve("mar-" + blank + ".pdf");
            var words =
                    new ArrayList<>(
                            List.of(
                                    "mar",
                                    "--client",
                                    "C-00001-3",
                                    "--month",
                                    "2026-02",
                                    "--out",
                                    out.toString()));
            if (blank) {
                words.add("--blank");
            }
            var done = house.as("nurse", "print", words.toArray(String[]::new));
            assertEquals(0, done.code(), done.err());
            try (var paper = Loader.loadPDF(Files.readAllBytes(out))) {
                var text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
                assertTrue(text.contains("MEDICATION ADMINISTRATION RECORD · February 2026"), text);
                assertEquals(blank, text.contains("BLANK, orders as of"), text);
            }
        }
    }

    @Test
    void howAMonthWentAndWhatThePrescriberSignsArePrintedByNameAndByNoDsp() throws IOException {
        for (var paper : List.of(List.of("compliance", "--month", "2026-02"), List.of("recap"))) {
            var out = folder.resolve(paper.getFirst() + ".pdf");
            var words = new ArrayList<>(paper);
            words.addAll(List.of("--client", "C-00001-3", "--out", out.toString()));
            var done = house.as("nurse", "print", words.toArray(String[]::new));
            assertEquals(0, done.code(), done.err());
            try (var pdf = Loader.loadPDF(Files.readAllBytes(out))) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertTrue(
                        text.contains(
                                paper.getFirst().equals("recap")
                                        ? "Signature of prescriber"
                                        : "Medication compliance, February 2026"),
                        text);
            }
        }
        var no = folder.resolve("no.pdf").toString();
        assertEquals(
                3,
                house.as("dsp", "print", "compliance", "--client", "C-00001-3", "--out", no)
                        .code());
    }

    @Test
    void aMonthIsOnlyForTheMarAndHasToBeOne() {
        var out = folder.resolve("no.pdf").toString();
        for (var wrong :
                List.of(
                        List.of("contacts", "--blank"),
                        List.of("packet", "--month", "2026-02"),
                        List.of("mar", "--month", "February"))) {
            var words = new ArrayList<>(List.of("--client", "C-00001-3", "--out", out));
            words.addAll(wrong);
            var done = house.as("nurse", "print", words.toArray(String[]::new));
            assertEquals(Refusal.USAGE, done.code(), done.err());
        }
    }

    @Test
    void everyoneMeansEveryoneWhoIsActive() throws IOException {
        var out = folder.resolve("everyone");
        var done = house.as("nurse", "print", "face-sheet", "--all", "--out", out.toString());
        assertEquals(0, done.code(), done.err());
        try (var files = Files.list(out)) {
            assertEquals(RESIDENTS, files.count());
        }
    }

    @Test
    void aWrongHouseNamesTheRightOnesAndOneOfTheThreeMustBeSaid() {
        var out = folder.resolve("nowhere").toString();
        var wrong = house.as("nurse", "print", "packet", "--location", "Mple", "--out", out);
        assertEquals(Refusal.NO_SUCH, wrong.code());
        assertTrue(wrong.err().contains("Maple House"), wrong.err());
        var none = house.as("nurse", "print", "packet", "--out", out);
        assertEquals(Refusal.USAGE, none.code());
        for (var other : List.of("--all", "--location=Maple House")) {
            var two =
                    house.as(
                            "nurse",
                            "print",
                            "packet",
                            "--client",
                            "C-00001-3",
                            other,
                            "--out",
                            out);
            assertEquals(Refusal.USAGE, two.code(), other);
        }
    }

    @Test
    void aWholeHouseGoesIntoOneFileWithABookmarkForEach() throws IOException {
        var out = folder.resolve("house.pdf");
        var done =
                house.as(
                        "nurse",
                        "print",
                        "contacts",
                        "--location",
                        "Maple House",
                        "--mark",
                        "copy",
                        "--out",
                        "" + out,
                        "--json");
        assertEquals(0, done.code(), done.err());
        var papers = done.json().get("papers");
        int pages = 0;
        for (var paper : papers) {
            pages += paper.get("pages").asInt();
        }
        try (var all = Loader.loadPDF(Files.readAllBytes(out))) {
            assertEquals(pages, all.getNumberOfPages());
            int bookmarks = 0;
            for (var item : all.getDocumentCatalog().getDocumentOutline().children()) {
                assertTrue(item.getTitle().matches(".*C-\\d{5}-\\d"), item.getTitle());
                bookmarks++;
            }
            assertEquals(papers.size(), bookmarks);
            assertTrue(new PDFTextStripper().getText(all).contains("COPY"));
            assertEquals("Hearthside contacts", all.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aLockedPaperOpensWithThePasswordInTheFileAlone() throws IOException {
        var out = folder.resolve("locked.pdf");
        var lock = Files.writeString(folder.resolve("word"), "three small green boats\n");
        var done =
                house.as(
                        "nurse",
                        "print",
                        "face-sheet",
                        "--client",
                        "C-00001-3",
                        "--lock-file",
                        "" + lock,
                        "--out",
                        "" + out);
        assertEquals(0, done.code(), done.err());
        assertThrows(
                InvalidPasswordException.class,
                () -> Loader.loadPDF(Files.readAllBytes(out)).close());
        try (var paper = Loader.loadPDF(Files.readAllBytes(out), "three small green boats")) {
            assertTrue(new PDFTextStripper().getText(paper).contains("LOPEZ"));
        }
    }

    @Test
    void aShortPasswordOrAnUnknownMarkPrintsNothing() throws IOException {
        var out = folder.resolve("never.pdf");
        var lock = Files.writeString(folder.resolve("short"), "short");
        for (var wrong : List.of("--lock-file=" + lock, "--mark=final")) {
            var done =
                    house.as(
                            "nurse",
                            "print",
                            "face-sheet",
                            "--client",
                            "C-00001-3",
                            wrong,
                            "--out",
                            "" + out);
            assertEquals(Refusal.USAGE, done.code(), wrong);
            assertFalse(Files.exists(out), wrong);
        }
    }
}
