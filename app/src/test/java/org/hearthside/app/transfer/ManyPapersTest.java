package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.Loader;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.overview.Report;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.transfer.TransferStore;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyPapersTest {
    private static final FontLibrary FONTS = new FontLibrary();

    @TempDir private Path folder;
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final PrintQueue queue = new PrintQueue(kit);

    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private ManyPapers papers(Session who) {
        var db = house.facility().db();
        return new ManyPapers(
                kit,
                who,
                db,
                new PaperDesk(db, FONTS),
                queue,
                new ManyPapers.Outlets(
                        () -> Optional.of(folder), () -> Optional.of(folder.resolve("all.pdf"))));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString().toLowerCase(Locale.ROOT)).toList();
        }
    }

    @Test
    void everyoneHasAFileWithoutAnyNameAndTheRecordNotesIt() throws IOException {
        var who = house.nurse();
        var all = new OverviewStore(house.facility().db()).everyone(who, ResidentFilter.ACTIVE);
        papers(who)
                .save(Report.CONTACT_SHEET, ResidentFilter.ACTIVE, new ManyPapers.Trip(), folder);
        assertFalse(all.isEmpty());
        assertEquals(all.size(), files().size());
        files().forEach(name -> assertFalse(name.contains("lopez"), name));
        var transfers = new TransferStore(house.facility().db());
        all.forEach(one ->
                assertTrue(transfers.lastPrinted(who, one, Report.CONTACT_SHEET).isPresent()));
        assertEquals(0, house.faults().size());
    }

    @Test
    void whatIsThereAlreadyIsNotOverwritten() throws IOException {
        var who = house.nurse();
        papers(who).save(Report.FACE_SHEET, ResidentFilter.ACTIVE, new ManyPapers.Trip(), folder);
        var file = folder.resolve(files().getFirst().replace("c-", "C-"));
        Files.writeString(file, "mine");
        papers(who).save(Report.FACE_SHEET, ResidentFilter.ACTIVE, new ManyPapers.Trip(), folder);
        assertEquals("mine", Files.readString(file));
        assertTrue(kit.layers().hasDialog());
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        papers(house.nurse())
                .save(
                        Report.FACE_SHEET,
                        ResidentFilter.ACTIVE,
                        new ManyPapers.Trip(),
                        folder.resolve("not there"));
        assertTrue(kit.layers().hasDialog());
        assertEquals(0, house.faults().size());
    }

    @Test
    void whatThePrinterRefusesInTheMiddleGoesOnWhereItStopped() {
        var who = house.nurse();
        var all = new OverviewStore(house.facility().db()).everyone(who, ResidentFilter.ACTIVE);
        var out = new ArrayList<byte[]>();
        var jammed = new AtomicBoolean(true);
        var printer =
                new Printing.Order(
                        "Office",
                        pdf -> {
                            if (out.size() == 1 && jammed.getAndSet(false)) {
                                throw new IOException("jam");
                            }
                            out.add(pdf);
                        });
        papers(who)
                .print(
                        Report.FACE_SHEET,
                        ResidentFilter.ACTIVE,
                        new ManyPapers.Trip(),
                        "everyone",
                        printer);
        var entry = queue.entries().getFirst();
        assertEquals(PrintQueue.State.REFUSED, entry.stateProperty().get());
        assertTrue(kit.layers().hasDialog());
        assertEquals(1, out.size());
        queue.again(entry, null);
        assertEquals(PrintQueue.State.SENT, entry.stateProperty().get());
        assertEquals(all.size(), out.size(), "each paper came out once");
        assertEquals(0, house.faults().size());
    }

    @Test
    void aHouseInOneFileIsNotedForEachWithWhyAndWhereTo() throws IOException {
        var who = house.nurse();
        var all = new OverviewStore(house.facility().db()).everyone(who, ResidentFilter.ACTIVE);
        var trip = new ManyPapers.Trip();
        trip.reason.set("Flood ");
        trip.destination.set("Springfield High School");
        papers(who)
                .saveOne(
                        Report.TRANSFER_PACKET,
                        ResidentFilter.ACTIVE,
                        trip,
                        folder.resolve("all.pdf"));
        var transfers = new TransferStore(house.facility().db());
        int pages = 0;
        for (var one : all) {
            var sent = transfers.transfers(who, one).getFirst();
            assertEquals("Flood", sent.reason());
            assertEquals(
                    "Springfield High School",
                    transfers.disclosures(house.admin(), one).getFirst().recipient());
            pages += transfers.lastPrinted(who, one, Report.TRANSFER_PACKET).orElseThrow().pages();
        }
        try (var pdf = Loader.loadPDF(folder.resolve("all.pdf").toFile())) {
            assertEquals(pages, pdf.getNumberOfPages());
        }
    }
}
