package org.hearthside.reports.common.pages;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearthside.reports.common.pages.PageRefusal.Reason;

/**
 * Pictures of the pages of a PDF file that came from elsewhere, drawn by a process of its own with
 * little memory, little time and no network (security.md 2.11): a file that is made to do harm ends
 * that process, and this program goes on with a {@link PageRefusal}. Only dots come back.
 *
 * <p>One question at a time; {@link #close} ends the process at once, also from another thread
 * while a question is open.
 */
public final class PageProcess implements AutoCloseable {
    private static final Limits USUAL = new Limits(512, Duration.ofSeconds(30));

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final Duration limit;
    private final int pages;

    /**
     * What a file may use.
     *
     * @param heapMegabytes memory of its process
     * @param question for opening the file, and for each page
     */
    record Limits(int heapMegabytes, Duration question) {}

    /** A question and its answer. */
    private interface Exchange<T> {
        T run() throws IOException, PageRefusal;
    }

    /**
     * Opens a PDF file.
     *
     * @param pdf its bytes
     * @throws PageRefusal when it is none, needs a password, is damaged or asks for too much
     */
    public PageProcess(byte[] pdf) throws PageRefusal {
        this(pdf, USUAL);
    }

    /**
     * Opens a PDF file for somebody who cannot wait as long.
     *
     * @param pdf its bytes
     * @param question how long opening it, and each page, may take
     * @throws PageRefusal when it is none, needs a password, is damaged or asks for too much
     */
    public PageProcess(byte[] pdf, Duration question) throws PageRefusal {
        this(pdf, new Limits(USUAL.heapMegabytes(), question));
    }

    PageProcess(byte[] pdf, Limits limits) throws PageRefusal {
        limit = limits.question();
        process = started(limits);
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        var opened = false;
        try {
            pages =
                    within(() -> {
                        to.writeInt(pdf.length);
                        to.write(pdf);
                        to.flush();
                        accepted();
                        return bounded(from.readInt(), PageWorker.MOST_PAGES);
                    });
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private static Process started(Limits limits) throws PageRefusal {
        // It ends itself a little later than we would, for the case that we have ended before it.
        var own = limits.question().plusSeconds(5).toMillis();
        try {
            return WorkerCommand.of(
                            PageWorker.class,
                            limits.heapMegabytes(),
                            WorkerCommand.systemKeepsNetworkAway(),
                            Long.toString(own))
                    .start();
        } catch (IOException e) {
            throw new PageRefusal(Reason.STOPPED);
        }
    }

    /** How many pages there are. */
    public int pageCount() {
        return pages;
    }

    /**
     * A page as a picture in colour, with fewer dots where it would have more than {@code most}.
     *
     * @param page counted from 1
     * @param dotsPerInch 72 gives one dot for each point
     * @param most dots of the whole picture
     * @throws PageRefusal when it is damaged or asks for too much; the process may have ended then
     */
    public synchronized BufferedImage imageWithin(int page, double dotsPerInch, int most)
            throws PageRefusal {
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("page " + page + " of " + pages);
        }
        return within(() -> {
            to.writeInt(page);
            to.writeDouble(dotsPerInch);
            to.writeInt(most);
            to.flush();
            accepted();
            return picture(most);
        });
    }

    private BufferedImage picture(int most) throws IOException {
        var width = bounded(from.readInt(), most);
        var height = bounded(from.readInt(), most / width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var row = new byte[3 * width];
        var dots = new int[width];
        for (var y = 0; y < height; y++) {
            from.readFully(row);
            for (var x = 0; x < width; x++) {
                dots[x] =
                        ((row[3 * x] & 0xFF) << 16)
                                | ((row[3 * x + 1] & 0xFF) << 8)
                                | (row[3 * x + 2] & 0xFF);
            }
            image.setRGB(0, y, width, 1, dots, 0, width);
        }
        return image;
    }

    private void accepted() throws IOException, PageRefusal {
        var answer = from.readUnsignedByte();
        if (answer > 0) {
            throw new PageRefusal(Reason.of(answer));
        }
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 1 || number > most) {
            throw new IOException("an answer out of bounds");
        }
        return number;
    }

    private <T> T within(Exchange<T> exchange) throws PageRefusal {
        var late = new AtomicBoolean();
        var watch =
                CompletableFuture.runAsync(
                        () -> {
                            late.set(true);
                            process.destroyForcibly();
                        },
                        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return exchange.run();
        } catch (IOException broken) {
            throw new PageRefusal(late.get() ? Reason.TOO_SLOW : whyEnded());
        } finally {
            watch.cancel(false);
        }
    }

    private Reason whyEnded() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return switch (process.exitValue()) {
                    case PageWorker.NO_MEMORY -> Reason.TOO_LARGE;
                    case PageWorker.TOO_SLOW -> Reason.TOO_SLOW;
                    default -> Reason.STOPPED;
                };
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(); // alive, and not to be understood
        return Reason.STOPPED;
    }

    /** The process, for tests. */
    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
