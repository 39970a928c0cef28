package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.overview.ContactSheetReport;
import org.junit.jupiter.api.Test;

class BinderTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private static Map<String, byte[]> papers() {
        var papers = new LinkedHashMap<String, byte[]>();
        for (Chart chart : List.of(Charts.typical(), Charts.maximal(), Charts.empty())) {
            var sheet = ContactSheet.of(chart);
            papers.put(
                    "Person " + (papers.size() + 1),
                    new ContactSheetReport(FONTS).render(sheet, Charts.PRINTED).bytes());
        }
        return papers;
    }

    private static byte[] join(Map<String, byte[]> papers) {
        var binder = new Binder("Emergency contacts Maple House", Charts.NOW);
        papers.forEach(binder::add);
        return binder.bytes();
    }

    @Test
    void everyPageOfEveryPaperIsThereInItsOrderWithABookmarkForEach() throws IOException {
        var papers = papers();
        try (var all = Loader.loadPDF(join(papers))) {
            int page = 0;
            var bookmark = all.getDocumentCatalog().getDocumentOutline().getFirstChild();
            for (var paper : papers.entrySet()) {
                assertEquals(paper.getKey(), bookmark.getTitle());
                assertEquals(all.getPage(page), bookmark.findDestinationPage(all));
                try (var one = Loader.loadPDF(paper.getValue())) {
                    for (int i = 1; i <= one.getNumberOfPages(); i++) {
                        page++;
                        var stripper = new PDFTextStripper();
                        stripper.setStartPage(i);
                        stripper.setEndPage(i);
                        var own = stripper.getText(one);
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        assertEquals(own, stripper.getText(all));
                    }
                }
                bookmark = bookmark.getNextSibling();
            }
            assertEquals(page, all.getNumberOfPages());
            assertEquals("Emergency contacts Maple House", all.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aReaderForTheBlindReadsAllOfIt() {
        var joined = join(papers());
        PaperChecks.accessible(joined);
    }

    @Test
    void theSamePapersGiveTheSameBytes() {
        assertArrayEquals(join(papers()), join(papers()));
    }

    @Test
    void itIsHardlyLargerThanItsPapers() {
        var papers = papers();
        int alone = papers.values().stream().mapToInt(pdf -> pdf.length).sum();
        assertTrue(join(papers).length < alone * 1.1);
    }

    @Test
    void nothingCannotBePutTogether() {
        assertThrows(IllegalStateException.class, () -> join(Map.of()));
    }
}
