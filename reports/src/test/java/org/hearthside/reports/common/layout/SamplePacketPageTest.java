package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

class SamplePacketPageTest {
    @Test
    void aDensePageStaysOnePage() throws IOException {
        Rendered rendered = SamplePacketPage.document(new FontLibrary()).render();
        Path out = Path.of("target", "paper");
        Files.createDirectories(out);
        Files.write(out.resolve("sample-packet.pdf"), rendered.bytes());
        new PaperChecks(rendered, SamplePacketPage.settings())
                .everyPage()
                .everyPageNames("LOPEZ, Maria Elena", "C-00123")
                .smallestType(10)
                .blanks(15)
                .sameAs(SamplePacketPage.document(new FontLibrary()).render());
        assertEquals(2, rendered.pageOf("history").orElseThrow());
    }
}
