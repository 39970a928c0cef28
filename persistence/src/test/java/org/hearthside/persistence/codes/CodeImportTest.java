package org.hearthside.persistence.codes;

import static org.hearthside.persistence.schema.Tables.CODE_ITEM;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Starter;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeImportTest extends StoreTest {
    private static final String HEADER = "cvx,short_description\n";
    private static final CodeSystem CVX = CodeSystem.CVX;

    @TempDir Path folder = Path.of("");

    private CodeStore store() {
        return new CodeStore(db);
    }

    private CodeImportResult bring(Session who, String text, CodeImport.Options options) {
        try {
            var file = Files.writeString(folder.resolve("cvx.csv"), HEADER + text);
            return new CodeImport(db).run(who, CVX, file, options, far -> {}, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CodeImportResult bring(String text, String release) {
        return bring(admin, text, new CodeImport.Options(release, false, false));
    }

    private CodeList list() {
        return store().lists(nurse).stream()
                .filter(list -> list.system() == CVX)
                .findFirst()
                .orElseThrow();
    }

    private CodeItem code(String code) {
        return store().index(dsp, CVX).byCode(code).orElseThrow();
    }

    /** Codes 100 and on, in the form of a file. */
    private static String many(int from, int to, String words) {
        var lines = new StringBuilder();
        IntStream.range(from, to)
                .forEach(n ->
                        lines.append(n)
                                .append(",")
                                .append(words)
                                .append(" number ")
                                .append(n)
                                .append('\n'));
        return lines.toString();
    }

    @Test
    void givesOurOwnListUntilOneIsBroughtIn() {
        assertEquals(Starter.RELEASE, list().release());
        assertEquals(Starter.RELEASE, code("115").release());
        bring("08,Hep B\n115,Tdap\n", "2026-11");
        assertEquals("2026-11", list().release());
        assertEquals(2, list().codes());
        assertEquals("Ada Moss", list().importedBy());
        assertTrue(list().finished());
        assertEquals(Optional.empty(), store().index(dsp, CVX).byCode("213"));
    }

    @Test
    void theNextReleaseAddsChangesAndRetiresAndDeletesNothing() {
        bring("08,Hep B\n10,IPV\n115,Tdap\n", "2025");
        var next = bring("08,\"Hep B, adult\"\n115,Tdap\n216,PCV20\n", "2026");
        assertEquals(1, next.added());
        assertEquals(1, next.changed());
        assertEquals(1, next.unchanged());
        assertEquals(1, next.retired());
        assertEquals("Hep B, adult", code("08").row().display());
        assertEquals("2026", code("10").retiredIn());
        assertEquals("IPV", code("10").row().display());
        assertEquals(List.of(), store().index(nurse, CVX).search("IPV", 20, false));
        assertEquals(1, store().index(nurse, CVX).search("IPV", 20, true).size());
        assertEquals(3, list().codes());
        assertEquals(1, list().retired());
        // What each changed row was stands in the history.
        int kept =
                stored(tx ->
                        tx.sql()
                                .fetchCount(
                                        ROW_HISTORY,
                                        ROW_HISTORY.TABLE_NAME.equalIgnoreCase("code_item")));
        assertEquals(2, kept);
    }

    @Test
    void aRetiredCodeCanComeBack() {
        bring("08,Hep B\n10,IPV\n", "2025");
        bring("08,Hep B\n", "2026");
        var back = bring("08,Hep B\n10,IPV\n", "2027");
        assertEquals(1, back.back());
        assertFalse(code("10").retired());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        bring(many(100, 400, "Vaccine"), "2026");
        var again = bring(many(100, 400, "Vaccine"), "2026");
        assertEquals(0, again.added() + again.changed() + again.retired() + again.back());
        assertEquals(300, again.unchanged());
        assertEquals(300, list().codes());
    }

    @Test
    void aFileThatWasCutOffRetiresNothingUnlessAsked() {
        bring(many(100, 400, "Vaccine"), "2025");
        var cut = bring(many(100, 200, "Vaccine"), "2026");
        assertEquals(0, cut.retired());
        assertEquals(200, cut.held());
        assertEquals(300, list().codes());
        var meant =
                bring(
                        admin,
                        many(100, 200, "Vaccine"),
                        new CodeImport.Options("2026", false, true));
        assertEquals(200, meant.retired());
        assertEquals(100, list().codes());
    }

    @Test
    void aCodeWhoseLineIsBrokenStaysInForce() {
        bring("08,Hep B\n10,IPV\n115,Tdap\n", "2025");
        var broken = bring("08,Hep B\n10,\n115,Tdap\n", "2026");
        assertEquals(1, broken.brokenCount());
        assertEquals("10", broken.broken().getFirst().code());
        assertEquals(3, broken.broken().getFirst().line());
        assertEquals(0, broken.retired());
        var twice = bring("08,Hep B\n10,IPV\n10,Polio\n10,IPV\n115,Tdap\n", "2026");
        assertEquals(1, twice.brokenCount());
        assertEquals("IPV", code("10").row().display());
    }

    @Test
    void aDryRunSaysWhatWouldBeAndWritesNothing() {
        bring("08,Hep B\n10,IPV\n", "2025");
        var look = bring(admin, "08,\"Hep B, adult\"\n115,Tdap\n", CodeImport.Options.DRY_RUN);
        assertTrue(look.dryRun());
        assertEquals(List.of(1L, 1L, 1L), List.of(look.added(), look.changed(), look.retired()));
        assertEquals("2025", list().release());
        assertEquals("Hep B", code("08").row().display());
    }

    @Test
    void aWrongFileLeavesNoTrace() {
        var wrong = bring("not,a,list\n", "2026");
        assertEquals(1, wrong.brokenCount());
        assertEquals(Starter.RELEASE, list().release());
        int kept = stored(tx -> tx.sql().fetchCount(CODE_ITEM));
        assertEquals(0, kept);
    }

    @Test
    void whatWasStoppedSaysSoAndGoesOnWithTheSameFile() throws IOException {
        var text = HEADER + many(100, 1000, "First") + many(10, 99, "Second");
        var file = Files.writeString(folder.resolve("long.csv"), text + manyPadded());
        var stopped =
                new CodeImport(db)
                        .run(
                                admin,
                                CVX,
                                file,
                                new CodeImport.Options("2026", false, false),
                                far -> {},
                                () -> true);
        assertTrue(stopped.stopped());
        assertFalse(list().finished());
        var whole =
                new CodeImport(db)
                        .run(
                                admin,
                                CVX,
                                file,
                                new CodeImport.Options("2026", false, false),
                                far -> {},
                                () -> false);
        assertFalse(whole.stopped());
        assertTrue(list().finished());
        assertEquals(stopped.added(), whole.unchanged());
    }

    /** Eleven more, so that the file is longer than one lot. */
    private static String manyPadded() {
        var lines = new StringBuilder();
        IntStream.range(0, 10).forEach(n -> lines.append("0").append(n).append(",Third\n"));
        return lines + "99,Last\n".repeat(20);
    }

    @Test
    void onlyAnAdministratorBringsListsIn() {
        assertThrows(
                AccessDenied.class, () -> bring(nurse, "08,Hep B\n", CodeImport.Options.STANDARD));
        assertThrows(
                AccessDenied.class, () -> bring(dsp, "08,Hep B\n", CodeImport.Options.DRY_RUN));
        assertEquals(Starter.RELEASE, list().release());
    }
}
