package org.hearthside.core.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.health.CareTopic;

/**
 * Everything that the emergency contact sheet prints (forms.md 6.4): what to read to the
 * dispatcher, whom to call in which order, who may consent, and whom never to call.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param dispatcher address, cross street and number for 911, and poison control
 * @param calls in the order in which they are made; those with an empty name are written in by hand
 * @param consent who may consent, and what the person can
 * @param hospital wishes about hospitals
 * @param never whom not to contact
 * @param missing labels of what the sheet should say and cannot
 */
public record ContactSheet(
        IdentityBand band,
        String sender,
        List<Fact> dispatcher,
        List<Call> calls,
        List<Fact> consent,
        List<Fact> hospital,
        List<String> never,
        List<String> missing) {

    /**
     * Somebody to call.
     *
     * @param who name and what they are to the person; empty for a line to write on
     * @param role for example {@code Nurse on call}
     * @param phones each with its kind, or that there is none on file
     * @param may what may be decided; empty for whom that is not asked
     * @param more hours, language, what they want to be told
     */
    public record Call(
            String who, String role, List<String> phones, String may, List<String> more) {
        public Call {
            phones = List.copyOf(phones);
            more = List.copyOf(more);
        }

        @Override
        public String toString() {
            return "Call[" + role + "]";
        }
    }

    /** The sheet of a chart. */
    public static ContactSheet of(Chart chart) {
        var words = ChartWords.of(chart);
        var dispatcher = dispatcher(chart);
        var hospital = hospital(chart);
        var people = people(words);
        var calls = new ArrayList<Call>();
        var house = chart.house();
        var nurse = house == null ? "" : house.nurseOnCall();
        calls.add(office("sheet.nurse", nurse));
        calls.add(office("sheet.administrator", ""));
        calls.addAll(people);
        calls.add(office("sheet.stateLine", ""));
        var missing =
                new ArrayList<>(
                        Stream.concat(dispatcher.stream(), hospital.stream().limit(1))
                                .filter(f -> !f.recorded())
                                .map(Fact::label)
                                .toList());
        if (people.isEmpty()) {
            missing.add(Words.say("face.contacts"));
        }
        return new ContactSheet(
                words.band(),
                words.sender(),
                dispatcher,
                calls,
                consent(words),
                hospital,
                chart.contacts().stream()
                        .filter(Contact::doNotContact)
                        .map(c -> words.who(c) + (c.notes().isBlank() ? "" : " — " + c.notes()))
                        .toList(),
                missing);
    }

    /** Whether nobody of the person's own is on file. */
    public boolean nobody() {
        return calls.stream().allMatch(call -> call.phones().isEmpty());
    }

    private static List<Fact> dispatcher(Chart chart) {
        var house = chart.house();
        var phone = house == null ? chart.organization().phone24h() : house.phone24h();
        var address =
                house == null
                        ? ""
                        : Stream.of(house.name(), house.address().oneLine())
                                .filter(s -> !s.isBlank())
                                .collect(Collectors.joining(", "));
        return List.of(
                Fact.of(Words.say("sheet.address"), address),
                Fact.of(Words.say("sheet.crossStreet"), house == null ? "" : house.crossStreet()),
                Fact.of(Words.say("sheet.callBack"), phone.replace(' ', Measures.NBSP)));
    }

    private static List<Fact> hospital(Chart chart) {
        var wish = chart.client().demographics().hospital();
        return List.of(
                Fact.of(
                        Words.say("face.hospital"),
                        Stream.of(wish.preferred(), wish.phone(), wish.reason())
                                .filter(s -> !s.isBlank())
                                .collect(Collectors.joining(" · "))),
                Fact.of(Words.say("face.hospitalAvoid"), wish.avoid()),
                Fact.of(Words.say("face.ems"), wish.emsNotes()));
    }

    private static Call office(String key, String number) {
        return new Call(number, Words.say(key), List.of(), "", List.of());
    }

    /** Who is on file twice, as mother and as guardian, stands once with both roles. */
    private static List<Call> people(ChartWords words) {
        Map<String, List<Contact>> same = new LinkedHashMap<>();
        for (var contact : words.callable()) {
            var phone = contact.phones().main().replaceAll("\\D", "");
            var key =
                    phone.isEmpty()
                            ? contact.id().toString()
                            : contact.displayName().toLowerCase(Locale.ROOT) + phone;
            same.computeIfAbsent(key, k -> new ArrayList<>()).add(contact);
        }
        return same.values().stream().map(entries -> call(words, entries)).toList();
    }

    private static Call call(ChartWords words, List<Contact> entries) {
        var first = entries.getFirst();
        var deciding = entries.stream().filter(c -> c.authority().any()).findFirst().orElse(first);
        var more = new ArrayList<String>();
        if (!first.hours().isBlank()) {
            more.add(Words.say("sheet.hours", first.hours()));
        }
        if (!first.language().isBlank()) {
            more.add(Words.say("sheet.speaks", first.language()));
        }
        var tell =
                entries.stream()
                        .flatMap(c -> c.notifyOn().stream())
                        .distinct()
                        .sorted()
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        if (!tell.isEmpty()) {
            more.add(Words.say("sheet.tell", tell));
        }
        entries.stream().map(Contact::notes).filter(n -> !n.isBlank()).forEach(more::add);
        var checked = first.verifiedOn();
        if (checked != null) {
            more.add(Words.say("contact.verified", Dates.print(checked)));
        }
        var roles =
                entries.stream()
                        .flatMap(
                                c -> Stream.of(Words.of(c.type()), c.relationship(), c.specialty()))
                        .filter(r -> !r.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Call(
                first.displayName(),
                roles,
                words.phoneList(first),
                first.type().isProvider() ? "" : words.authority(deciding),
                more);
    }

    private static List<Fact> consent(ChartWords words) {
        var facts = new ArrayList<Fact>();
        facts.add(words.care(CareTopic.CAPACITY));
        facts.add(
                Fact.of(
                        Words.say("face.decider"),
                        words.decisionMaker()
                                .map(c -> words.who(c) + " · " + words.authority(c))
                                .orElse("")));
        facts.add(
                new Fact(
                        Words.say("sheet.unreachable"), Words.say("sheet.unreachable.says"), true));
        return facts;
    }

    @Override
    public String toString() {
        return "ContactSheet[" + band.number() + "]";
    }
}
