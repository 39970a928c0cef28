package org.hearthside.app.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.transfer.PaperDesk.Paper;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.common.layout.Binder;

/**
 * One paper for each of many people in a single file, for window and command line: all are drawn
 * first and noted when the file is whole, so that what is stopped half way left nothing behind.
 */
public final class HouseRun {
    private final PaperDesk desk;
    private final Session who;
    private final Report report;
    private final PaperMark mark;

    /** For one session and one kind of paper. */
    public HouseRun(PaperDesk desk, Session who, Report report, PaperMark mark) {
        this.desk = desk;
        this.who = who;
        this.report = report;
        this.mark = mark;
    }

    /**
     * A file with everybody in it.
     *
     * @param binder makes the PDF file
     * @param papers each of them, in their order
     */
    public record Bound(Binder binder, List<Paper> papers) {
        public Bound {
            papers = List.copyOf(papers);
        }

        /** Number of pages. */
        public int pages() {
            return papers.stream().mapToInt(Paper::pages).sum();
        }

        @Override
        public String toString() {
            return "Bound[" + papers.size() + "]";
        }
    }

    /** Hears how many are drawn, and may stop it by what it throws. */
    @FunctionalInterface
    public interface Step {
        /** This many are drawn. */
        void drawn(int papers);
    }

    /**
     * Draws all of them into one file. Nothing is noted yet.
     *
     * @param title of the file; never a person's name
     * @param made when
     * @param transfers the people, and of packets why and where to
     */
    public Bound draw(String title, Instant made, List<Transfer> transfers, Step step) {
        var papers = new ArrayList<Paper>();
        var binder = new Binder(title, made);
        for (var transfer : transfers) {
            step.drawn(papers.size());
            var paper = desk.draw(who, wanted(transfer), new DrawnPapers());
            papers.add(paper);
            binder.add(paper.person(), paper.bytes());
        }
        return new Bound(binder, papers);
    }

    /** Notes that all of them leave. */
    public void note(Bound bound, List<Transfer> transfers) {
        for (int i = 0; i < transfers.size(); i++) {
            desk.note(who, bound.papers().get(i), wanted(transfers.get(i)));
        }
    }

    /** Confidential papers are chosen one by one, never for many people. */
    private Wanted wanted(Transfer transfer) {
        return new Wanted(report, transfer, mark);
    }
}
