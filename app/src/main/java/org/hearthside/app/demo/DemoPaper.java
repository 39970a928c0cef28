package org.hearthside.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.jspecify.annotations.Nullable;

/** Draws pages that stand for a scan and say so. */
final class DemoPaper {
    private static final String MARK = "TEST — NOT A REAL PAPER";

    private final FontLibrary fonts = new FontLibrary();
    private final Instant now;

    DemoPaper(Instant now) {
        this.now = now;
    }

    /**
     * A page.
     *
     * @param lines what stands in its box, one below the other
     */
    byte[] page(String title, @Nullable LocalDate dated, List<String> lines) {
        var document =
                new PaperDocument(
                        fonts,
                        new PaperSettings(
                                "Demo paper",
                                "DEMO-0000",
                                now,
                                "Made by the demo",
                                "",
                                "Hearth Homes (demo)",
                                "Not a real paper.",
                                11,
                                List.of(MARK)));
        var box =
                lines.stream()
                        .map(Paragraph::of)
                        .toArray(org.hearthside.reports.common.layout.Block[]::new);
        document.part(PageSetup.portrait())
                .add(
                        Heading.of(1, title),
                        Paragraph.of(dated == null ? "Undated" : "Dated " + Dates.print(dated)),
                        Box.of(box).height(300),
                        Paragraph.of("Signature: TEST"));
        return document.render().bytes();
    }
}
