package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rect;
import org.hearthside.reports.common.layout.Rendered;

/** C14: what a fax or a black and white printer leaves of a page. */
final class InkChecks {
    private static final int DPI = 200;

    private InkChecks() {}

    static void everyRunLeavesInk(Rendered rendered) {
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page - 1, DPI, ImageType.BINARY);
                for (BoxEntry box : rendered.boxes()) {
                    if (box.page() == page
                            && box.kind() != BoxEntry.Kind.BLANK
                            && !box.text().isBlank()) {
                        assertTrue(hasInk(image, box.rect()), () -> "C14: invisible text: " + box);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasInk(BufferedImage image, Rect rect) {
        double dots = DPI / 72.0;
        int right = Math.min(image.getWidth() - 1, (int) Math.ceil(rect.right() * dots));
        int bottom = Math.min(image.getHeight() - 1, (int) Math.ceil(rect.bottom() * dots));
        for (int y = (int) (rect.y() * dots); y <= bottom; y++) {
            for (int x = (int) (rect.x() * dots); x <= right; x++) {
                if ((image.getRGB(x, y) & 0xFF) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
