package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Papers as somebody once looked at them and found them right: the text of every page and a small
 * grey picture of the first one, kept beside the tests. A paper that comes out differently fails,
 * and what it is now lies in {@code target/golden} with a picture of the difference. {@code
 * -Dhearthside.golden=accept} keeps the new ones.
 */
public final class Golden {
    private static final Path KEPT = Path.of("src", "test", "resources", "golden");
    private static final Path NOW = Path.of("target", "golden");
    private static final float DPI = 50;

    /** Grey levels (of 255) that a dot may differ by after the blur: how edges are smoothed. */
    private static final int LEVELS = 20;

    /** Share of dots that may differ by more: a short word, or a line of 60 pt moved by 2 pt. */
    private static final double SHARE = 0.0002;

    private final String name;
    private final byte[] pdf;
    private final List<String> wrong = new ArrayList<>();

    private Golden(String name, byte[] pdf) {
        this.name = name;
        this.pdf = pdf;
    }

    /**
     * Fails if a paper is not what is kept under its name.
     *
     * @param name the name of the kept files, without what says their kind
     * @param pdf the paper as it is drawn now
     */
    public static void check(String name, byte[] pdf) {
        var golden = new Golden(name, pdf);
        try {
            golden.text();
            golden.picture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!golden.wrong.isEmpty()) {
            fail(
                    String.join("\n", golden.wrong)
                            + "\nWhat it is now: reports/"
                            + NOW
                            + ". If that is right: -Dhearthside.golden=accept");
        }
    }

    /** The names under which something is kept. */
    public static SortedSet<String> kept() {
        try (var files = Files.list(KEPT)) {
            var names = new TreeSet<String>();
            files.forEach(f -> names.add(f.getFileName().toString().replaceAll("\\.\\w+$", "")));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text() throws IOException {
        var read = new PageText(pdf);
        var now = new StringBuilder();
        for (int page = 1; page <= read.pageCount(); page++) {
            now.append("--- page ").append(page).append('\n');
            read.page(page)
                    .lines()
                    .map(PageText::spaced)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> now.append(line).append('\n'));
        }
        var file = KEPT.resolve(name + ".txt");
        if (accepted()) {
            Files.createDirectories(KEPT);
            Files.writeString(file, now);
            return;
        }
        var was = Files.exists(file) ? Files.readString(file).replace("\r", "") : "";
        if (!was.contentEquals(now)) {
            Files.createDirectories(NOW);
            Files.writeString(NOW.resolve(name + ".txt"), now);
            wrong.add(name + ": other text, " + firstDifference(was, now.toString()));
        }
    }

    private static String firstDifference(String was, String now) {
        var before = was.lines().toList();
        var after = now.lines().toList();
        int line = 0;
        while (line < Math.min(before.size(), after.size())
                && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "line %d was <%s> and is <%s>"
                .formatted(line + 1, lineOf(before, line), lineOf(after, line));
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "";
    }

    private void picture() throws IOException {
        var now = draw();
        var file = KEPT.resolve(name + ".png");
        if (accepted()) {
            ImageIO.write(now, "png", file.toFile());
            return;
        }
        var was = Files.exists(file) ? ImageIO.read(file.toFile()) : null;
        if (was == null || was.getWidth() != now.getWidth() || was.getHeight() != now.getHeight()) {
            keep("", now);
            wrong.add(name + ": no picture of this size is kept");
            return;
        }
        var marked = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_INT_RGB);
        int other = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                boolean same = Math.abs(blurred(was, x, y) - blurred(now, x, y)) <= LEVELS;
                int pale = 170 + grey(now, x, y) / 3;
                marked.setRGB(x, y, same ? pale << 16 | pale << 8 | pale : 0xC00000);
                other += same ? 0 : 1;
            }
        }
        double share = (double) other / now.getWidth() / now.getHeight();
        if (share > SHARE) {
            keep("", now);
            keep("-difference", marked);
            wrong.add("%s: %.2f %% of page 1 looks different".formatted(name, 100 * share));
        }
    }

    /** In sixteen greys, which makes small files. */
    private BufferedImage draw() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.getRaster().setSample(x, y, 0, (grey(image, x, y) + 8) / 17 * 17);
                }
            }
            return image;
        }
    }

    private void keep(String suffix, BufferedImage image) throws IOException {
        Files.createDirectories(NOW);
        ImageIO.write(image, "png", NOW.resolve(name + suffix + ".png").toFile());
    }

    /** The mean of a dot and those around it. */
    private static int blurred(BufferedImage image, int x, int y) {
        int sum = 0;
        int dots = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(image.getHeight() - 1, y + 1); v++) {
            for (int h = Math.max(0, x - 1); h <= Math.min(image.getWidth() - 1, x + 1); h++) {
                sum += grey(image, h, v);
                dots++;
            }
        }
        return sum / dots;
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }

    private static boolean accepted() {
        return "accept".equals(System.getProperty("hearthside.golden"));
    }
}
