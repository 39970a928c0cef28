package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.search.Hit;
import org.hearthside.core.search.Keystrokes;
import org.hearthside.core.search.LuceneFloor;
import org.hearthside.core.search.People;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.search.SearchScope;
import org.hearthside.core.search.Timing;
import org.hearthside.core.search.Timing.Spread;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Measures finding and listing people in the encrypted local file, with 1,000, 10,000 and 100,000
 * of them: the search as the window asks it, against {@code LIKE '%word%'} over eight columns of
 * the same file and against Lucene's fuzzy search in memory, for the same keystrokes in the same
 * run; reading the index, a saved change until it is found, the first and a middle page of the
 * list, and opening a chart. Run by the profile {@code bench}; writes JSON. All times are on the
 * wall, in milliseconds, of a warm program.
 */
final class StoreBench {
    private static final int LINES = 12;
    private static final int SESSIONS = 150;
    private static final int RUNS = 30;
    private static final int CHARTS = 8;
    private static final int PAGE = 100;

    private final int count;
    private final TestFacility facility;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private ClientId touched = new ClientId(new UUID(0, 1));

    private StoreBench(int count, TestFacility facility) {
        this.count = count;
        this.facility = facility;
    }

    /** Takes the file to write, and how many people at most. */
    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        var sizes = new ArrayList<String>();
        for (int people : new int[] {1_000, 10_000, 100_000}) {
            if (people <= most) {
                try (var facility = TestFacility.open(Engine.H2)) {
                    sizes.add(new StoreBench(people, facility).run());
                }
                // After each size: the largest takes long.
                write(out, sizes);
            }
        }
    }

    private static void write(Path out, List<String> sizes) throws IOException {
        var json =
                "{\n  \"what\": \"people in the encrypted local file, wall milliseconds\",\n"
                        + "  \"java\": \""
                        + Runtime.version()
                        + "\", \"processors\": "
                        + Runtime.getRuntime().availableProcessors()
                        + ", \"heap_mb\": "
                        + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + ",\n  \"sizes\": [\n"
                        + String.join(",\n", sizes)
                        + "\n  ]\n}\n";
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private String run() {
        var people = People.some(count, 7);
        figures.put("people", count);
        figures.put("load_at_start", load());
        var all = new ManyPeople(facility);
        figures.put("fill_ms", once(() -> all.moveIn(people)));
        var charts = new ArrayList<ClientId>();
        var random = new SplittableRandom(5);
        while (charts.size() < CHARTS) {
            var person = people.get(random.nextInt(count));
            // A nurse sees people who live nowhere, and may write for them.
            if (person.status() == ClientStatus.DISCHARGED) {
                charts.add(person.id());
            }
        }
        touched = Given.registered(facility, "Touched", "Touched").id();
        lists();
        charts(charts);
        search(people);
        figures.put("load_at_end", load());
        return "    {"
                + String.join(
                        ",\n     ",
                        figures.entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\": " + said(e.getValue()))
                                .toList())
                + "}";
    }

    private static String said(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.2f", number)
                : value.toString();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double once(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return Timing.millis(System.nanoTime() - start);
    }

    private Both many(int runs, Runnable act) {
        for (int i = 0; i < Math.min(runs, 10); i++) {
            touch();
            act.run();
        }
        var wall = new long[runs];
        var cpu = new long[runs];
        for (int i = 0; i < runs; i++) {
            touch();
            long start = System.nanoTime();
            long processor = Timing.processor();
            act.run();
            cpu[i] = Timing.processor() - processor;
            wall[i] = System.nanoTime() - start;
        }
        return new Both(Spread.of(wall), Spread.of(cpu));
    }

    /** H2 gives the last answer again when nothing was written since: something is. */
    private void touch() {
        var store = new ClientStore(facility.db());
        var person = store.get(facility.admin(), touched);
        store.setSsn(facility.admin(), person.id(), person.version(), "");
        var stays = new StayStore(facility.db());
        stays.place(
                facility.admin(),
                Given.move(touched, TestFacility.MAPLE, null, facility.clock().instant()));
        facility.clock().advance(Duration.ofSeconds(1));
    }

    /** On the wall, and on the processor, which other work on the machine does not slow. */
    private record Both(Spread wall, Spread cpu) {
        private static Both of(Timing.Times times) {
            return new Both(times.wall(), times.cpu());
        }

        @Override
        public String toString() {
            return "{\"wall\": " + wall + ", \"cpu\": " + cpu + "}";
        }
    }

    private void lists() {
        var store = new OverviewStore(facility.db());
        var who = facility.admin();
        for (var sort : ClientSort.values()) {
            var order = ResidentOrder.of(sort);
            figures.put(
                    "first_page_" + sort.name().toLowerCase(Locale.ROOT),
                    many(
                            RUNS,
                            () ->
                                    store.residents(
                                            who, ResidentFilter.ACTIVE, order, Slice.first(PAGE))));
        }
        figures.put(
                "middle_page_last_name",
                many(
                        RUNS,
                        () ->
                                store.residents(
                                        who,
                                        ResidentFilter.ACTIVE,
                                        ResidentOrder.NAME,
                                        new Slice(count / 3, PAGE))));
        figures.put("chip_counts", many(RUNS / 3, () -> store.counts(who)));
    }

    private void charts(List<ClientId> charts) {
        var many = new ManyPeople(facility);
        charts.forEach(many::furnish);
        var store = new OverviewStore(facility.db());
        var turn = new int[1];
        figures.put(
                "chart_open",
                many(
                        RUNS * 2,
                        () -> store.chart(facility.nurse(), charts.get(turn[0]++ % CHARTS))));
    }

    private void search(List<PersonEntry> people) {
        var live = new LivePeople(facility.db(), facility.admin());
        figures.put("index_read_and_build_ms", once(live::index));
        var typed = Keystrokes.of(people, SESSIONS, 13);
        var some = new ArrayList<String>();
        int every = Math.max(7, typed.size() * (count / 1000) / 20_000);
        for (int i = 0; i < typed.size(); i += every) {
            some.add(typed.get(i));
        }
        Function<String, Integer> ours =
                text -> live.index().search(text, LINES, SearchScope.everyone()).size();
        Timing.Times.of(typed, ours);
        var hearthside = Both.of(Timing.Times.of(typed, ours));
        figures.put("keystrokes", typed.size());
        figures.put("hearthside", hearthside);
        Timing.Times.of(some.subList(0, some.size() / 4 + 1), this::like);
        var like = Both.of(Timing.Times.of(some, this::like));
        figures.put("floor_keystrokes", some.size());
        figures.put("sql_like", like);
        Both fuzzy;
        try (var lucene = LuceneFloor.of(people)) {
            Function<String, Integer> ask = text -> lucene.search(text, LINES).size();
            Timing.Times.of(some, ask);
            fuzzy = Both.of(Timing.Times.of(some, ask));
        }
        figures.put("lucene_fuzzy", fuzzy);
        figures.put("like_to_hearthside_cpu_p50", like.cpu().p50() / hearthside.cpu().p50());
        figures.put("like_to_hearthside_cpu_p99", like.cpu().p99() / hearthside.cpu().p99());
        figures.put("lucene_to_hearthside_cpu_p50", fuzzy.cpu().p50() / hearthside.cpu().p50());
        figures.put("lucene_to_hearthside_cpu_p99", fuzzy.cpu().p99() / hearthside.cpu().p99());
        var rows = new OverviewStore(facility.db());
        var whole =
                Timing.Times.of(
                        some,
                        text -> {
                            var found =
                                    live
                                            .index()
                                            .search(text, LINES, SearchScope.everyone())
                                            .stream()
                                            .map(Hit::client)
                                            .toList();
                            return found.isEmpty()
                                    ? 0
                                    : rows.residents(facility.admin(), found).size();
                        });
        figures.put("search_with_rows_from_the_store", Both.of(whole));
        figures.put("saved_change_until_found", saves(live, people));
        live.close();
    }

    private Both saves(LivePeople live, List<PersonEntry> people) {
        var store = new ClientStore(facility.db());
        var wall = new long[RUNS];
        var cpu = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var person = store.get(facility.admin(), people.get(i).id());
            store.setSsn(facility.admin(), person.id(), person.version(), "");
            long start = System.nanoTime();
            long processor = Timing.processor();
            live.index();
            cpu[i] = Timing.processor() - processor;
            wall[i] = System.nanoTime() - start;
        }
        return new Both(Spread.of(wall), Spread.of(cpu));
    }

    private int like(String typed) {
        Condition wanted = DSL.noCondition();
        for (var word : typed.toLowerCase(Locale.ROOT).split("[ ,]+")) {
            var pattern = "%" + word + "%";
            Condition any = DSL.noCondition();
            for (var column :
                    List.of(
                            CLIENT.FIRST_NAME,
                            CLIENT.MIDDLE_NAME,
                            CLIENT.LAST_NAME,
                            CLIENT.PREFERRED_NAME,
                            CLIENT.NUMBER,
                            CLIENT.MRN,
                            CLIENT.PHONE,
                            CLIENT.EMAIL)) {
                any = any.or(DSL.lower(column).like(pattern));
            }
            wanted = wanted.and(any);
        }
        var condition = wanted;
        return facility.db()
                .glance(
                        facility.admin(),
                        Permission.READ_CLIENT,
                        tx ->
                                tx.sql()
                                        .select(CLIENT.ID)
                                        .from(CLIENT)
                                        .where(condition)
                                        .orderBy(CLIENT.LAST_NAME, CLIENT.FIRST_NAME)
                                        .limit(LINES)
                                        .fetch()
                                        .size());
    }
}
