package org.hearthside.app.workflows.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.shifts.PsychotropicPrn;
import org.hearthside.core.medications.shifts.Shift;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftException.Item;
import org.hearthside.core.medications.shifts.ShiftFacts;

/** What is said of an exception: the matter, since when, and what to do. */
final class ShiftSays {
    private static final Words WORDS = Words.of(ShiftSays.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    private final ZoneId zone;
    private final LocalDate today;

    ShiftSays(ShiftFacts facts) {
        this(facts.zone(), facts.now());
    }

    ShiftSays(ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** {@code Day shift 21-Nov-2026, 07:00 to 15:00}. */
    static String shift(Shift shift) {
        return WORDS.text(
                "shift",
                Labels.of(shift.part()),
                Dates.print(shift.date()),
                Dates.print(shift.starts()),
                Dates.print(shift.ends()));
    }

    /** The matter, a line for each dose or order. */
    String what(ShiftException of) {
        return of.items().stream().map(i -> what(of.kind(), i)).collect(Collectors.joining("\n"));
    }

    private String what(ShiftException.Kind kind, Item item) {
        var drug = drug(item.order());
        return switch (kind) {
            case NO_ENTRY, OVERDUE -> WORDS.text("what.due", drug, wall(slot(item)));
            case RECHECK -> WORDS.text("what.prn", drug, time(entry(item).at()), reason(item));
            case NOT_HELPED ->
                    WORDS.text("what.notHelped", drug, time(entry(item).at()), reason(item));
            case THREE_DAYS -> WORDS.text("what.days", drug, item.count());
            case REFUSED, NOT_AVAILABLE, INCIDENT -> coded(drug, entry(item));
            case LATE_WITHOUT_REASON ->
                    WORDS.text(
                            "what.late",
                            drug,
                            due(entry(item)),
                            time(entry(item).at()),
                            entry(item).stamp().byName());
            case NOT_VERIFIED -> WORDS.text("what.order", drug, number(item), writer(item));
            case PSYCHOTROPIC_PRN -> WORDS.text("what.since", drug, started(item.order()));
            case PRN_OFTEN -> WORDS.text("what.often", drug, item.count());
        };
    }

    private String coded(String drug, Administration entry) {
        return WORDS.text(
                "what.coded",
                drug,
                due(entry),
                Labels.of(entry.outcome()),
                entry.stamp().byName(),
                entry.note());
    }

    /** What to do about it, and whom to call. */
    String todo(ShiftException of) {
        var order = of.items().getFirst().order();
        var prescriber = order.prescriber();
        return switch (of.kind()) {
            case REFUSED ->
                    WORDS.text(
                            "todo.REFUSED",
                            whom(prescriber.name(), prescriber.phone(), "prescriber"),
                            time(Objects.requireNonNull(of.due())));
            case NOT_AVAILABLE ->
                    WORDS.text(
                            "todo.NOT_AVAILABLE",
                            whom(prescriber.pharmacy(), prescriber.pharmacyPhone(), "pharmacy"));
            case THREE_DAYS, PRN_OFTEN ->
                    WORDS.text(
                            "todo." + of.kind(),
                            whom(prescriber.name(), prescriber.phone(), "prescriber"));
            case PSYCHOTROPIC_PRN ->
                    WORDS.text(
                            PsychotropicPrn.isAntipsychotic(order)
                                    ? "todo.antipsychotic"
                                    : "todo.PSYCHOTROPIC_PRN");
            case NO_ENTRY, OVERDUE, RECHECK, NOT_HELPED -> WORDS.text("todo." + of.kind());
            case INCIDENT, LATE_WITHOUT_REASON, NOT_VERIFIED -> WORDS.text("todo." + of.kind());
        };
    }

    /** Since when, and whether an earlier shift left it. */
    String since(ShiftException of) {
        return WORDS.text(of.earlier() ? "since.earlier" : "since", time(of.since()));
    }

    private static String whom(String name, String phone, String unknown) {
        var who = name.isBlank() ? WORDS.text("whom." + unknown) : name;
        return phone.isBlank() ? who : who + " " + phone;
    }

    /** The drug by the name that staff see on the box, tall-man letters and all. */
    static String drug(MedicationOrder order) {
        var name = order.drug().generic();
        return name.isEmpty() ? order.verbatim() : TALL_MAN.show(name);
    }

    private String due(Administration entry) {
        var wall = entry.slot();
        return wall == null ? time(entry.at()) : wall(wall);
    }

    private static LocalDateTime slot(Item item) {
        return Objects.requireNonNull(item.slot()).wall();
    }

    private static Administration entry(Item item) {
        return Objects.requireNonNull(item.entry());
    }

    private static String reason(Item item) {
        var use = entry(item).asNeeded();
        return use == null ? "" : use.reason();
    }

    /** As papers print it: without a comma among its digits. */
    private static String number(Item item) {
        return Integer.toString(item.order().number());
    }

    private static String writer(Item item) {
        var written = item.order().trail().transcribed();
        return written == null ? item.order().stamp().byName() : written.byName();
    }

    private String started(MedicationOrder order) {
        var start = order.startAt();
        return start == null ? "" : Dates.printDay(start, zone);
    }

    /** The time alone when it is of today, else with its day. */
    String time(Instant at) {
        return wall(LocalDateTime.ofInstant(at, zone));
    }

    private String wall(LocalDateTime wall) {
        var time = Dates.print(wall.toLocalTime());
        return wall.toLocalDate().equals(today)
                ? time
                : WORDS.text("dayTime", Dates.print(wall.toLocalDate()), time);
    }
}
