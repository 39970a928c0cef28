package org.hearthside.reports.common;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import javax.print.attribute.PrintRequestAttributeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;

/** A paper on its way through the print system of Java. */
public final class PrintedPages {
    private PrintedPages() {}

    /**
     * Prints a PDF file, each page on a sheet, and waits until the print system has it.
     *
     * @param wishes copies, sides, pages
     * @throws IOException when the print system refuses
     */
    public static void print(PrinterJob job, PrintRequestAttributeSet wishes, byte[] pdf)
            throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            job.setPageable(new PDFPageable(document));
            job.print(wishes);
        } catch (PrinterException e) {
            throw new IOException("the print system refused", e);
        }
    }
}
