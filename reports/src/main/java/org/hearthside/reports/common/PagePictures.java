package org.hearthside.reports.common;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of the pages of a PDF file that this program drew itself, for previews. Files that came
 * from elsewhere are never opened here: {@link org.hearthside.reports.common.pages.PageProcess}.
 * Close it when the last picture is made.
 */
public final class PagePictures implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /**
     * Opens a PDF file.
     *
     * @param pdf the file's bytes
     * @throws IOException if it is no PDF file or needs a password
     */
    public PagePictures(byte[] pdf) throws IOException {
        // Pictures inside a page would otherwise be decoded by way of a temporary file.
        ImageIO.setUseCache(false);
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /** How many pages there are. */
    public int pageCount() {
        return document.getNumberOfPages();
    }

    /**
     * A page as a picture in colour.
     *
     * @param page counted from 1
     * @param dotsPerInch 72 gives one dot for each point
     * @throws IOException if the page is damaged
     */
    public BufferedImage image(int page, double dotsPerInch) throws IOException {
        return renderer.renderImageWithDPI(page - 1, (float) dotsPerInch, ImageType.RGB);
    }

    /**
     * A page as the bytes of a PNG file.
     *
     * @param page counted from 1
     * @param dotsPerInch 72 gives one dot for each point
     * @throws IOException if the page is damaged
     */
    public byte[] png(int page, double dotsPerInch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image(page, dotsPerInch), "png", stream);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be closed", e);
        }
    }
}
