package org.hearthside.app.transfer;

import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.Sides;
import org.hearthside.reports.common.PrintedPages;
import org.jspecify.annotations.Nullable;

/**
 * The system's printers and its print dialog. JavaFX has printing of its own, but does not say when
 * a paper never reached the printer.
 *
 * <p>On Linux a paper goes as PDF and through memory into the print system: Java would leave it in
 * clear in a temporary file on its way. All of this takes time: not on the screen's thread.
 */
final class Printing {
    /** What stands in the printer's list: never a name. */
    private static final String TITLE = "Hearthside";

    private Printing() {}

    /**
     * A printer with the wishes of the person: copies, sides, pages.
     *
     * @param printer its name
     * @param out takes papers to it
     */
    record Order(String printer, Out out) {}

    /** Takes a paper to a printer. */
    @FunctionalInterface
    interface Out {
        /**
         * Prints it. Not on the screen's thread.
         *
         * @throws IOException when the print system did not take it
         */
        void print(byte[] pdf) throws IOException;
    }

    /**
     * What the person answered.
     *
     * @param printers whether there is a printer at all
     * @param order null when the person thought better of it
     */
    record Answer(boolean printers, @Nullable Order order) {}

    /** Asks for printer, copies and sides, and waits for the answer. */
    static Answer ask() {
        // A list with printers of the network can take seconds.
        if (PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
            return new Answer(false, null);
        }
        var job = PrinterJob.getPrinterJob();
        job.setJobName(TITLE);
        var wishes = new HashPrintRequestAttributeSet(MediaSizeName.NA_LETTER);
        return new Answer(true, job.printDialog(wishes) ? order(job, wishes) : null);
    }

    private static Order order(PrinterJob job, PrintRequestAttributeSet wishes) {
        var printer = job.getPrintService().getName();
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return new Order(printer, pdf -> PrintedPages.print(job, wishes, pdf));
        }
        var command = new ArrayList<>(List.of("lp", "-d", printer));
        command.addAll(options(wishes));
        return new Order(printer, pdf -> spool(command, pdf));
    }

    /** The wishes in the words of the print system's command. */
    static List<String> options(PrintRequestAttributeSet wishes) {
        var options = new ArrayList<>(List.of("-t", TITLE, "-o", "fit-to-page"));
        if (MediaSizeName.NA_LETTER.equals(wishes.get(Media.class))) {
            options.addAll(List.of("-o", "media=Letter"));
        }
        if (wishes.get(Copies.class) instanceof Copies copies) {
            options.addAll(List.of("-n", Integer.toString(copies.getValue())));
        }
        if (wishes.get(Sides.class) instanceof Sides sides) {
            options.addAll(List.of("-o", "sides=" + sides));
        }
        if (wishes.get(PageRanges.class) instanceof PageRanges pages) {
            options.add("-P");
            options.add(
                    Arrays.stream(pages.getMembers())
                            .map(range -> range[0] + "-" + range[1])
                            .collect(Collectors.joining(",")));
        }
        return options;
    }

    /** Gives the paper to the command that takes it. */
    static void spool(List<String> command, byte[] pdf) throws IOException {
        var taking =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var in = taking.getOutputStream()) {
            in.write(pdf);
        }
        try {
            if (taking.waitFor() != 0) {
                throw new IOException("the print system refused");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("printing was broken off", e);
        }
    }
}
