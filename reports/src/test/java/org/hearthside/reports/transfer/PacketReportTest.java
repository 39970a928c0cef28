package org.hearthside.reports.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacketReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS =
            new PrintFacts("7K2M-Q9FX", Charts.NOW, "Jane Diaz, RN", Charts.NOW, Charts.ZONE);

    static Collection<String> fixtures() {
        return AllCharts.byName().keySet();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixturePassesEveryCheck(String name) {
        var chart = Objects.requireNonNull(AllCharts.byName().get(name));
        var packet = packet(chart);
        var drawn = draw(packet);
        new PaperChecks(drawn, PacketReport.settings(packet, FACTS))
                .letterPages()
                .orientation(false)
                .fontsEmbedded()
                .everyPageNames(chart.client().number().text(), packet.band().formalName())
                .complete(strings(packet).toList())
                .insideMarginsAndCells()
                .noOverlap()
                .noEllipsis()
                .smallestType(10, 1, 1)
                .smallestType(9)
                .visibleInBlackAndWhite()
                .nothingActive(chart.client().names().last())
                .blanks(8)
                .sameAs(draw(packet))
                .accessible();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void pageOneStaysOnePage(String name) {
        var drawn = draw(packet(Objects.requireNonNull(AllCharts.byName().get(name))));
        assertEquals(2, drawn.pageOf("medicines").orElseThrow(), "part 2 begins on page 2");
    }

    @Test
    void pageOneNamesTheSixteenItemsOfAnEmergencyDepartment() {
        var packet = packet(Charts.typical());
        var page = new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS)).page(1);
        for (var wanted :
                List.of(
                        "LOPEZ, Maria Elena",
                        "Born 14-Aug-1980",
                        "ALLERGIES: penicillin",
                        "DNR + DNI",
                        "Reason",
                        "118/74",
                        "Alertness",
                        "Mobility",
                        "HISTORY",
                        "MEDICINES: 10 current orders",
                        "Guardian (consent)",
                        "(555) 010-2201",
                        "Family",
                        "Dr. Anil Patel",
                        "Maple House",
                        "(555) 010-2000",
                        "Oxygen yes")) {
            assertTrue(
                    page.replace('\u00a0', ' ').replaceAll("\\s+", " ").contains(wanted), wanted);
        }
    }

    @Test
    void everyOrderHasOneRowWithALastDoseOrThatItIsUnknown() {
        var packet = packet(Charts.manyOrders());
        var checks = new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS));
        assertEquals(52, packet.medicines().size());
        var unknown = checks.body().split("LAST\\s+DOSE\\s+UNKNOWN", -1).length - 1;
        assertTrue(unknown >= 52, "rows with LAST DOSE UNKNOWN: " + unknown);
        checks.exactlyOnce("Order 10405", "Order 10452");
    }

    @Test
    void namesInOtherScriptsReadBackAsStored() {
        for (var chart : Charts.scripts()) {
            var name = chart.client().names().nativeName();
            if (name.length() > 100) {
                continue; // it wraps; that nothing of it is lost is checked as C04
            }
            var packet = packet(chart);
            new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS)).readsBack(name);
        }
    }

    private static Packet packet(Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return Packet.of(chart, transfer, List.of());
    }

    private static Rendered draw(Packet packet) {
        return new PacketReport(FONTS).render(packet, FACTS);
    }

    private static Stream<String> strings(Packet packet) {
        var facts =
                Stream.of(packet.banner(), packet.usual(), packet.hazards(), packet.history())
                        .flatMap(Collection::stream)
                        .flatMap((Fact f) -> Stream.of(f.label(), f.value()));
        var people =
                packet.people().stream().flatMap(p -> Stream.of(p.role(), p.name(), p.phone()));
        var medicines =
                packet.medicines().stream()
                        .flatMap(m ->
                                Stream.concat(
                                        Stream.of(m.lastGiven(), m.nextDue()),
                                        Stream.concat(
                                                        m.line().parts().stream(),
                                                        m.line().notes().stream())
                                                .map(MedicationLine.Part::text)));
        return Stream.of(
                        facts,
                        people,
                        medicines,
                        Stream.of(
                                packet.band().nativeName().isEmpty()
                                        ? packet.band().number()
                                        : packet.band().nativeName(),
                                packet.band().allergies().text(),
                                packet.capabilities().value(),
                                packet.cannotTell().value()))
                .flatMap(s -> s);
    }
}
