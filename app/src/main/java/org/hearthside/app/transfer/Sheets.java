package org.hearthside.app.transfer;

import java.time.Duration;
import java.time.YearMonth;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.ComplianceSheet;
import org.hearthside.core.overview.DowntimeSheet;
import org.hearthside.core.overview.MarSheet;
import org.hearthside.core.overview.MedicationList;
import org.hearthside.core.overview.MedicationList.Copy;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.Packet;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.medications.MarStore;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.OrderStore;
import org.jspecify.annotations.Nullable;

/** Reads what papers about medicines show beside the chart. */
final class Sheets {
    private final OrderStore orders;
    private final MarStore months;
    private final MedPassStore passes;
    private final Db db;

    /** The month of a MAR; the present one when absent. */
    private final @Nullable YearMonth month;

    Sheets(Db db, @Nullable YearMonth month) {
        this.db = db;
        this.orders = new OrderStore(db);
        this.months = new MarStore(db);
        this.passes = new MedPassStore(db);
        this.month = month;
    }

    /** The list of medications; a family is not told of single doses. */
    MedicationList medications(Session who, Chart chart, Copy copy) {
        var client = chart.client().id();
        var doses =
                copy == Copy.FAMILY
                        ? LastDoses.UNCHARTED
                        : doses(who, client, MedicationList.STOPPED_DAYS);
        return MedicationList.of(chart, orders.past(who, client), doses, copy);
    }

    /** What the packet of a transfer shows. */
    Packet packet(Session who, Chart chart, Wanted wanted) {
        var client = chart.client().id();
        var since = chart.asOf().minus(Duration.ofDays(Packet.STOPPED_DAYS));
        var stopped =
                orders.past(who, client).stream()
                        .filter(o -> o.stopAt() != null && o.stopAt().isAfter(since))
                        .toList();
        var doses = doses(who, client, Packet.STOPPED_DAYS);
        return Packet.of(chart, wanted.transfer(), stopped, doses, wanted.confidential());
    }

    private LastDoses doses(Session who, ClientId client, int ended) {
        return LastDoses.of(passes.lastDoses(who, client, ended), db.sources().now());
    }

    /** The MAR of the month that was asked for. */
    MarSheet mar(Session who, Chart chart, Mode mode) {
        return sheet(who, chart, month, mode);
    }

    /** What is due until tomorrow morning. */
    DowntimeSheet downtime(Session who, Chart chart) {
        var day = passes.day(who, chart.client().id());
        return DowntimeSheet.of(chart, day, db.sources().now());
    }

    /** How the doses of that month went. */
    ComplianceSheet compliance(Session who, Chart chart) {
        return ComplianceSheet.of(chart, read(who, chart, month, Mode.RECORD));
    }

    /** The MAR of this month for a packet; absent while no dose has a time here. */
    @Nullable MarSheet charted(Session who, Chart chart) {
        var sheet = sheet(who, chart, null, Mode.RECORD);
        boolean any = sheet.month().orders().anyMatch(o -> o.regimen().schedule() != null);
        return any ? sheet : null;
    }

    private MarSheet sheet(Session who, Chart chart, @Nullable YearMonth which, Mode mode) {
        return MarSheet.of(chart, read(who, chart, which, mode));
    }

    private MarMonth read(Session who, Chart chart, @Nullable YearMonth which, Mode mode) {
        var now = YearMonth.from(ChartWords.of(chart).today());
        var read = months.month(who, chart.client().id(), which == null ? now : which);
        return MarMonth.of(read, mode);
    }
}
