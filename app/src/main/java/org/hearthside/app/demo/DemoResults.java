package org.hearthside.app.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.codes.Code;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;

/**
 * Laboratory results of a made-up resident, such as the conditions call for, and a vaccine refused.
 */
final class DemoResults {
    private static final String LABORATORY = "Mercy Hospital laboratory";

    private final DemoChart chart;
    private final List<LabResult> labs = new ArrayList<>();

    private DemoResults(DemoChart chart) {
        this.chart = chart;
    }

    /** The results, some of them out of range. */
    static List<LabResult> labs(DemoChart chart) {
        var made = new DemoResults(chart);
        made.write();
        return List.copyOf(made.labs);
    }

    private void write() {
        if (chart.person().conditions().isEmpty()) {
            return;
        }
        if (has("diabetes")) {
            add("Hemoglobin A1c", "4548-4", "7.9", "%", "4.0 to 5.6", "H", 40);
            add("Hemoglobin A1c", "4548-4", "8.4", "%", "4.0 to 5.6", "H", 132);
            add("Glucose, fasting", "1558-6", "148", "mg/dL", "70 to 99", "H", 40);
        }
        if (has("thyroid")) {
            add("TSH", "3016-3", "2.1", "mIU/L", "0.4 to 4.0", "", 75);
        }
        if (has("fibrillation")) {
            add("INR", "6301-6", "2.6", "", "2.0 to 3.0", "", 12);
            add("INR", "6301-6", "3.4", "", "2.0 to 3.0", "H", 26);
        }
        add("Potassium", "2823-3", "4.2", "mmol/L", "3.5 to 5.1", "", 40);
        add("Creatinine", "2160-0", "0.8", "mg/dL", "0.5 to 1.1", "", 40);
        add("Hemoglobin", "718-7", "12.9", "g/dL", "12.0 to 16.0", "", 40);
    }

    private boolean has(String word) {
        return chart.person().conditions().stream()
                .anyMatch(c ->
                        String.valueOf(c.get(1)).toLowerCase(java.util.Locale.ROOT).contains(word));
    }

    private void add(
            String name,
            String loinc,
            String value,
            String unit,
            String range,
            String flag,
            int daysAgo) {
        labs.add(
                new LabResult(
                        chart.ids().get(),
                        chart.id(),
                        name,
                        new Code("LOINC", loinc),
                        value,
                        unit,
                        range,
                        flag,
                        chart.at(chart.asOf().minusDays(daysAgo), LocalTime.of(7, 20)),
                        LABORATORY,
                        LabResult.Status.FINAL,
                        DemoChart.BY_STORE));
    }

    /** Of the older ones of a house somebody always says no to the shingles vaccine. */
    static List<Immunization> refused(DemoChart chart) {
        if (!has(chart, "fibrillation") && !has(chart, "Parkinson")) {
            return List.of();
        }
        return List.of(
                new Immunization(
                        chart.ids().get(),
                        chart.id(),
                        "zoster recombinant",
                        new Code("CVX", "187"),
                        Immunization.Outcome.DECLINED,
                        chart.asOf().minusDays(48),
                        Immunization.Shot.UNKNOWN,
                        "Says no to a second injection on the same day; ask again in spring",
                        "person",
                        Immunization.Status.FINAL,
                        DemoChart.BY_STORE));
    }

    private static boolean has(DemoChart chart, String word) {
        return new DemoResults(chart).has(word.toLowerCase(java.util.Locale.ROOT));
    }
}
