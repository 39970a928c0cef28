package org.hearthside.app.demo;

import java.util.List;
import java.util.Random;

/** Other people with the health of the written ones, for demos of any size. */
final class DemoNames {
    private static final List<String> FIRST =
            List.of(
                    "Alice", "Ben", "Carla", "Dan", "Edith", "Frank", "Gloria", "Hank", "Irene",
                    "Jack", "Keiko", "Leo", "Mona", "Ned", "Olive", "Pedro", "Queenie", "Rafael",
                    "Stella", "Theo");
    private static final List<String> LAST =
            List.of(
                    "Adler",
                    "Barnes",
                    "Castillo",
                    "Dolan",
                    "Ellis",
                    "Foster",
                    "Garza",
                    "Holt",
                    "Ibarra",
                    "Jensen",
                    "Keller",
                    "Larsen",
                    "Mercer",
                    "Novak",
                    "Osborne",
                    "Pruitt",
                    "Quinn",
                    "Reyes",
                    "Sutton",
                    "Tanaka");

    private DemoNames() {}

    static DemoPerson another(DemoPerson like, int n, Random random) {
        var born = 1935 + random.nextInt(65);
        return new DemoPerson(
                FIRST.get(random.nextInt(FIRST.size())),
                null,
                LAST.get(random.nextInt(LAST.size())),
                null,
                null,
                null,
                "%d-%02d-%02d".formatted(born, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                like.gender(),
                like.sex(),
                like.lang(),
                like.interp(),
                like.interpType(),
                like.religion(),
                like.height(),
                like.marks(),
                like.hospital(),
                like.diet(),
                like.house(),
                "",
                "",
                "2022-01-10",
                null,
                "MH-2" + String.format(java.util.Locale.ROOT, "%05d", n),
                like.allergies(),
                like.answers(),
                like.code(),
                like.conditions(),
                like.care(),
                like.contacts(),
                like.orders(),
                like.vitals(),
                like.vaccines(),
                like.policies());
    }
}
