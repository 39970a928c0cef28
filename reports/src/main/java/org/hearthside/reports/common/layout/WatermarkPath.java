package org.hearthside.reports.common.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.hearthside.reports.common.fonts.FontLibrary;

/** Large letters from corner to corner, drawn as filled outlines; several beside each other. */
final class WatermarkPath {
    private static final double LARGEST = 90;

    private WatermarkPath() {}

    static void draw(
            PDPageContentStream out,
            FontLibrary library,
            List<String> marks,
            PageSetup setup,
            double grey)
            throws IOException {
        out.setNonStrokingColor((float) (1 - grey));
        for (int i = 0; i < marks.size(); i++) {
            double aside = (i - (marks.size() - 1) / 2.0) * LARGEST * 1.5;
            draw(out, library.outline(marks.get(i)), setup, aside);
        }
        out.setNonStrokingColor(0f);
    }

    private static void draw(
            PDPageContentStream out, GeneralPath path, PageSetup setup, double aside)
            throws IOException {
        Rectangle2D bounds = path.getBounds2D();
        double diagonal = Math.hypot(setup.width(), setup.height());
        // beside the diagonal there is less room, and at the corner none
        double corner = setup.width() * setup.height() / diagonal;
        double room = diagonal * 0.8 * (1 - Math.abs(aside) / corner);
        double size = Math.min(LARGEST, room / bounds.getWidth());
        AffineTransform place =
                AffineTransform.getTranslateInstance(setup.width() / 2, setup.height() / 2);
        place.rotate(Math.atan2(setup.height(), setup.width()));
        place.translate(0, -aside);
        place.scale(size, size);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        trace(out, path.getPathIterator(place));
        out.fill();
    }

    private static void trace(PDPageContentStream out, PathIterator segments) throws IOException {
        float[] at = new float[2];
        float[] c = new float[6];
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                        // PDF has cubic curves only
                        out.curveTo(
                                at[0] + 2f / 3 * (c[0] - at[0]),
                                at[1] + 2f / 3 * (c[1] - at[1]),
                                c[2] + 2f / 3 * (c[0] - c[2]),
                                c[3] + 2f / 3 * (c[1] - c[3]),
                                c[2],
                                c[3]);
                case PathIterator.SEG_CUBICTO -> out.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> out.closePath();
            }
            int last =
                    switch (segments.currentSegment(c)) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 4;
                        default -> 0;
                    };
            at[0] = c[last];
            at[1] = c[last + 1];
        }
    }
}
