package org.hearthside.reports.common.pages;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** PDF files as they come from elsewhere, harmless and not. */
final class ForeignFiles {
    private ForeignFiles() {}

    interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    static byte[] of(PDRectangle paper, Drawing drawing) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(paper);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.on(document, page, content);
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A black square in the upper left quarter of each page. */
    static byte[] plain(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var n = 0; n < pages; n++) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.addRect(50, 500, 200, 200);
                    content.fill();
                }
            }
            return saved(document);
        }
    }

    static byte[] locked(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.LETTER));
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return saved(document);
        }
    }

    /** Typed in fonts that the file does not bring, the last of them with the marks of forms. */
    static byte[] typed(FontName font, String text) throws IOException {
        return of(
                PDRectangle.LETTER,
                (document, page, content) -> {
                    content.beginText();
                    content.setFont(new PDType1Font(font), 100);
                    content.newLineAtOffset(50, 600);
                    content.showText(text);
                    content.endText();
                });
    }

    /** Thirty forms, each of which draws the next one twice. */
    static byte[] nested() throws IOException {
        return of(
                PDRectangle.LETTER,
                (document, page, content) -> {
                    var next = form(document, "0 0 1 1 re f", null);
                    for (var depth = 0; depth < 30; depth++) {
                        next = form(document, "/N Do /N Do", next);
                    }
                    content.drawForm(next);
                });
    }

    private static PDFormXObject form(
            PDDocument document, String drawing, @Nullable PDFormXObject next) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(PDRectangle.LETTER);
        var resources = new PDResources();
        if (next != null) {
            resources.put(COSName.getPDFName("N"), next);
        }
        form.setResources(resources);
        try (var out = form.getStream().createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** A small file that unpacks to megabytes of one text in a page. */
    static byte[] unpacking(int megabytes) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            var much = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(much, new Deflater(9))) {
                out.write('(');
                var blank = new byte[1 << 20];
                Arrays.fill(blank, (byte) ' ');
                for (var n = 0; n < megabytes; n++) {
                    out.write(blank);
                }
            }
            var coded = document.getDocument().createCOSStream();
            try (var out = coded.createRawOutputStream()) {
                much.writeTo(out);
            }
            coded.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(new PDStream(coded));
            return saved(document);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** One picture over the whole page. */
    static byte[] picture(int width, int height, int bits, byte[] coded, COSName filter)
            throws IOException {
        return of(
                PDRectangle.LETTER,
                (document, page, content) -> {
                    var image =
                            new PDImageXObject(
                                    document,
                                    new ByteArrayInputStream(coded),
                                    filter,
                                    width,
                                    height,
                                    bits,
                                    PDDeviceGray.INSTANCE);
                    content.drawImage(image, 0, 0, 612, 792);
                });
    }

    /** A picture that says it has 60000 x 60000 dots, and brings none of them. */
    static byte[] hugePicture() throws IOException {
        return picture(60_000, 60_000, 8, packed(new byte[1000]), COSName.FLATE_DECODE);
    }

    /**
     * As an office scanner makes it: JBIG2 around a fax picture whose left half is black (ITU-T
     * T.88: a page of one immediate generic region coded with MMR).
     */
    static byte[] scanned() throws IOException {
        var width = 64;
        var height = 80;
        var page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(32, 0, 32, 80);
        graphics.dispose();
        byte[] fax;
        try (var document = new PDDocument()) {
            fax =
                    CCITTFactory.createFromImage(document, page)
                            .getCOSObject()
                            .createRawInputStream()
                            .readAllBytes();
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        segment(out, 0, 48, 19);
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(0);
        out.writeInt(0);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, 38, 18 + fax.length);
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(0);
        out.writeInt(0);
        out.writeByte(0);
        out.writeByte(1);
        out.write(fax);
        return picture(width, height, 1, bytes.toByteArray(), COSName.JBIG2_DECODE);
    }

    private static void segment(DataOutputStream out, int number, int type, int length)
            throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }
}
