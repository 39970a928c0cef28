package org.hearthside.reports.medications;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Struck;
import org.hearthside.reports.common.layout.Text;
import org.jspecify.annotations.Nullable;

/** The block of an order at the left of the MAR (forms.md 6.2, left block of an order). */
final class MarLabel {
    private static final Set<Kind> NAME = EnumSet.of(Kind.GENERIC, Kind.BRAND, Kind.PRODUCT);
    private static final Set<Kind> SIG =
            EnumSet.of(Kind.DOSE, Kind.ROUTE, Kind.FREQUENCY, Kind.AS_NEEDED);

    private static final String NO_DAY = " (DAY NOT RECORDED)";

    private final MarMonth month;
    private final MedicationOrder order;
    private final List<OrderHold> holds;
    private final MarMonth.Checks checks;
    private final boolean over;
    private final MedicationLine line;
    private final List<Block> blocks = new ArrayList<>();

    private MarLabel(
            MarMonth month,
            MedicationOrder order,
            List<OrderHold> holds,
            MarMonth.Checks checks,
            boolean over) {
        this.month = month;
        this.order = order;
        this.holds = holds;
        this.checks = checks;
        this.over = over;
        this.line = MedicationLine.of(order, TallMan.fda(), month.zone());
    }

    /**
     * The block of a scheduled order.
     *
     * @param alerts what to print in front of the order, by its number
     */
    static Block of(MarMonth month, MarMonth.Block block, Map<Integer, List<String>> alerts) {
        var order = block.order();
        return new MarLabel(month, order, block.holds(), block.checks(), block.over())
                .block(alerts.getOrDefault(order.number(), List.of()));
    }

    /** The same of a PRN order. */
    static Block of(MarMonth month, MarMonth.PrnBlock block, Map<Integer, List<String>> alerts) {
        var order = block.order();
        return new MarLabel(month, order, block.holds(), block.checks(), block.over())
                .block(alerts.getOrDefault(order.number(), List.of()));
    }

    /** What stands at its place on a later page. */
    static Block continued(MedicationOrder order) {
        var name = TallMan.fda().show(order.drug().generic());
        return Paragraph.of(Text.bold(name).then(" ").thenBold(order.number() + " (continued)"))
                .gap(0);
    }

    private Block block(List<String> alerts) {
        alerts.forEach(a -> add(Text.bold(a)));
        if (!over) {
            add(text(Set.of(Kind.STATUS), " "));
        }
        struck(text(NAME, " "));
        var sig = text(SIG, " ");
        var days = PlanWords.days(order);
        if (!days.isEmpty() && !order.frequency().contains(days)) {
            sig = sig.then(" · ").thenBold(days);
        }
        struck(sig);
        plain(PlanWords.plan(order));
        if (over) {
            add(ended());
        }
        how();
        holds.forEach(h -> add(held(h)));
        add(origin());
        line.notes().forEach(n -> add(LineText.part(n)));
        return Group.of(blocks);
    }

    private void add(Text text) {
        if (!text.isEmpty()) {
            blocks.add(Paragraph.of(text).gap(0));
        }
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            add(Text.of(text));
        }
    }

    private void struck(Text text) {
        if (!text.isEmpty()) {
            var block = Paragraph.of(text).gap(0);
            blocks.add(over ? Struck.of(block) : block);
        }
    }

    private Text text(Set<Kind> kinds, String between) {
        return Text.join(
                between,
                line.parts().stream()
                        .filter(p -> kinds.contains(p.kind()) && !LineText.repeats(line, p))
                        .map(this::part)
                        .toList());
    }

    /** The line does not know on which day of the week or month a dose is due; the block does. */
    private Text part(MedicationLine.Part part) {
        boolean known = part.kind() == Kind.FREQUENCY && !PlanWords.days(order).isEmpty();
        return known && part.text().endsWith(NO_DAY)
                ? Text.of(part.text().substring(0, part.text().length() - NO_DAY.length()))
                : LineText.part(part);
    }

    private Text ended() {
        var by = " · recorded by " + order.stamp().byName();
        if (order.status() == OrderStatus.DISCONTINUED || order.status() == OrderStatus.COMPLETED) {
            return text(Set.of(Kind.STATUS), " · ").then(by);
        }
        var stop = order.stopAt();
        return Text.bold("ENDED" + (stop == null ? "" : " " + Dates.print(stop, month.zone())));
    }

    private void how() {
        var parts = new ArrayList<Text>();
        var kinds = EnumSet.of(Kind.INDICATION, Kind.INSTRUCTIONS, Kind.FLAG);
        parts.add(text(kinds, " · "));
        PlanWords.parameters(order).forEach(p -> parts.add(Text.bold(p)));
        if (order.regimen().witness()) {
            parts.add(Text.bold("WITNESS"));
        }
        if (order.regimen().rotateSite()) {
            parts.add(Text.of("rotate site"));
        }
        if (order.regimen().selfGiven()) {
            parts.add(Text.bold("TAKES IT WITHOUT STAFF"));
        }
        if (order.regimen().schedule() == null && !order.isAsNeeded()) {
            parts.add(Text.bold("TIMES NOT SET — a nurse must set them"));
        }
        add(Text.join(" · ", parts.stream().filter(t -> !t.isEmpty()).toList()));
    }

    private Text held(OrderHold hold) {
        var until = hold.until();
        return Text.bold(
                        "ON HOLD from "
                                + Dates.print(hold.from(), month.zone())
                                + (until == null
                                        ? " until further notice"
                                        : " to " + Dates.print(until, month.zone())))
                .then(": " + hold.reason());
    }

    private Text origin() {
        var start = order.startAt();
        var stop = order.stopAt();
        var parts = new ArrayList<String>();
        parts.add(start == null ? "START not recorded" : "START " + moment(start));
        if (!over) {
            parts.add(stop == null ? "ongoing" : "STOP " + moment(stop));
        }
        var rx = order.prescriber().rxNumber();
        if (!rx.isBlank()) {
            parts.add("Rx " + rx.strip());
        }
        return Text.of(String.join(" · ", parts))
                .then(" · ")
                .then(text(EnumSet.of(Kind.ORDER, Kind.PRESCRIBER), " · "))
                .then(" · transcribed " + by(order.trail().transcribed(), checks.transcribed()))
                .then(" · verified " + by(order.trail().verified(), checks.verified()));
    }

    /** Without the time where it is the day's first instant. */
    private String moment(Instant at) {
        boolean wholeDay = at.atZone(month.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return wholeDay ? Dates.printDay(at, month.zone()) : Dates.print(at, month.zone());
    }

    private String by(@Nullable Stamp stamp, String initials) {
        return stamp == null
                ? "by nobody here"
                : initials + " " + Dates.printDay(stamp.at(), month.zone());
    }

    /** Names of drugs, for tables of other pages: {@code #10432 levETIRAcetam}. */
    static String brief(MarMonth month, int number) {
        return month.orders()
                .filter(o -> o.number() == number)
                .map(o ->
                        MedicationLine.of(o, TallMan.fda(), month.zone()).parts().stream()
                                .filter(p -> p.kind() == Kind.GENERIC)
                                .map(MedicationLine.Part::text)
                                .collect(Collectors.joining(" ")))
                .findFirst()
                .map(name -> "#" + number + " " + name)
                .orElse("#" + number);
    }
}
