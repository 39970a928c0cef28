package org.hearthside.app.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Sources;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.InsuranceSummary;
import org.hearthside.core.overview.MedicationList.Copy;
import org.hearthside.core.overview.OrderRecap;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.Enclosure;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.PrintedDocument;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.transfer.TransferStore;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.overview.ComplianceReport;
import org.hearthside.reports.overview.ContactSheetReport;
import org.hearthside.reports.overview.DowntimeReport;
import org.hearthside.reports.overview.FaceSheetReport;
import org.hearthside.reports.overview.InsuranceSummaryReport;
import org.hearthside.reports.overview.MarPaper;
import org.hearthside.reports.overview.MedicationListReport;
import org.hearthside.reports.overview.OrderRecapReport;
import org.hearthside.reports.transfer.PacketReport;
import org.hearthside.reports.transfer.Scans;
import org.jspecify.annotations.Nullable;

/**
 * Makes papers and keeps account of them, for window and command line alike: reads the record in
 * one audited read, draws, and when the paper leaves notes what was printed and to whom it went.
 */
public final class PaperDesk {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final OverviewStore charts;
    private final TransferStore transfers;
    private final DocumentStore documents;
    private final Sheets sheets;
    private final Sources sources;

    /** One paper at a time: the library is read and filled by whoever draws. */
    private final FontLibrary fonts;

    /** Takes the door to the record and the program's fonts. */
    public PaperDesk(Db db, FontLibrary fonts) {
        this(db, fonts, null);
    }

    /** The same for the MAR of one month; of the present one when absent. */
    public PaperDesk(Db db, FontLibrary fonts, @Nullable YearMonth month) {
        this.sheets = new Sheets(db, month);
        this.charts = new OverviewStore(db);
        this.transfers = new TransferStore(db);
        this.documents = new DocumentStore(db);
        this.sources = db.sources();
        this.fonts = fonts;
    }

    /**
     * A paper that is drawn and not yet printed.
     *
     * @param id its id
     * @param documentNo what each of its pages carries
     * @param report which paper
     * @param client whose
     * @param person that person's name and number, for a bookmark
     * @param clientNumber that person's number
     * @param drawn the PDF
     * @param missing labels of required items that are not recorded
     * @param confidential confidential papers of the person that the role may see: they can be
     *     chosen to go along with a packet
     * @param alongside those of them of which a page is in this packet
     * @param dataAsOf when the record was read
     * @param day the day in the house's zone
     */
    public record Paper(
            UUID id,
            String documentNo,
            Report report,
            ClientId client,
            String person,
            String clientNumber,
            Rendered drawn,
            List<String> missing,
            List<Document> confidential,
            List<Enclosure> alongside,
            Instant dataAsOf,
            LocalDate day) {
        public Paper {
            missing = List.copyOf(missing);
            confidential = List.copyOf(confidential);
            alongside = List.copyOf(alongside);
        }

        /** The PDF file. */
        public byte[] bytes() {
            return drawn.bytes();
        }

        /** Number of pages. */
        public int pages() {
            return drawn.pageCount();
        }

        /** A file name with report, client number and day, and no name (forms.md 4.7). */
        public String fileName() {
            var name = report.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return name + "-" + clientNumber + "-" + day + ".pdf";
        }

        @Override
        public String toString() {
            return "Paper[" + documentNo + "]";
        }
    }

    /**
     * What was drawn.
     *
     * @param missing labels of what it should say and cannot
     * @param alongside the confidential papers in it
     */
    private record Drawn(Rendered pages, List<String> missing, List<Enclosure> alongside) {}

    /**
     * Draws any paper but the packet, for which more must be known.
     *
     * @throws IllegalArgumentException when it is the packet
     */
    public Paper paper(Session who, ClientId client, Report report, PaperMark mark) {
        var chart = charts.chart(who, client);
        var id = sources.newId();
        var facts = facts(who, chart, id, report, mark);
        var drawn =
                switch (report) {
                    case FACE_SHEET -> faceSheet(chart, facts);
                    case MEDICATION_LIST -> medications(who, chart, facts, Copy.CLINIC);
                    case FAMILY_MEDICATION_LIST -> medications(who, chart, facts, Copy.FAMILY);
                    case MAR -> mar(who, chart, facts, Mode.RECORD);
                    case BLANK_MAR -> mar(who, chart, facts, Mode.BLANK);
                    case DOWNTIME_MAR -> downtime(who, chart, facts);
                    case COMPLIANCE -> compliance(who, chart, facts);
                    case ORDER_RECAP -> recap(chart, facts);
                    case CONTACT_SHEET -> contacts(chart, facts);
                    case INSURANCE_SUMMARY -> insurance(chart, facts);
                    case TRANSFER_PACKET ->
                            throw new IllegalArgumentException("a packet needs a transfer");
                };
        return paper(id, report, chart, drawn);
    }

    private Drawn faceSheet(Chart chart, PrintFacts facts) {
        var sheet = FaceSheet.of(chart);
        return draw(() -> new FaceSheetReport(fonts).render(sheet, facts), sheet.missing());
    }

    private Drawn medications(Session who, Chart chart, PrintFacts facts, Copy copy) {
        var list = sheets.medications(who, chart, copy);
        return draw(() -> new MedicationListReport(fonts).render(list, facts), list.missing());
    }

    private Drawn mar(Session who, Chart chart, PrintFacts facts, Mode mode) {
        var sheet = sheets.mar(who, chart, mode);
        return draw(() -> new MarPaper(fonts).render(sheet, facts), sheet.missing());
    }

    private Drawn compliance(Session who, Chart chart, PrintFacts facts) {
        var sheet = sheets.compliance(who, chart);
        return draw(() -> new ComplianceReport(fonts).render(sheet, facts), List.of());
    }

    private Drawn downtime(Session who, Chart chart, PrintFacts facts) {
        var sheet = sheets.downtime(who, chart);
        return draw(() -> new DowntimeReport(fonts).render(sheet, facts), sheet.missing());
    }

    private Drawn recap(Chart chart, PrintFacts facts) {
        var recap = OrderRecap.of(chart);
        return draw(() -> new OrderRecapReport(fonts).render(recap, facts), recap.missing());
    }

    private Drawn contacts(Chart chart, PrintFacts facts) {
        var sheet = ContactSheet.of(chart);
        return draw(() -> new ContactSheetReport(fonts).render(sheet, facts), sheet.missing());
    }

    private Drawn insurance(Chart chart, PrintFacts facts) {
        var sheet = InsuranceSummary.of(chart);
        return draw(() -> new InsuranceSummaryReport(fonts).render(sheet, facts), sheet.missing());
    }

    private Drawn draw(Supplier<Rendered> pages, List<String> missing) {
        synchronized (fonts) {
            return new Drawn(pages.get(), missing, List.of());
        }
    }

    /**
     * Draws the transfer packet. It is drawn whatever is missing (SR-59).
     *
     * @param along what was drawn of the papers that go along; more is added to it
     */
    private Paper packet(Session who, Wanted wanted, DrawnPapers along) {
        var transfer = wanted.transfer();
        var chart = charts.chart(who, transfer.client());
        var packet = sheets.packet(who, chart, wanted);
        var scans = along.of(who, documents, papers(chart, packet));
        var id = sources.newId();
        var facts = facts(who, chart, id, Report.TRANSFER_PACKET, wanted.mark());
        var mar = sheets.charted(who, chart);
        Rendered drawn;
        synchronized (fonts) {
            drawn = new PacketReport(fonts).render(packet, scans, mar, facts);
        }
        var made = new Drawn(drawn, missing(packet, scans), scans.confidential(packet));
        return paper(id, Report.TRANSFER_PACKET, chart, made);
    }

    private static List<Document> papers(Chart chart, Packet packet) {
        var byId =
                chart.onFile().documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        return packet.supplements().onFile().stream()
                .filter(Enclosure::printed)
                .map(paper -> Objects.requireNonNull(byId.get(paper.document())))
                .toList();
    }

    private static List<String> missing(Packet packet, Scans scans) {
        return Stream.concat(packet.missing().stream(), scans.lacking(packet).stream()).toList();
    }

    /**
     * Draws any paper. Nothing is noted.
     *
     * @param along what was drawn of the papers that go along with a packet of this person
     */
    public Paper draw(Session who, Wanted wanted, DrawnPapers along) {
        return wanted.report() == Report.TRANSFER_PACKET
                ? packet(who, wanted, along)
                : paper(who, wanted.transfer().client(), wanted.report(), wanted.mark());
    }

    /** Notes that a paper leaves: as printed, a packet as sent along too, unless it is a draft. */
    public void note(Session who, Paper paper, Wanted wanted) {
        if (wanted.sent()) {
            sent(who, paper, wanted.transfer());
        } else {
            printed(who, paper);
        }
    }

    /**
     * Draws a paper as it leaves and notes that.
     *
     * @throws org.hearthside.core.common.InvalidEntry when confidential papers go along and nobody
     *     said to whom or why: then nothing is noted
     */
    public Paper release(Session who, Wanted wanted, DrawnPapers along) {
        wanted.check();
        var paper = draw(who, wanted, along);
        note(who, paper, wanted);
        return paper;
    }

    /** Notes that a paper was printed or saved. */
    private void printed(Session who, Paper paper) {
        transfers.recordPrinted(
                who,
                new PrintedDocument(
                        paper.id(),
                        paper.documentNo(),
                        paper.report(),
                        paper.client(),
                        paper.dataAsOf(),
                        paper.pages(),
                        sha256(paper.bytes()),
                        before(who, paper.client(), paper.report())
                                .map(PrintedDocument::id)
                                .orElse(null),
                        paper.missing(),
                        Stamp.UNSAVED));
    }

    /** Notes that a packet went out with a person: printed, transfer and disclosure. */
    private void sent(Session who, Paper packet, Transfer transfer) {
        printed(who, packet);
        var what = "Transfer packet, " + packet.pages() + " pages, " + packet.documentNo();
        var kinds = packet.alongside().stream().map(Enclosure::kind).distinct().toList();
        if (!kinds.isEmpty()) {
            what += "; confidential papers in it: " + String.join(", ", kinds);
        }
        transfers.recordTransfer(
                who,
                transfer,
                packet.id(),
                sources.newId(),
                what,
                packet.alongside().stream().map(Enclosure::document).collect(Collectors.toSet()));
    }

    private PrintFacts facts(Session who, Chart chart, UUID id, Report report, PaperMark mark) {
        return new PrintFacts(
                documentNo(id),
                sources.now(),
                who.printedName(),
                chart.asOf(),
                ChartWords.of(chart).zone(),
                before(who, chart.client().id(), report)
                        .map(PrintedDocument::documentNo)
                        .orElse(""),
                mark.printed());
    }

    /** The paper that the next one takes the place of. */
    private Optional<PrintedDocument> before(Session who, ClientId client, Report report) {
        return report.isMonthly() ? Optional.empty() : transfers.lastPrinted(who, client, report);
    }

    private Paper paper(UUID id, Report report, Chart chart, Drawn drawn) {
        var words = ChartWords.of(chart);
        return new Paper(
                id,
                documentNo(id),
                report,
                chart.client().id(),
                chart.client().names().formal() + ", " + chart.client().number().text(),
                chart.client().number().text(),
                drawn.pages(),
                drawn.missing(),
                report == Report.TRANSFER_PACKET ? confidential(chart) : List.of(),
                drawn.alongside(),
                chart.asOf(),
                words.today());
    }

    private static List<Document> confidential(Chart chart) {
        return chart.onFile().documents().stream()
                .filter(d -> d.confidential() && d.category() != DocumentCategory.PHOTO)
                .toList();
    }

    /** Eight characters that cannot be mistaken for one another: {@code 7K2M-Q9FX}. */
    static String documentNo(UUID id) {
        var bits = id.getLeastSignificantBits() ^ id.getMostSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(DIGITS.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return text.insert(4, '-').toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
