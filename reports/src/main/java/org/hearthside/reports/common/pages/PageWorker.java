package org.hearthside.reports.common.pages;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.hearthside.reports.common.pages.PageRefusal.Reason;

/**
 * The process that reads one PDF file and draws its pages, for {@link PageProcess}: a file that is
 * made to do harm does it here. On its input stands the length of the file, the file, and then for
 * each page that is asked for its number, the dots an inch, and the most dots. Each answer is a
 * byte, 0 or the code of a {@link Reason}; then the number of pages, or width, height and three
 * bytes a dot.
 */
final class PageWorker {
    /** Of a document, at most. */
    static final int MOST_PAGES = 2000;

    /** What Java ends with when it has no memory left and was told not to go on. */
    static final int NO_MEMORY = 3;

    /** What it ends with when a question takes too long. */
    static final int TOO_SLOW = 4;

    private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** As far into the file as other readers look for its mark. */
    private static final int MARK_WITHIN = 1024;

    private final Timer timer = new Timer("limit", true);
    private final DataInputStream in;
    private final DataOutputStream out;
    private final long limit;

    private PageWorker(DataInputStream in, DataOutputStream out, long limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    /**
     * Answers until nobody asks any more.
     *
     * @param args milliseconds that one question may take, so that nothing runs on when whoever
     *     asked has ended
     */
    public static void main(String[] args) throws IOException {
        NoNetwork.install();
        var out = new FileOutputStream(FileDescriptor.out);
        // What a library says must not stand between the answers.
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        ImageIO.setUseCache(false);
        FontMappers.set(new StandInFonts());
        new PageWorker(
                        new DataInputStream(
                                new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
                        new DataOutputStream(new BufferedOutputStream(out, 1 << 16)),
                        Long.parseLong(args[0]))
                .serve();
    }

    private void serve() throws IOException {
        var length = in.readInt();
        var watch = watch();
        var pdf = in.readNBytes(length);
        try (var document = opened(pdf)) {
            var pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                refuse(pages < 1 ? Reason.DAMAGED : Reason.TOO_LARGE);
                return;
            }
            var renderer = new Renderer(document);
            out.writeByte(0);
            out.writeInt(pages);
            out.flush();
            watch.cancel();
            while (true) {
                int page;
                try {
                    page = in.readInt();
                } catch (EOFException done) {
                    return;
                }
                answer(document, renderer, page, in.readDouble(), in.readInt());
            }
        } catch (PageRefusal refused) {
            refuse(refused.reason());
        } catch (OutOfMemoryError thrown) {
            // a library said so itself, before Java did
            Runtime.getRuntime().halt(NO_MEMORY);
        }
    }

    private static PDDocument opened(byte[] pdf) throws PageRefusal {
        if (!marked(pdf)) {
            throw new PageRefusal(Reason.NOT_A_PDF);
        }
        try {
            return Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new PageRefusal(Reason.NEEDS_A_PASSWORD);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new PageRefusal(Reason.DAMAGED);
        }
    }

    private static boolean marked(byte[] pdf) {
        for (var at = 0; at <= Math.min(MARK_WITHIN, pdf.length - MARK.length); at++) {
            if (Arrays.equals(pdf, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    private void answer(PDDocument document, Renderer renderer, int page, double dpi, int most)
            throws IOException {
        var watch = watch();
        try {
            var box = document.getPage(page - 1).getCropBox();
            var image =
                    renderer.renderImage(
                            page - 1,
                            scale(box.getWidth(), box.getHeight(), dpi / 72, most),
                            ImageType.RGB);
            send(image);
        } catch (MissingImageReaderException unknown) {
            refuse(Reason.UNKNOWN_PICTURE);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            refuse(Reason.DAMAGED);
        } finally {
            watch.cancel();
        }
    }

    /** As asked for, or less: a file can say that its page is as large as a field, or a thread. */
    static float scale(double width, double height, double asked, int most) throws IOException {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IOException("a page without a size");
        }
        var scale = asked * Math.min(1, Math.sqrt(most / (width * height * asked * asked)));
        while (Math.max(1, width * scale) * Math.max(1, height * scale) > most) {
            scale *= 0.9;
        }
        return (float) scale;
    }

    private void send(BufferedImage image) throws IOException {
        var width = image.getWidth();
        out.writeByte(0);
        out.writeInt(width);
        out.writeInt(image.getHeight());
        var dots = new int[width];
        var row = new byte[3 * width];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, dots, 0, width);
            for (var x = 0; x < width; x++) {
                row[3 * x] = (byte) (dots[x] >> 16);
                row[3 * x + 1] = (byte) (dots[x] >> 8);
                row[3 * x + 2] = (byte) dots[x];
            }
            out.write(row);
        }
        out.flush();
    }

    private void refuse(Reason reason) throws IOException {
        out.writeByte(reason.code());
        out.flush();
    }

    private TimerTask watch() {
        var watch =
                new TimerTask() {
                    @Override
                    public void run() {
                        Runtime.getRuntime().halt(TOO_SLOW);
                    }
                };
        timer.schedule(watch, limit);
        return watch;
    }

    /** PDFBox leaves out pictures that it cannot read and says so in a log: nobody would know. */
    private static final class Renderer extends PDFRenderer {
        Renderer(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(
                        Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    if (e instanceof MissingImageReaderException) {
                        throw e;
                    }
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
