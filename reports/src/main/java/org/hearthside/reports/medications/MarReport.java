package org.hearthside.reports.medications;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarMonth.Section;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.schedule.WallClock;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Part;
import org.hearthside.reports.common.layout.Text;

/**
 * The pages of a MAR (forms.md 6.2), blank or with what was recorded: the grid, PRN pages, the
 * count pages of controlled drugs, the page of exceptions, signatures. They are parts of a
 * document, so that the packet can hold them too.
 */
public final class MarReport {
    /** Letter sideways with room for the rings of a binder. */
    private static final PageSetup SHEET = new PageSetup(792, 612, 27.5, 36);

    private static final double SIZE = 9;
    private static final double LEGEND = 7.5;

    private final PaperDocument document;
    private final MarMonth month;
    private final Map<Integer, List<String>> alerts;
    private final Block header;
    private final String label;

    private MarReport(
            PaperDocument document,
            MarMonth month,
            Map<Integer, List<String>> alerts,
            Block header,
            String label) {
        this.document = document;
        this.month = month;
        this.alerts = alerts;
        this.header = header;
        this.label = label;
    }

    /**
     * Adds the pages to a document.
     *
     * @param alerts what to print in front of an order, by its number
     * @param header the band of every page
     * @param label name of the part in the footer; may be empty
     * @return the last part, for what follows the signatures
     */
    public static Part add(
            PaperDocument document,
            MarMonth month,
            Map<Integer, List<String>> alerts,
            Block header,
            String label) {
        return new MarReport(document, month, alerts, header, label).parts();
    }

    /** {@code November 2026}. */
    public static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.US) + " " + month.getYear();
    }

    private Part parts() {
        if (month.orderCount() == 0) {
            var none =
                    part().add(
                                    Paragraph.of(
                                            Text.bold(
                                                            "There are no active medication orders for "
                                                                    + name(month.month()))
                                                    .sized(11)));
            none.add(exceptionsIfAny());
            return none.add(MarSignatures.of(month).toArray(Block[]::new));
        }
        if (!month.blocks().isEmpty()) {
            grid();
        }
        if (!month.asNeeded().isEmpty()) {
            part().add(Heading.of(1, "As needed (PRN)"), MarPrn.of(month, alerts));
        }
        for (var ledger : month.packs()) {
            part().add(MarCounts.of(month, ledger).toArray(Block[]::new));
        }
        part().add(Heading.of(1, "Exceptions and notes"))
                .add(MarExceptions.of(month).toArray(Block[]::new));
        return part().add(MarSignatures.of(month).toArray(Block[]::new));
    }

    private Block[] exceptionsIfAny() {
        return month.notes().isEmpty()
                ? new Block[0]
                : MarExceptions.of(month).toArray(Block[]::new);
    }

    private void grid() {
        var part = part();
        for (var section : Section.values()) {
            var blocks = month.in(section);
            if (!blocks.isEmpty()) {
                part.add(Heading.of(1, Words.of(section)), MarGrid.of(month, blocks, alerts));
            }
        }
    }

    private Part part() {
        return document.part(SHEET, label).size(SIZE).header(header).footer(legend());
    }

    /** What the signs of the cells mean, on every page (A-M6). */
    private Block legend() {
        var codes =
                Text.join(
                        " · ",
                        Arrays.stream(Outcome.values())
                                .filter(o -> !o.code().isEmpty())
                                .map(o -> Text.bold(o.code()).then("\u00a0" + Words.of(o)))
                                .toList());
        var signs =
                Text.bold("?")
                        .then(" no entry — administration unknown · ")
                        .thenBold("*")
                        .then(" early, late, partial or late entry: see exceptions · ")
                        .thenBold("^")
                        .then(" corrected: see exceptions · hatched: not scheduled");
        if (!month.clock().isEmpty()) {
            signs = signs.then(" · ").thenBold("†").then(" " + clock());
        }
        return Group.of(
                List.of(
                        Paragraph.of(Text.bold("Codes ").then(codes)).size(LEGEND).gap(2),
                        Paragraph.of(signs).size(LEGEND).gap(0)));
    }

    private String clock() {
        return month.clock().stream()
                .collect(Collectors.groupingBy(LocalDateTime::toLocalDate))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day ->
                        Dates.print(day.getKey())
                                + ": "
                                + day.getValue().stream()
                                        .sorted()
                                        .map(this::change)
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String change(LocalDateTime wall) {
        var at = WallClock.instant(wall, month.zone());
        boolean skipped = !at.atZone(month.zone()).toLocalDateTime().equals(wall);
        var time = Dates.print(wall.toLocalTime());
        var real = Dates.print(at, month.zone()).substring("14-Aug-1980 ".length());
        return skipped
                ? "the clocks skip " + time + ", give at " + real
                : time + " comes twice, give at " + real;
    }
}
