package org.hearthside.reports.transfer;

import org.hearthside.core.overview.MarSheet;
import org.hearthside.core.transfer.Enclosure.Way;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Part;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.overview.BandBlock;
import org.hearthside.reports.overview.MarPaper;
import org.jspecify.annotations.Nullable;

/**
 * The hospital transfer packet (forms.md 6.3): part 1, a page that stands alone; 1a, the scan of
 * orders on life support; 2, medicines; 3, the passport; 4, care details and the full text of
 * whatever page 1 had no room for; 5, people and payers; 6, what to lay in and copies of who
 * decides and who pays; 7, the page that stays at home; and part 0, the list for the envelope,
 * last.
 */
public final class PacketReport {
    /** Nothing on page 1 is smaller (A-T6). */
    static final double SIZE = 10;

    /** In the parts behind it. */
    private static final double SMALLEST = 9;

    private static final String FULL_TEXT = "full-text";
    private static final String SHARED = " Shared for treatment.";

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public PacketReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws the packet. It prints whatever is missing (SR-59): gaps are named, never a reason to
     * stop.
     *
     * @param scans the papers that go along
     */
    public Rendered render(Packet packet, Scans scans, PrintFacts facts) {
        return render(packet, scans, null, facts);
    }

    /**
     * The same with the MAR of the month in part 6.
     *
     * @param mar the MAR; absent while no doses are charted here, and then part 6 asks for the one
     *     on paper
     */
    public Rendered render(Packet packet, Scans scans, @Nullable MarSheet mar, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(packet, facts));
        var room = roomOnPageOne(document, packet);
        pageOne(document, packet, room);
        var enclosures = new Enclosures(packet, scans);
        if (enclosures.any(Way.AFTER_PAGE_ONE)) {
            part(document, packet, "1a", "Orders on life support", "orders")
                    .add(enclosures.pages(Way.AFTER_PAGE_ONE));
        }
        part(document, packet, "2", "Medicines", "medicines")
                .evened(SMALLEST)
                .add(MedicinesPart.of(packet));
        supplements(document, packet, enclosures, mar, facts);
        part(document, packet, "0", "Envelope checklist", "checklist")
                .evened(SMALLEST)
                .add(ChecklistPart.of(packet, enclosures));
        return document.render();
    }

    private static void supplements(
            PaperDocument document,
            Packet packet,
            Enclosures enclosures,
            @Nullable MarSheet mar,
            PrintFacts facts) {
        part(document, packet, "3", "Hospital passport", "passport")
                .size(SupplementParts.PASSPORT_SIZE)
                .evened(SupplementParts.PASSPORT_SIZE)
                .add(SupplementParts.passport(packet));
        var details = part(document, packet, "4", "Care details", "details").evened(SMALLEST);
        details.add(SupplementParts.details(packet));
        details.add(Anchor.at(FULL_TEXT), Heading.of(2, "Page 1 in full"));
        details.add(FullText.of(packet));
        part(document, packet, "5", "Who decides, whom to call, who pays", "legal")
                .evened(SMALLEST)
                .add(SupplementParts.legal(packet));
        part(document, packet, "6", "Medication record and copies", "attachments")
                .add(SupplementParts.attachments(enclosures, mar != null))
                .add(enclosures.pages(Way.WITH_THE_COPIES));
        if (mar != null) {
            MarPaper.addTo(document, mar, facts, FULL_TEXT, "Part 6, MAR");
        }
        part(document, packet, "7", "Transfer log", "log").add(SupplementParts.log(packet, facts));
    }

    private static Part part(
            PaperDocument document, Packet packet, String letter, String title, String anchor) {
        var part = document.part(PageSetup.portrait(), "Part " + letter).size(SIZE - 0.5);
        part.header(BandBlock.of(packet.band(), "TRANSFER PACKET · PART " + letter, FULL_TEXT));
        part.add(Anchor.at(anchor), Heading.of(1, "Part " + letter + " " + title));
        return part;
    }

    /**
     * The most generous room with which part 1 is still one page. Blocks that identify, warn and
     * name people never give way.
     */
    private static Room roomOnPageOne(PaperDocument document, Packet packet) {
        var ladder = Room.ladder(packet);
        int fits = ladder.size() - 1;
        int tight = -1;
        while (fits - tight > 1) {
            int step = tight < 0 && fits == ladder.size() - 1 ? 0 : (fits + tight) / 2;
            if (isOnePage(document, packet, ladder.get(step))) {
                fits = step;
            } else {
                tight = step;
            }
        }
        return filled(document, packet, ladder.get(fits));
    }

    /**
     * Of two lists side by side the lower one has room to spare: it takes more as long as it can.
     */
    private static Room filled(PaperDocument document, Packet packet, Room room) {
        var full = room;
        for (var more : room.moreHazards(packet)) {
            if (!isOnePage(document, packet, more)) {
                break;
            }
            full = more;
        }
        for (var more : full.moreHistory(packet)) {
            if (!isOnePage(document, packet, more)) {
                break;
            }
            full = more;
        }
        return full;
    }

    private static boolean isOnePage(PaperDocument document, Packet packet, Room room) {
        var trial = document.trial();
        pageOne(trial, packet, room);
        return trial.countPages() == 1;
    }

    /** What is the same on every page of the packet. */
    static PaperSettings settings(Packet packet, PrintFacts facts) {
        var band = packet.band();
        return facts.settings(
                facts.title("Transfer packet", band.number().replaceFirst(".*?(C-)", "$1")),
                packet.sender(),
                PaperSettings.confidential(band.notice()) + SHARED,
                SIZE,
                band.marks());
    }

    private static void pageOne(PaperDocument document, Packet packet, Room room) {
        var part = document.part(PageSetup.portrait().tight(), "Part 1").size(SIZE);
        // page 1 carries its own band; should it ever run over, the next page has one too (SR-44)
        part.header(Group.of(), BandBlock.of(packet.band(), "TRANSFER PACKET · PART 1", FULL_TEXT));
        part.add(new PageOne(packet, room, FULL_TEXT).blocks());
    }
}
