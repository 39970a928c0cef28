package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** C02: the fonts that a document carries. */
final class FontChecks {
    private FontChecks() {}

    static void check(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            check(page.getResources());
        }
    }

    private static void check(@Nullable PDResources resources) throws IOException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            String said = "C02: " + font.getName();
            assertTrue(font instanceof PDType0Font, said + " is no Type 0 font");
            assertTrue(font.isEmbedded(), said + " is not embedded");
            assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), said + " is no subset");
            assertNotNull(
                    font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE),
                    said + " cannot be read back");
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                check(form.getResources());
            }
        }
    }
}
