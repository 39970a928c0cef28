package org.hearthside.app.transfer;

import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's printers and its print dialog. */
final class Printing {
    /** Sharp enough for 7-point letters, and small enough for a slow print server. */
    static final double DOTS_PER_INCH = 300;

    private Printing() {}

    /** Whether there is a printer at all. */
    static boolean possible() {
        return !Printer.getAllPrinters().isEmpty();
    }

    /** Asks for printer and copies. Null when the person thought better of it. */
    static @Nullable PrinterJob ask(@Nullable Window over) {
        var job = PrinterJob.createPrinterJob();
        if (job == null || !job.showPrintDialog(over)) {
            return null;
        }
        return job;
    }

    /**
     * Prints pages of US Letter size, each on a sheet, as large as the printer's margins allow.
     *
     * @return whether the printer took them all
     */
    static boolean print(PrinterJob job, byte[] pdf) {
        PageLayout sheet =
                job.getPrinter()
                        .createPageLayout(
                                Paper.NA_LETTER,
                                PageOrientation.PORTRAIT,
                                Printer.MarginType.HARDWARE_MINIMUM);
        var taken =
                PaperPages.each(
                        pdf,
                        DOTS_PER_INCH,
                        page -> {
                            var view = new ImageView(page);
                            view.setPreserveRatio(true);
                            view.setFitWidth(sheet.getPrintableWidth());
                            view.setFitHeight(sheet.getPrintableHeight());
                            return job.printPage(sheet, view);
                        });
        return taken && job.endJob();
    }
}
