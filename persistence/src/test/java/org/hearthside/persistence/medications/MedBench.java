package org.hearthside.persistence.medications;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.search.Timing;
import org.hearthside.core.search.Timing.Spread;
import org.hearthside.persistence.testing.BareTable;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.TestFacility;

/**
 * Measures the med pass and the MAR on both engines: what is due in a house, signing a dose against
 * a bare durable insert, and the facts of a month with one month and with years of doses behind it.
 * What is compared takes turns in the same run, each file written to before each question, so that
 * no engine gives its last answer again. Run by the profile {@code bench}; writes JSON, wall
 * milliseconds.
 */
final class MedBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");
    private static final int RUNS = 30;
    private static final int WARM_UP = 10;
    private static final int HUNDREDS = 3;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Engine engine;
    private final ManyDoses young;
    private final ManyDoses old;
    private int signed;

    private MedBench(Engine engine, TestFacility young, TestFacility old, int people) {
        this.engine = engine;
        this.young = new ManyDoses(young, engine, people);
        this.old = new ManyDoses(old, engine, people);
    }

    /**
     * Takes the file to write, how many months of doses at most, how many minutes filling the older
     * facility may take at most, how many people, and the engines.
     */
    public static void main(String[] args) throws Exception {
        var json = new ArrayList<String>();
        for (var name : List.of(args).subList(4, args.length)) {
            var engine = Engine.valueOf(name);
            try (var young = TestFacility.open(engine);
                    var old = TestFacility.open(engine)) {
                var bench = new MedBench(engine, young, old, Integer.parseInt(args[3]));
                json.add(bench.run(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
            }
            write(Path.of(args[0]), json);
        }
    }

    private static void write(Path out, List<String> json) throws IOException {
        var text = "{\n" + String.join(",\n", json) + "\n}\n";
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, text);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    }

    private String run(int months, int minutes) throws Exception {
        figures.put("load_at_start", load());
        young.moveIn();
        old.moveIn();
        young.give(MONTH.atDay(1), MONTH.atEndOfMonth());
        young.give(MONTH.atEndOfMonth().plusDays(1), YESTERDAY);
        fill(months, minutes);
        figures.put("doses_young", young.doses());
        figures.put("doses_old", old.doses());
        months();
        houses();
        sign();
        figures.put("load_at_end", load());
        return "\"" + engine + "\": {" + String.join(",\n  ", said()) + "}";
    }

    /** The years before, as far as the time goes: newest at the end, as in life. */
    private void fill(int months, int minutes) {
        long start = System.nanoTime();
        var all = new ArrayList<YearMonth>();
        for (int back = months - 1; back >= 0; back--) {
            all.add(MONTH.minusMonths(back));
        }
        int filled = 0;
        for (var month : all) {
            boolean late = System.nanoTime() - start > minutes * 60e9;
            if (!late || month.equals(MONTH)) {
                old.give(month.atDay(1), month.atEndOfMonth());
                filled++;
            }
        }
        old.give(MONTH.atEndOfMonth().plusDays(1), YESTERDAY);
        figures.put("months_filled", filled);
        figures.put("fill_s", (System.nanoTime() - start) / 1e9);
    }

    private void months() {
        var one = List.of(new ArrayList<Long>(), new ArrayList<Long>());
        var cpu = List.of(new ArrayList<Long>(), new ArrayList<Long>());
        var both = List.of(young, old);
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int which = 0; which < both.size(); which++) {
                var here = both.get(which);
                signNext(here);
                var person = here.inCedar().get((run + WARM_UP) % ManyDoses.CEDAR);
                long start = System.nanoTime();
                long processor = Timing.processor();
                month(here, person);
                if (run >= 0) {
                    cpu.get(which).add(Timing.processor() - processor);
                    one.get(which).add(System.nanoTime() - start);
                }
            }
        }
        put("month_of_one", one);
        put("month_of_one_cpu", cpu);
        var hundred = List.of(new ArrayList<Long>(), new ArrayList<Long>());
        for (int run = 0; run < HUNDREDS; run++) {
            for (int which = 0; which < both.size(); which++) {
                var here = both.get(which);
                signNext(here);
                long start = System.nanoTime();
                here.inCedar().forEach(person -> month(here, person));
                hundred.get(which).add(System.nanoTime() - start);
            }
        }
        put("month_of_hundred", hundred);
    }

    private void month(ManyDoses here, ClientId person) {
        var facts = new MarStore(here.facility.db()).month(here.facility.admin(), person, MONTH);
        int due = MONTH.lengthOfMonth() * 16;
        if (facts.entries().size() != due) {
            throw new IllegalStateException(facts.entries().size() + " entries, not " + due);
        }
    }

    private void put(String name, List<? extends List<Long>> times) {
        var young = spread(times.get(0));
        var old = spread(times.get(1));
        figures.put(name + "_one_month_behind", young);
        figures.put(name + "_years_behind", old);
        figures.put(name + "_ratio_p50", old.p50() / young.p50());
    }

    private static Spread spread(List<Long> nanos) {
        return Spread.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void houses() {
        for (var house : List.of(TestFacility.MAPLE, TestFacility.CEDAR)) {
            var times = new ArrayList<Long>();
            int people = house.equals(TestFacility.MAPLE) ? ManyDoses.MAPLE : ManyDoses.CEDAR;
            for (int run = -WARM_UP / 2; run < RUNS; run++) {
                signNext(old);
                long start = System.nanoTime();
                var due = new MedPassStore(old.facility.db()).house(old.facility.admin(), house);
                if (due.size() != people) {
                    throw new IllegalStateException(due.size() + " people");
                }
                if (run >= 0) {
                    times.add(System.nanoTime() - start);
                }
            }
            figures.put("due_list_of_" + people, spread(times));
        }
    }

    /** Signs the eight o'clock dose of the next order of Maple and Cedar, round and round. */
    private long signNext(ManyDoses here) {
        int all = ManyDoses.MAPLE + ManyDoses.CEDAR;
        int person = signed % all;
        int drug = signed / all;
        boolean maple = person < ManyDoses.MAPLE;
        var who = maple ? here.inMaple().get(person) : here.inCedar().get(person - ManyDoses.MAPLE);
        var order = here.orders(who).get(drug);
        if (here == old) {
            signed++;
        }
        var nurse = maple ? here.facility.nurse() : here.facility.nurseElsewhere();
        var now = here.facility.clock().instant();
        var entry = GivenDoses.given(order, EIGHT, now, "");
        long start = System.nanoTime();
        new MedPassStore(here.facility.db()).sign(nurse, entry);
        return System.nanoTime() - start;
    }

    private void sign() throws IOException, SQLException {
        var store = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        try (var table = BareTable.of(engine, old.facility)) {
            for (int run = -WARM_UP; run < RUNS * 3; run++) {
                long took = signNext(old);
                long start = System.nanoTime();
                table.insert(Instant.EPOCH.plusSeconds(run));
                long plain = System.nanoTime() - start;
                if (run >= 0) {
                    store.add(took);
                    bare.add(plain);
                }
            }
        }
        var ours = spread(store);
        var floor = spread(bare);
        figures.put("sign", ours);
        figures.put("bare_insert", floor);
        figures.put("sign_to_bare_p50", ours.p50() / floor.p50());
    }

    private List<String> said() {
        return figures.entrySet().stream()
                .map(e ->
                        "\""
                                + e.getKey()
                                + "\": "
                                + (e.getValue() instanceof Double d
                                        ? String.format(Locale.ROOT, "%.2f", d)
                                        : e.getValue()))
                .toList();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
