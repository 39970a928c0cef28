package org.hearthside.reports.common.layout;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.hearthside.reports.common.fonts.EmbeddedFonts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.fonts.GlyphRun;
import org.jspecify.annotations.Nullable;

/** Draws one page: first all lines and fills, then text and pictures in reading order. */
final class PagePainter implements AutoCloseable {
    private static final double ACROSS_GREY = 0.12;
    private static final double HATCH_STEP = 5;
    private static final float HATCH_THIN = 0.25f;

    private final EmbeddedPictures pictures;
    private final Page page;
    private final EmbeddedFonts fonts;
    private final StructureWriter structure;
    private final PDPageContentStream out;
    private final Map<String, PDPropertyList> spoken = new HashMap<>();
    private boolean open;
    private @Nullable Tag current;

    PagePainter(
            PDDocument document,
            PDPage sheet,
            Page page,
            EmbeddedFonts fonts,
            EmbeddedPictures pictures,
            StructureWriter structure)
            throws IOException {
        this.pictures = pictures;
        this.page = page;
        this.fonts = fonts;
        this.structure = structure;
        this.out = new PDPageContentStream(document, sheet);
    }

    /** The marks in large pale letters across the page, as paths: they are no text to read. */
    void across(FontLibrary library, List<String> marks) throws IOException {
        if (marks.isEmpty()) {
            return;
        }
        out.beginMarkedContent(COSName.ARTIFACT);
        WatermarkPath.draw(out, library, marks, page.setup(), ACROSS_GREY);
        out.endMarkedContent();
    }

    void paint() throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        for (Mark mark : page.marks()) {
            drawLines(mark);
        }
        out.endMarkedContent();
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Glyphs text -> drawText(text);
                case Mark.Image image -> drawImage(image);
                case Mark.Hatch hatch -> drawHatch(hatch);
                default -> {}
            }
        }
        closeContent();
    }

    private void drawLines(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Fill fill -> {
                out.setNonStrokingColor((float) (1 - fill.grey()));
                addRect(fill.rect());
                out.fill();
                out.setNonStrokingColor(0f);
            }
            case Mark.Outline outline -> {
                out.setLineWidth((float) outline.thickness());
                addRect(outline.rect());
                out.stroke();
            }
            case Mark.Stroke line -> {
                out.setLineWidth((float) line.thickness());
                out.moveTo((float) line.x1(), up(line.y1()));
                out.lineTo((float) line.x2(), up(line.y2()));
                out.stroke();
            }
            case Mark.Shape shape -> drawShape(shape);
            default -> {}
        }
    }

    private void drawShape(Mark.Shape shape) throws IOException {
        out.setLineWidth((float) shape.thickness());
        out.setLineJoinStyle(1);
        boolean first = true;
        for (Mark.Point point : shape.points()) {
            if (first) {
                out.moveTo((float) point.x(), up(point.y()));
            } else {
                out.lineTo((float) point.x(), up(point.y()));
            }
            first = false;
        }
        out.closePath();
        if (shape.filled()) {
            out.fill();
        } else {
            out.stroke();
        }
        out.setLineJoinStyle(0);
    }

    private void drawText(Mark.Glyphs text) throws IOException {
        openContent(text.tag());
        GlyphRun run = text.run();
        boolean replaced = !text.actual().isEmpty();
        if (replaced) {
            beginSpoken(text.actual());
        }
        out.beginText();
        if (run.font().strokedBold()) {
            out.setLineWidth((float) (text.size() * 0.03));
            out.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        out.setTextMatrix(Matrix.getTranslateInstance((float) text.x(), up(text.baseline())));
        for (EmbeddedFonts.Piece piece : fonts.pieces(run)) {
            out.setFont(piece.font(), (float) text.size());
            out.showText(piece.text());
        }
        if (run.font().strokedBold()) {
            out.setRenderingMode(RenderingMode.FILL);
        }
        out.endText();
        if (replaced) {
            out.endMarkedContent();
        }
    }

    private void beginSpoken(String words) throws IOException {
        PDPropertyList list =
                spoken.computeIfAbsent(
                        words,
                        w -> {
                            COSDictionary said = new COSDictionary();
                            said.setString(COSName.ACTUAL_TEXT, w);
                            return PDPropertyList.create(said);
                        });
        out.beginMarkedContent(COSName.getPDFName("Span"), list);
    }

    private void drawHatch(Mark.Hatch hatch) throws IOException {
        openContent(hatch.tag());
        if (!hatch.actual().isEmpty()) {
            beginSpoken(hatch.actual());
        }
        out.setLineWidth(HATCH_THIN);
        Rect in = hatch.rect();
        for (double at = HATCH_STEP; at < in.width() + in.height(); at += HATCH_STEP) {
            // from the left or lower edge up to the right
            double left = Math.max(0, at - in.height());
            double right = Math.min(in.width(), at);
            out.moveTo((float) (in.x() + left), up(in.y() + at - left));
            out.lineTo((float) (in.x() + right), up(in.y() + at - right));
        }
        out.stroke();
        if (!hatch.actual().isEmpty()) {
            out.endMarkedContent();
        }
    }

    private void drawImage(Mark.Image image) throws IOException {
        PDImageXObject picture = pictures.of(image.picture(), image.rect());
        if (picture == null) {
            return;
        }
        openContent(image.tag());
        Rect place = image.rect();
        double scale =
                Math.min(place.width() / picture.getWidth(), place.height() / picture.getHeight());
        double width = picture.getWidth() * scale;
        double height = picture.getHeight() * scale;
        double x = place.x() + (place.width() - width) / 2;
        double y = place.y() + (place.height() - height) / 2;
        out.drawImage(picture, (float) x, up(y + height), (float) width, (float) height);
    }

    private void openContent(@Nullable Tag tag) throws IOException {
        if (open && current == tag) {
            return;
        }
        closeContent();
        if (tag == null) {
            out.beginMarkedContent(COSName.ARTIFACT);
        } else {
            out.beginMarkedContent(COSName.getPDFName(tag.type()), structure.place(tag));
        }
        open = true;
        current = tag;
    }

    private void closeContent() throws IOException {
        if (open) {
            out.endMarkedContent();
        }
        open = false;
        current = null;
    }

    private void addRect(Rect rect) throws IOException {
        out.addRect(
                (float) rect.x(), up(rect.bottom()), (float) rect.width(), (float) rect.height());
    }

    private float up(double y) {
        return (float) (page.setup().height() - y);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
