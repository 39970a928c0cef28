package org.hearthside.core.importexport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Counts while an import runs. One thread at a time. */
public final class Tally {
    private static final int TYPES = 1_000;

    private final Map<String, Long> read = new TreeMap<>();
    private final Map<Kind, Long> created = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> updated = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> unchanged = new EnumMap<>(Kind.class);
    private final Map<String, Long> consulted = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final AtomicLong failureCount = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final Map<String, Long> matches = new TreeMap<>();
    private final List<Arrival> inDoubt = new ArrayList<>();
    private final List<Arrival> certain = new ArrayList<>();
    private final AtomicInteger files = new AtomicInteger();

    /** One more file was opened. */
    public void file() {
        files.incrementAndGet();
    }

    /** A resource of this type was read. */
    public void read(String type) {
        count(read, type);
    }

    /** A record was made. */
    public void created(Kind kind) {
        created.merge(kind, 1L, Long::sum);
    }

    /** A record was changed. */
    public void updated(Kind kind) {
        updated.merge(kind, 1L, Long::sum);
    }

    /** A record came again as it was. */
    public void unchanged(Kind kind) {
        unchanged.merge(kind, 1L, Long::sum);
    }

    /** A resource was read for names and phone numbers only. */
    public void consulted(String type) {
        count(consulted, type);
    }

    /**
     * A resource has no place here.
     *
     * @param type its type, with the cause in brackets where the type alone would mislead
     */
    public void skipped(String type) {
        count(skipped, type);
    }

    /** An element of an imported resource has no place here. */
    public void leftOut(String element) {
        count(leftOut, element);
    }

    /** Something was not imported, or not whole. */
    public void failed(Failure failure) {
        failureCount.incrementAndGet();
        if (failures.size() < ImportResult.MAX_FAILURES) {
            failures.add(failure);
        }
    }

    /** Something was not brought up to date: it was changed here too. */
    public void conflict() {
        conflicts.incrementAndGet();
    }

    /** Somebody came in. */
    public void arrived(Arrival who) {
        matches.merge(who.match().key(), 1L, Long::sum);
        boolean doubt = who.match() instanceof Match.Maybe;
        var list = doubt ? inDoubt : certain;
        if (!isKnownBySource(who) && list.size() < ImportResult.MAX_ARRIVALS) {
            list.add(who);
        }
    }

    private static boolean isKnownBySource(Arrival who) {
        return who.match() instanceof Match.Same same
                && same.who().signs().contains(Candidate.Sign.SAME_SOURCE);
    }

    /** A hostile file may invent names without end: from some number on they count together. */
    private static void count(Map<String, Long> counts, String name) {
        var known = counts.containsKey(name) || counts.size() < TYPES;
        counts.merge(known ? name : "(others)", 1L, Long::sum);
    }

    /** All failures so far. */
    public long failureCount() {
        return failureCount.get();
    }

    /** In the order of the names, so that the same import prints the same. */
    private static <K extends Comparable<K>> Map<K, Long> sorted(Map<K, Long> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** The counts as they stand. */
    public ImportResult result(UUID batch, boolean dryRun, boolean cancelled) {
        return new ImportResult(
                batch,
                dryRun,
                cancelled,
                files.get(),
                sorted(read),
                sorted(created),
                sorted(updated),
                sorted(unchanged),
                sorted(consulted),
                sorted(skipped),
                sorted(leftOut),
                List.copyOf(failures),
                failureCount.get(),
                conflicts.get(),
                sorted(matches),
                Stream.concat(inDoubt.stream(), certain.stream())
                        .limit(ImportResult.MAX_ARRIVALS)
                        .toList());
    }
}
