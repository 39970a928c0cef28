package org.hearthside.app.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Problem;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into values, and collects what cannot be read or kept. */
public final class Reading {
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    /** Begins; today decides the century of a year of two digits. */
    public Reading(LocalDate today) {
        this.today = today;
    }

    /** Today, where the person sits. */
    public LocalDate today() {
        return today;
    }

    /** The words, without blanks around them. */
    public static String text(StringProperty entry) {
        var typed = entry.get();
        return typed == null ? "" : typed.strip();
    }

    /** A date that may lie ahead; absent when empty or unreadable. */
    public @Nullable LocalDate date(StringProperty entry) {
        return date(entry, Dates.parse(text(entry), Dates.horizon(today)));
    }

    /** A date that must have come already, such as a birth; absent when empty or unreadable. */
    public @Nullable LocalDate pastDate(StringProperty entry) {
        return date(entry, Dates.parse(text(entry), today));
    }

    private @Nullable LocalDate date(StringProperty entry, Optional<LocalDate> read) {
        if (read.isEmpty() && !text(entry).isEmpty()) {
            problem(entry.getName(), "entry.date");
        }
        return read.orElse(null);
    }

    /** A time of the day; absent when empty or unreadable. */
    public @Nullable LocalTime time(StringProperty entry) {
        var read = Dates.parseTime(text(entry));
        if (read.isEmpty()) {
            problem(entry.getName(), "entry.time");
        }
        return read.orElse(null);
    }

    /** An exact number; absent when empty or unreadable. */
    public @Nullable BigDecimal number(StringProperty entry) {
        var typed = text(entry).replace(",", ".");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
            problem(entry.getName(), "entry.number");
            return null;
        }
        return new BigDecimal(typed);
    }

    /**
     * An amount of US dollars, with or without a dollar sign and commas between thousands; absent
     * when empty or unreadable.
     */
    public @Nullable BigDecimal dollars(StringProperty entry) {
        var typed = text(entry);
        if (typed.isEmpty()) {
            return null;
        }
        var bare = typed.replaceFirst("^\\$\\s*", "");
        if (!bare.matches("(\\d{1,3}(,\\d{3})+|\\d{1,9})(\\.\\d{1,4})?")) {
            problem(entry.getName(), "entry.dollars");
            return null;
        }
        return new BigDecimal(bare.replace(",", ""));
    }

    /** A height in centimeters, from any usual form; absent when empty or unreadable. */
    public @Nullable BigDecimal height(StringProperty entry) {
        var read = Measures.parseHeight(text(entry));
        if (read.isEmpty() && !text(entry).isEmpty()) {
            problem(entry.getName(), "entry.height");
        }
        return read.orElse(null);
    }

    /** A whole number; absent when empty or unreadable. */
    public @Nullable Integer whole(StringProperty entry) {
        var typed = text(entry);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            problem(entry.getName(), "entry.number");
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** Notes a problem. */
    public void problem(String field, String key, Object... args) {
        problems.add(Problem.of(field, key, args));
    }

    /** Notes problems that a rule found; of one field the first one counts. */
    public void all(List<Problem> found) {
        problems.addAll(found);
    }

    /** Notes that something must be entered; gives the words. */
    public String require(StringProperty entry) {
        var typed = text(entry);
        if (typed.isEmpty()) {
            problem(entry.getName(), "entry.required");
        }
        return typed;
    }

    /** Notes that something must be chosen; gives what was chosen, or a stand-in. */
    public <E> E require(String name, @Nullable E chosen, E standIn) {
        if (chosen == null) {
            problem(name, "entry.required");
            return standIn;
        }
        return chosen;
    }

    /** What is wrong, in the order found; one problem a field. */
    public List<Problem> problems() {
        var seen = new java.util.HashSet<String>();
        return problems.stream().filter(p -> seen.add(p.field())).toList();
    }
}
