package org.hearthside.reports.common.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hearthside.reports.common.fonts.EmbeddedFonts;
import org.hearthside.reports.common.fonts.FontLibrary;

/** Writes laid-out pages as a PDF file with structure, outline and metadata. */
final class PdfWriter {
    private final FontLibrary fonts;
    private final PaperSettings settings;

    PdfWriter(FontLibrary fonts, PaperSettings settings) {
        this.fonts = fonts;
        this.settings = settings;
    }

    Rendered write(List<Page> pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.setVersion(1.7f);
            EmbeddedFonts embedded = new EmbeddedFonts(fonts, document);
            EmbeddedPictures pictures = new EmbeddedPictures(document);
            StructureWriter structure = new StructureWriter(document);
            OutlineWriter outline = new OutlineWriter(document);
            List<BoxEntry> boxes = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                Page page = pages.get(i);
                PDPage sheet =
                        new PDPage(
                                new PDRectangle(
                                        (float) page.setup().width(),
                                        (float) page.setup().height()));
                document.addPage(sheet);
                structure.beginPage(sheet);
                try (PagePainter painter =
                        new PagePainter(document, sheet, page, embedded, pictures, structure)) {
                    painter.across(fonts, settings.marks());
                    painter.paint();
                }
                structure.endPage();
                outline.add(page, sheet);
                boxes.addAll(BoxLog.of(i + 1, page));
            }
            structure.finish();
            Metadata.write(document, settings);
            document.save(out);
            if (embedded.needExplaining()) {
                embedded.explain();
                out.reset();
                document.save(out);
            }
            return new Rendered(
                    out.toByteArray(),
                    pages.stream().map(Page::setup).toList(),
                    boxes,
                    Page.numbers(pages).anchors());
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be written", e);
        }
    }
}
