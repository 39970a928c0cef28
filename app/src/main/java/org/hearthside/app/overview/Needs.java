package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;

/** Finds what needs attention in one record, the worst first. */
final class Needs {
    /**
     * What an ambulance crew asks in the first minutes (forms.md 6.3) and every helper must know.
     */
    private static final List<CareTopic> ASKED_FIRST =
            List.of(
                    CareTopic.COMMUNICATION,
                    CareTopic.SHOWS_PAIN,
                    CareTopic.FOOD_TEXTURE,
                    CareTopic.DRINK_THICKNESS,
                    CareTopic.SWALLOWING,
                    CareTopic.SEIZURES,
                    CareTopic.MOBILITY,
                    CareTopic.FALLS,
                    CareTopic.MEDICINE_TAKING,
                    CareTopic.BLEEDING,
                    CareTopic.DEVICES,
                    CareTopic.ISOLATION,
                    CareTopic.CAPACITY);

    private Needs() {}

    static List<Need> of(Chart chart) {
        if (chart.client().status() == ClientStatus.DECEASED) {
            return List.of();
        }
        var words = ChartWords.of(chart);
        var needs = new ArrayList<Need>();
        allergies(chart, words, needs);
        orders(chart, needs);
        codeStatus(chart, words, needs);
        contacts(chart, words, needs);
        papers(chart, words, needs);
        if (chart.stay() == null && chart.client().status() == ClientStatus.ACTIVE) {
            needs.add(new Need.NoPlace());
        }
        if (chart.client().demographics().birthDate() == null) {
            needs.add(new Need.NoBirthDate());
        }
        care(chart, needs);
        if (chart.client().demographics().language().interpreterNeeded() == null) {
            needs.add(new Need.LanguageNotRecorded());
        }
        photo(chart, words, needs);
        return List.copyOf(needs);
    }

    private static void allergies(Chart chart, ChartWords words, List<Need> needs) {
        var open =
                Arrays.stream(AllergyClass.values())
                        .filter(c -> chart.allergies().state(c) == RecordState.NOT_RECORDED)
                        .toList();
        if (!open.isEmpty()) {
            needs.add(new Need.AllergiesNotRecorded(open));
        }
        for (var answer : chart.allergies().answers()) {
            var due = answer.reviewDue();
            if (due != null
                    && due.isBefore(words.today())
                    && chart.allergies().state(answer.allergyClass()) != RecordState.RECORDED) {
                needs.add(new Need.AllergyReviewOverdue(answer.allergyClass()));
            }
        }
    }

    private static void orders(Chart chart, List<Need> needs) {
        var checks = OrderChecks.of(chart.orders(), chart.allergies());
        for (var order : chart.orders()) {
            for (var alert : checks.alerts(order)) {
                needs.add(new Need.OrderConflict(order, alert));
            }
            if (order.status() == OrderStatus.UNVERIFIED) {
                needs.add(new Need.OrderNotVerified(order));
            }
        }
    }

    private static void codeStatus(Chart chart, ChartWords words, List<Need> needs) {
        var said = CodeStatusWords.of(chart.codeStatus(), words.today(), words.zone());
        switch (said.tone()) {
            case UNKNOWN -> needs.add(new Need.CodeStatusUnclear(false));
            case CAUTION -> needs.add(new Need.CodeStatusUnclear(true));
            case ALERT, PLAIN -> {}
        }
    }

    private static void papers(Chart chart, ChartWords words, List<Need> needs) {
        var ends = new ArrayList<Need>();
        for (var document : chart.onFile().documents()) {
            switch (document.validity(words.today())) {
                case ENDED -> needs.add(new Need.PaperEnded(document));
                case ENDS_SOON, NEARS_ITS_END -> ends.add(new Need.PaperEnds(document));
                case HOLDS -> {}
            }
        }
        needs.addAll(ends);
    }

    private static void contacts(Chart chart, ChartWords words, List<Need> needs) {
        var callable = words.callable();
        if (callable.isEmpty()) {
            needs.add(new Need.NobodyToCall());
        }
        for (var contact : callable) {
            var authority = contact.authority();
            if (authority.any() && authority.expiredOn(words.today())) {
                needs.add(new Need.AuthorityEnded(contact));
            } else if (authority.any()
                    && !chart.papers().isWithheld()
                    && !chart.onFile().proven(Proves.CONTACT_AUTHORITY, contact.id())) {
                needs.add(
                        authority.documented()
                                ? new Need.AuthorityNotAttached(contact)
                                : new Need.AuthorityUndocumented(contact));
            }
            if (contact.phones().none()) {
                needs.add(new Need.NoPhone(contact));
            }
        }
        var unchecked =
                callable.stream()
                        .filter(contact -> ContactRules.checkOverdue(contact, words.today()))
                        .toList();
        if (!unchecked.isEmpty()) {
            needs.add(new Need.ContactsUnchecked(unchecked));
        }
    }

    private static void photo(Chart chart, ChartWords words, List<Need> needs) {
        var photo = chart.photo();
        if (photo == null) {
            needs.add(new Need.PhotoMissing());
            return;
        }
        var taken = photo.takenOn();
        if (taken != null && photo.old(words.today())) {
            needs.add(new Need.PhotoOld(taken));
        }
    }

    private static void care(Chart chart, List<Need> needs) {
        chart.careFacts()
                .shown()
                .ifPresent(facts -> {
                    var open =
                            ASKED_FIRST.stream().filter(topic -> !answered(facts, topic)).toList();
                    if (!open.isEmpty()) {
                        needs.add(new Need.CareNotRecorded(open));
                    }
                });
    }

    private static boolean answered(List<CareFact> facts, CareTopic topic) {
        return Stream.ofNullable(facts)
                .flatMap(List::stream)
                .anyMatch(f -> f.topic() == topic && f.state() != RecordState.NOT_RECORDED);
    }
}
