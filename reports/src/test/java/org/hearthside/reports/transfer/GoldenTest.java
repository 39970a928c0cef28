package org.hearthside.reports.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.InsuranceSummary;
import org.hearthside.core.overview.MedicationList;
import org.hearthside.core.overview.MedicationList.Copy;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.checks.Golden;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.overview.ContactSheetReport;
import org.hearthside.reports.overview.FaceSheetReport;
import org.hearthside.reports.overview.InsuranceSummaryReport;
import org.hearthside.reports.overview.MedicationListReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers, word for word and line for line as they were when somebody last looked at them. */
class GoldenTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("names")
    void aPaperIsWhatItWas(String name) {
        var paper = name.substring(0, name.lastIndexOf('-'));
        var chart = name.substring(name.lastIndexOf('-') + 1);
        Golden.check(
                name,
                Objects.requireNonNull(papers().get(paper))
                        .apply(Objects.requireNonNull(charts().get(chart)))
                        .bytes());
    }

    @Test
    void nothingIsKeptThatNobodyDraws() {
        assertEquals(new TreeSet<>(names().toList()), Golden.kept());
    }

    static Stream<String> names() {
        return papers().keySet().stream()
                .flatMap(paper -> charts().keySet().stream().map(chart -> paper + "-" + chart));
    }

    private static Map<String, Chart> charts() {
        var all = new LinkedHashMap<String, Chart>();
        all.put("empty", Charts.empty());
        all.put("typical", Charts.typical());
        all.put("maximal", Charts.maximal());
        all.put("arabic", Charts.scripts().getFirst());
        all.put("deceased", Charts.deceased());
        return all;
    }

    private static Map<String, Function<Chart, Rendered>> papers() {
        var all = new LinkedHashMap<String, Function<Chart, Rendered>>();
        all.put("packet", GoldenTest::packet);
        all.put("facesheet", c -> new FaceSheetReport(FONTS).render(FaceSheet.of(c), FACTS));
        all.put("contacts", c -> new ContactSheetReport(FONTS).render(ContactSheet.of(c), FACTS));
        all.put("medicines", c -> medicines(c, Copy.CLINIC));
        all.put("medicines-family", c -> medicines(c, Copy.FAMILY));
        all.put(
                "insurance",
                c -> new InsuranceSummaryReport(FONTS).render(InsuranceSummary.of(c), FACTS));
        return all;
    }

    private static Rendered packet(Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return new PacketReport(FONTS)
                .render(Packet.of(chart, transfer, List.of()), Scans.NONE, FACTS);
    }

    private static Rendered medicines(Chart chart, Copy copy) {
        return new MedicationListReport(FONTS)
                .render(MedicationList.of(chart, List.of(), copy), FACTS);
    }
}
