package org.hearthside.core.medications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationLine.Part;
import org.hearthside.core.medications.MedicationLine.Style;

/** Writes the {@link MedicationLine} of one order, part by part. */
final class LineWriter {
    private final MedicationOrder order;
    private final TallMan tallMan;
    private final ZoneId zone;
    private final List<Part> parts = new ArrayList<>();

    /** Error-prone spellings that had to be quoted, and so must be clarified. */
    private final Set<String> doubtful = new LinkedHashSet<>();

    LineWriter(MedicationOrder order, TallMan tallMan, ZoneId zone) {
        this.order = order;
        this.tallMan = tallMan;
        this.zone = zone;
    }

    MedicationLine line() {
        status();
        drug();
        dose();
        route();
        frequency();
        asNeeded();
        indication();
        quotedIfUnsafe(Kind.INSTRUCTIONS, order.instructions());
        flags();
        span();
        add(Kind.ORDER, Style.PLAIN, Words.say("med.order", order.number()));
        var prescriber = order.prescriber().name();
        add(
                Kind.PRESCRIBER,
                Style.PLAIN,
                prescriber.isBlank() ? Words.say("med.noPrescriber") : prescriber.strip());
        return new MedicationLine(parts, notes());
    }

    private void status() {
        switch (order.status()) {
            case ACTIVE -> {}
            case DRAFT, UNVERIFIED, HELD, ENTERED_IN_ERROR ->
                    add(Kind.STATUS, Style.STRONG, word());
            case DISCONTINUED, COMPLETED -> {
                var stop = order.stopAt();
                var when = stop == null ? "" : " " + Dates.print(stop, zone);
                add(Kind.STATUS, Style.STRONG, word() + when);
                safeOrQuoted(Kind.STATUS, order.stopReason().strip(), order.stopReason());
            }
        }
    }

    private String word() {
        return Words.say("med.status." + order.status().name());
    }

    private void drug() {
        var drug = order.drug();
        var generic = DrugText.generic(drug.generic());
        if (generic.isBlank()) {
            add(Kind.GENERIC, Style.STRONG, Words.say("med.noGeneric"));
        } else if (ErrorProne.isSafe(DrugText.safe(drug.generic()))) {
            // Asked before the letters are made small: MSO4 in small letters is no safer.
            add(Kind.GENERIC, Style.STRONG, tallMan.show(generic));
        } else {
            quote(Kind.GENERIC, drug.generic());
        }
        safeOrQuoted(Kind.BRAND, DrugText.brand(drug.brand()), drug.brand());
        var product = (drug.strength() + " " + drug.form()).strip();
        safeOrQuoted(Kind.PRODUCT, DrugText.safe(product), product);
    }

    private void dose() {
        var dose = DoseWords.of(order);
        if (dose.structured()) {
            add(Kind.DOSE, Style.STRONG, dose.text());
        } else {
            if (!dose.text().isEmpty()) {
                quote(Kind.DOSE, dose.text());
            }
            add(Kind.DOSE, Style.STRONG, Words.say("med.unstructured"));
        }
    }

    private void route() {
        var recorded = order.route();
        if (recorded.isBlank()) {
            add(Kind.ROUTE, Style.STRONG, Words.say("med.noRoute"));
            return;
        }
        var words = Sig.route(recorded, order.drug().form());
        if (words.isPresent()) {
            add(Kind.ROUTE, Style.PLAIN, words.get());
        } else {
            quotedIfUnsafe(Kind.ROUTE, recorded);
        }
    }

    private void frequency() {
        var recorded = order.frequency();
        if (recorded.isBlank()) {
            if (!order.isAsNeeded()) {
                add(Kind.FREQUENCY, Style.STRONG, Words.say("med.noFrequency"));
            }
            return;
        }
        var words = Sig.frequency(recorded);
        if (words.isPresent()) {
            add(Kind.FREQUENCY, Style.PLAIN, words.get());
        } else {
            quotedIfUnsafe(Kind.FREQUENCY, recorded);
        }
    }

    private void asNeeded() {
        var terms = order.asNeeded();
        if (terms == null) {
            return;
        }
        if (terms.reason().isBlank()) {
            add(Kind.AS_NEEDED, Style.STRONG, Words.say("med.prn.noReason"));
        } else if (ErrorProne.isSafe(terms.reason())) {
            add(Kind.AS_NEEDED, Style.PLAIN, Words.say("med.prn.for", terms.reason().strip()));
        } else {
            quote(Kind.AS_NEEDED, terms.reason());
        }
        var interval = terms.minInterval();
        if (interval == null) {
            add(Kind.AS_NEEDED, Style.STRONG, Words.say("med.prn.noInterval"));
        } else {
            add(Kind.AS_NEEDED, Style.PLAIN, Words.say("med.prn.apart", apart(interval)));
        }
        if (terms.maxIn24h().isBlank()) {
            add(Kind.AS_NEEDED, Style.STRONG, Words.say("med.prn.noMaximum"));
        } else {
            var most = DrugText.safe(terms.maxIn24h());
            if (ErrorProne.isSafe(most)) {
                add(Kind.AS_NEEDED, Style.PLAIN, Words.say("med.prn.most", most));
            } else {
                quote(Kind.AS_NEEDED, terms.maxIn24h());
            }
        }
    }

    private static String apart(Duration interval) {
        long minutes = interval.toMinutes();
        return minutes % 60 == 0
                ? Words.say(minutes == 60 ? "med.hour" : "med.hours", minutes / 60)
                : Words.say("med.minutes", minutes);
    }

    private void indication() {
        var terms = order.asNeeded();
        boolean said = terms != null && !terms.reason().isBlank();
        if (!order.indication().isBlank()) {
            var text = order.indication().strip();
            if (ErrorProne.isSafe(text)) {
                add(Kind.INDICATION, Style.PLAIN, Words.say("med.for", text));
            } else {
                quote(Kind.INDICATION, text);
            }
        } else if (!said) {
            add(Kind.INDICATION, Style.STRONG, Words.say("med.noIndication"));
        }
    }

    private void flags() {
        if (order.highAlert()) {
            add(Kind.FLAG, Style.STRONG, Words.say("med.highAlert"));
        }
        if (order.timeCritical()) {
            add(Kind.FLAG, Style.STRONG, Words.say("med.timeCritical"));
        }
        if (!order.drug().controlled().isBlank()) {
            var schedule = order.drug().controlled().strip();
            add(Kind.FLAG, Style.STRONG, Words.say("med.controlled", schedule));
        }
        if (order.drug().doNotCrush()) {
            add(Kind.FLAG, Style.STRONG, Words.say("med.doNotCrush"));
        }
    }

    private void span() {
        var start = order.startAt();
        add(
                Kind.START,
                Style.PLAIN,
                start == null
                        ? Words.say("med.noStart")
                        : Words.say("med.started", Dates.printDay(start, zone)));
        var stop = order.stopAt();
        // Of a stopped order the status says when.
        if (stop != null && order.status().isCurrent()) {
            add(Kind.STOP, Style.PLAIN, Words.say("med.stops", at(stop)));
        }
    }

    private String at(Instant instant) {
        return Dates.print(instant, zone);
    }

    private List<Part> notes() {
        var notes = new ArrayList<Part>();
        var verbatim = order.verbatim().strip();
        if (!verbatim.isEmpty() && Verbatim.saysMore(verbatim, parts)) {
            var text = Words.say("med.asOrdered", verbatim);
            notes.add(new Part(Kind.AS_ORDERED, Style.VERBATIM, text));
            doubtful.addAll(ErrorProne.find(verbatim));
        }
        for (var token : doubtful) {
            var text = Words.say("med.clarify", token);
            notes.add(new Part(Kind.CLARIFY, Style.VERBATIM, text));
        }
        return notes;
    }

    private void safeOrQuoted(Kind kind, String safe, String recorded) {
        if (recorded.isBlank()) {
            return;
        }
        if (ErrorProne.isSafe(safe)) {
            add(kind, Style.PLAIN, safe);
        } else {
            quote(kind, recorded);
        }
    }

    private void quotedIfUnsafe(Kind kind, String recorded) {
        var text = recorded.strip().replaceAll("\\.$", "");
        safeOrQuoted(kind, text, recorded);
    }

    private void quote(Kind kind, String recorded) {
        add(kind, Style.VERBATIM, Words.say("med.quoted", recorded.strip()));
        doubtful.addAll(ErrorProne.find(recorded));
    }

    private void add(Kind kind, Style style, String text) {
        parts.add(new Part(kind, style, text));
    }
}
