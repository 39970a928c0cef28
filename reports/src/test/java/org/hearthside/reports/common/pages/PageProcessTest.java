package org.hearthside.reports.common.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.hearthside.reports.common.pages.PageProcess.Limits;
import org.hearthside.reports.common.pages.PageRefusal.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a PDF file from elsewhere can do: be drawn, or end its own process. */
final class PageProcessTest {
    private static final int MOST = 4_000_000;

    private static Reason refusal(byte[] pdf, Limits limits) {
        return assertThrows(
                        PageRefusal.class,
                        () -> {
                            try (var pages = new PageProcess(pdf, limits)) {
                                pages.imageWithin(1, 72, MOST);
                            }
                        })
                .reason();
    }

    private static Reason refusal(byte[] pdf) {
        return refusal(pdf, new Limits(128, Duration.ofSeconds(30)));
    }

    private static BufferedImage first(byte[] pdf) throws PageRefusal {
        try (var pages = new PageProcess(pdf)) {
            return pages.imageWithin(1, 72, MOST);
        }
    }

    private static int ink(BufferedImage page) {
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return (int) Arrays.stream(dots).filter(dot -> (dot & 0xFF) < 128).count();
    }

    @Test
    void drawsEachPage() throws IOException, PageRefusal {
        try (var pages = new PageProcess(ForeignFiles.plain(3))) {
            assertEquals(3, pages.pageCount());
            for (var page = 1; page <= 3; page++) {
                var drawn = pages.imageWithin(page, 36, MOST);
                assertEquals(306, drawn.getWidth());
                assertEquals(396, drawn.getHeight());
                assertEquals(0xFF000000, drawn.getRGB(50, 80));
                assertEquals(0xFFFFFFFF, drawn.getRGB(200, 300));
            }
            assertThrows(IllegalArgumentException.class, () -> pages.imageWithin(4, 36, MOST));
        }
    }

    @Test
    void drawsWhatAnOfficeScannerMakes() throws IOException, PageRefusal {
        var page = first(ForeignFiles.scanned());
        assertEquals(0xFF000000, page.getRGB(100, 400));
        assertEquals(0xFFFFFFFF, page.getRGB(500, 400));
    }

    @Test
    void drawsTextAndTicksOfFontsThatTheFileDoesNotBring() throws IOException, PageRefusal {
        assertTrue(ink(first(ForeignFiles.typed(FontName.TIMES_BOLD, "DNR"))) > 500);
        // tick, cross, cross, circle, square: each of them alone
        for (var mark : List.of("\u2714", "\u2718", "\u2716", "\u25CF", "\u25A0", "\u2756")) {
            var drawn = first(ForeignFiles.typed(FontName.ZAPF_DINGBATS, mark));
            assertTrue(ink(drawn) > 100, mark);
        }
    }

    @Test
    void aFileThatOnlyForbidsChangesOpensAndOneWithAPasswordDoesNot()
            throws IOException, PageRefusal {
        assertEquals(612, first(ForeignFiles.locked("")).getWidth());
        assertEquals(Reason.NEEDS_A_PASSWORD, refusal(ForeignFiles.locked("secret")));
    }

    @Test
    void saysWhatIsNoPdfOrCutOff() throws IOException {
        assertEquals(Reason.NOT_A_PDF, refusal(new byte[0]));
        assertEquals(Reason.NOT_A_PDF, refusal("GIF89a".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.DAMAGED, refusal(Arrays.copyOf(ForeignFiles.plain(1), 100)));
    }

    @Test
    void aPictureOfAnUnknownKindIsRefusedAndNotLeftOut() throws IOException {
        var file = ForeignFiles.picture(10, 10, 8, new byte[100], COSName.JPX_DECODE);
        assertEquals(Reason.UNKNOWN_PICTURE, refusal(file));
    }

    @Test
    void aDrawingWithoutEndIsStopped() throws IOException {
        assertEquals(
                Reason.TOO_SLOW,
                refusal(ForeignFiles.nested(), new Limits(128, Duration.ofSeconds(3))));
    }

    @Test
    void aFileThatUnpacksToMoreThanItsMemoryEndsItsProcessAlone() throws IOException {
        assertEquals(
                Reason.TOO_LARGE,
                refusal(ForeignFiles.unpacking(100), new Limits(48, Duration.ofSeconds(30))));
    }

    @Test
    void aPictureThatSaysItIsHugeTakesNoMoreThanItMay() throws IOException, PageRefusal {
        try (var pages =
                new PageProcess(
                        ForeignFiles.hugePicture(), new Limits(128, Duration.ofSeconds(30)))) {
            assertEquals(612, pages.imageWithin(1, 72, MOST).getWidth());
        }
    }

    @Test
    void aPageLikeAFieldOrAThreadIsDrawnWithinTheDots() throws IOException, PageRefusal {
        for (var paper :
                List.of(
                        new PDRectangle(100_000, 100_000),
                        new PDRectangle(100_000_000, 1),
                        new PDRectangle(1, 100_000_000))) {
            var drawn = first(ForeignFiles.of(paper, (document, page, content) -> {}));
            assertTrue((long) drawn.getWidth() * drawn.getHeight() <= MOST, paper.toString());
        }
        assertEquals(
                Reason.DAMAGED, refusal(ForeignFiles.of(new PDRectangle(0, 9), (d, p, c) -> {})));
    }

    @Test
    void twoFilesAreDrawnSideBySideAndOnesHarmIsNotTheOthers() throws IOException, PageRefusal {
        try (var good = new PageProcess(ForeignFiles.plain(2));
                var bad =
                        new PageProcess(
                                ForeignFiles.nested(), new Limits(128, Duration.ofSeconds(2)))) {
            assertEquals(612, good.imageWithin(1, 72, MOST).getWidth());
            assertThrows(PageRefusal.class, () -> bad.imageWithin(1, 72, MOST));
            // ended by then: every further question is answered at once
            assertThrows(PageRefusal.class, () -> bad.imageWithin(1, 72, MOST));
            assertEquals(612, good.imageWithin(2, 72, MOST).getWidth());
        }
    }

    @Test
    void closingEndsTheProcess() throws IOException, PageRefusal {
        var pages = new PageProcess(ForeignFiles.plain(1));
        assertTrue(pages.process().isAlive());
        pages.close();
        pages.process().onExit().join();
        assertFalse(pages.process().isAlive());
        var refused = assertThrows(PageRefusal.class, () -> pages.imageWithin(1, 72, MOST));
        assertEquals(Reason.STOPPED, refused.reason());
    }

    @Test
    void theProcessEndsWhenWhoeverAskedIsGone() throws IOException, PageRefusal {
        var pages = new PageProcess(ForeignFiles.plain(1));
        pages.process().getOutputStream().close();
        assertEquals(0, pages.process().onExit().join().exitValue());
    }

    private static List<String> open(boolean alone, String how) throws IOException {
        try (var listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(listening.getLocalPort());
            var name = InetAddress.getLocalHost().getHostName();
            var process = WorkerCommand.of(NetworkProbe.class, 64, alone, port, how, name).start();
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                return said.lines().toList();
            }
        }
    }

    @Test
    void theProcessOpensNoSocketAndAsksForNoName() throws IOException {
        // What is tried is open where nothing refuses it: else this would show nothing.
        assertEquals(9, open(false, "open").size());
        assertEquals(List.of("end"), open(false, "shut"));
    }

    @Test
    void theSystemKeepsTheNetworkAwayWhereItCan() throws IOException {
        // only Linux has unshare, and a container or a hardened kernel may forbid it: there what
        // the process refuses itself holds alone, which the test above has seen
        Assumptions.assumeTrue(WorkerCommand.systemKeepsNetworkAway());
        var open = open(true, "open");
        assertFalse(open.contains("socket") || open.contains("channel"), open.toString());
        assertTrue(open.contains("end"));
    }
}
