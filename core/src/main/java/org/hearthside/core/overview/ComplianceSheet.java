package org.hearthside.core.overview;

import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.Compliance;
import org.hearthside.core.medications.administration.MarMonth;

/**
 * Everything that the compliance report of one person prints (F14, forms.md 6.12).
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param rules what is counted and how, one sentence each
 * @param compliance the figures
 */
public record ComplianceSheet(
        IdentityBand band, String sender, List<String> rules, Compliance compliance) {
    public ComplianceSheet {
        rules = List.copyOf(rules);
    }

    /** The report of a chart and a month of the same person with what was recorded. */
    public static ComplianceSheet of(Chart chart, MarMonth month) {
        var words = ChartWords.of(chart);
        var asOf = Dates.print(month.asOf(), words.zone());
        return new ComplianceSheet(
                words.band(),
                words.sender(),
                List.of(
                        Words.say("compliance.counted", asOf),
                        Words.say("compliance.excluded"),
                        Words.say("compliance.rates"),
                        Words.say("compliance.rounding"),
                        Words.say("compliance.unknown")),
                Compliance.of(month));
    }

    @Override
    public String toString() {
        return "ComplianceSheet[" + band.number() + " " + compliance.month() + "]";
    }
}
