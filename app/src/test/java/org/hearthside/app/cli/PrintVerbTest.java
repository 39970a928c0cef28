package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
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
}
