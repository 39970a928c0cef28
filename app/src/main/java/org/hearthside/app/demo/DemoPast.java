package org.hearthside.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.health.PastEntry;
import org.jspecify.annotations.Nullable;

/** What a hospital said of the past of a made-up resident, as an import would bring it. */
final class DemoPast {
    private static final String HOSPITAL = "Mercy Hospital";

    private DemoPast() {}

    /** A stay and what was done, for the one who was in the hospital last summer; else nothing. */
    static List<PastEntry> of(DemoChart chart) {
        var pneumonia =
                chart.person().care().getOrDefault("HOSPITAL_STAYS", "").contains("pneumonia");
        if (!pneumonia) {
            return List.of();
        }
        var in = chart.asOf().minusDays(102);
        var out = chart.asOf().minusDays(97);
        return List.of(
                entry(
                        chart,
                        PastEntry.Kind.ENCOUNTER,
                        "Inpatient stay, medical ward",
                        "Aspiration pneumonia. Discharged to group home.",
                        in,
                        out,
                        "finished"),
                entry(
                        chart,
                        PastEntry.Kind.PROCEDURE,
                        "Modified barium swallow study",
                        "Thin liquids aspirated, mildly thick liquids safe.",
                        in.plusDays(2),
                        null,
                        "completed"),
                entry(
                        chart,
                        PastEntry.Kind.REPORT,
                        "Chest X-ray, two views",
                        "Right lower lobe infiltrate.",
                        in,
                        null,
                        "final"),
                entry(
                        chart,
                        PastEntry.Kind.GOAL,
                        "Eats upright with one to one help at each meal",
                        "",
                        out,
                        null,
                        "active"));
    }

    private static PastEntry entry(
            DemoChart chart,
            PastEntry.Kind kind,
            String title,
            String detail,
            LocalDate on,
            @Nullable LocalDate until,
            String status) {
        return new PastEntry(
                chart.ids().get(),
                chart.id(),
                kind,
                title,
                detail,
                on,
                until,
                status,
                HOSPITAL,
                DemoChart.BY_STORE);
    }
}
