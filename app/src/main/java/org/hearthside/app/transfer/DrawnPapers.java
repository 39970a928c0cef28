package org.hearthside.app.transfer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.app.documents.PhotoImage;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.reports.common.layout.OnWhite;
import org.hearthside.reports.common.layout.Scan;
import org.hearthside.reports.common.pages.PageProcess;
import org.hearthside.reports.common.pages.PageRefusal;
import org.hearthside.reports.transfer.Scans;

/**
 * The pages of the papers that go along with the packets of one person: each paper is read
 * (audited) and drawn once, however often the packet is drawn again while somebody types. Whatever
 * is wrong with a paper, the packet prints (SR-59): it says which one is not in it and why.
 */
public final class DrawnPapers {
    private static final Words WORDS = Words.of(DrawnPapers.class);

    /** Pages of one paper, and of all papers of a packet: an ambulance is waiting. */
    static final int MOST_OF_ONE = 12;

    static final int MOST_OF_ALL = 40;

    private static final double DOTS_PER_INCH = 200;

    /** Of a page: 200 an inch in the place that the packet has for it. */
    private static final int MOST_DOTS = 2_200_000;

    /** For each page; and after so long no further page of a paper is begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<UUID, Scans.Paper> known = new HashMap<>();

    /** Nothing is drawn yet. */
    public DrawnPapers() {}

    /**
     * The pages of these papers, as many as a packet may have.
     *
     * @param papers in the order in which they are printed
     */
    synchronized Scans of(Session who, DocumentStore store, List<Document> papers) {
        var all = new LinkedHashMap<UUID, Scans.Paper>();
        var left = MOST_OF_ALL;
        for (var paper : papers) {
            var drawn = known.computeIfAbsent(paper.id(), id -> drawn(who, store, paper));
            var pages = drawn.pages().subList(0, Math.min(left, drawn.pages().size()));
            left -= pages.size();
            all.put(
                    paper.id(),
                    pages.size() == drawn.pages().size()
                            ? drawn
                            : new Scans.Paper(pages, drawn.of(), tooMany()));
        }
        return new Scans(all);
    }

    private static String tooMany() {
        return WORDS.text("scan.tooMany", MOST_OF_ONE, MOST_OF_ALL);
    }

    private static Scans.Paper drawn(Session who, DocumentStore store, Document paper) {
        var file = new ByteArrayOutputStream(paper.size());
        try {
            store.read(who, paper, file);
        } catch (AccessDenied | NotFound kept) {
            return refused("scan.kept");
        } catch (StorageFault fault) {
            return refused("scan.unreadable");
        }
        return paper.kind() == FileKind.PDF
                ? pages(file.toByteArray())
                : picture(file.toByteArray());
    }

    private static Scans.Paper refused(String key) {
        return new Scans.Paper(List.of(), 0, WORDS.text(key));
    }

    private static Scans.Paper pages(byte[] pdf) {
        var pages = new ArrayList<Scan>();
        var of = 0;
        var begun = System.nanoTime();
        try (var process = new PageProcess(pdf, PATIENCE)) {
            of = process.pageCount();
            for (var page = 1; page <= Math.min(of, MOST_OF_ONE); page++) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    return new Scans.Paper(pages, of, WORDS.text("scan.TOO_SLOW"));
                }
                pages.add(Scan.of(process.imageWithin(page, DOTS_PER_INCH, MOST_DOTS)));
            }
        } catch (PageRefusal refused) {
            return new Scans.Paper(pages, of, WORDS.text("scan." + refused.reason()));
        }
        return new Scans.Paper(pages, of, of > MOST_OF_ONE ? tooMany() : "");
    }

    private static Scans.Paper picture(byte[] file) {
        try {
            var picture = PhotoImage.read(file).image();
            var dots = (double) picture.getWidth() * picture.getHeight();
            var scale = Math.min(1, Math.sqrt(MOST_DOTS / dots));
            return new Scans.Paper(List.of(Scan.of(OnWhite.of(picture, scale))), 1, "");
        } catch (InvalidEntry damaged) {
            return refused("scan.picture");
        }
    }
}
