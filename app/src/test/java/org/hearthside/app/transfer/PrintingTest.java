package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class PrintingTest {
    @TempDir Path folder;

    @Test
    void copiesSidesAndPagesReachTheCommand() {
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(MediaSizeName.NA_LETTER);
        wishes.add(new Copies(2));
        wishes.add(Sides.TWO_SIDED_LONG_EDGE);
        wishes.add(new PageRanges("1-2,4"));
        assertEquals(
                "-t Hearthside -o fit-to-page -o media=Letter -n 2 -o sides=two-sided-long-edge -P 1-2,4-4",
                String.join(" ", Printing.options(wishes)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWholePaperGoesIntoTheCommand() throws IOException {
        var out = folder.resolve("out");
        var pdf = new byte[700_000];
        new Random(5).nextBytes(pdf);
        Printing.spool(List.of("sh", "-c", "cat > '" + out + "'"), pdf);
        assertArrayEquals(pdf, Files.readAllBytes(out));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatThePrintSystemRefusesIsAnError() {
        var page = "page".getBytes(StandardCharsets.US_ASCII);
        assertThrows(
                IOException.class,
                () -> Printing.spool(List.of("sh", "-c", "cat > /dev/null; exit 1"), page));
        assertThrows(
                IOException.class,
                () -> Printing.spool(List.of("sh", "-c", "exit 0"), new byte[700_000]),
                "it ended before it had read the paper");
        assertThrows(IOException.class, () -> Printing.spool(List.of("no-such-command"), page));
    }
}
