package org.hearthside.app.overview;

import java.util.List;
import javafx.scene.layout.Region;
import org.hearthside.app.clients.ClientForms;
import org.hearthside.app.clients.ClientModel;
import org.hearthside.app.clients.DetailsPane;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.contacts.ContactForms;
import org.hearthside.app.contacts.ContactsPane;
import org.hearthside.app.documents.DocumentForms;
import org.hearthside.app.documents.PhotoCard;
import org.hearthside.app.health.HealthForms;
import org.hearthside.app.health.HealthPane;
import org.hearthside.app.health.PastPane;
import org.hearthside.app.insurance.PoliciesPane;
import org.hearthside.app.insurance.PolicyForms;
import org.hearthside.app.medications.OrderForms;
import org.hearthside.app.medications.OrdersModel;
import org.hearthside.app.medications.OrdersPane;
import org.hearthside.app.stays.StaysModel;
import org.hearthside.app.stays.StaysPane;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.persistence.health.PastStore;
import org.jspecify.annotations.Nullable;

/** Makes the sections of a workspace and opens their forms. */
public final class Sections {
    private static final Words WORDS = Words.of(Sections.class);

    private final Toolkit kit;
    private final WorkspaceModel model;
    private final FormHost host;
    private final Kinds kinds;
    private final TallMan tallMan = TallMan.fda();
    private final PaperActs papers;

    /**
     * The forms and models of the features.
     *
     * @param clients who a person is
     * @param clientForms its forms
     * @param contacts whom to call
     * @param health health
     * @param policies insurance
     * @param orders medication orders
     * @param orderForms their forms
     * @param documents documents and the photo
     * @param stays places
     * @param past what other systems say of the past
     */
    public record Kinds(
            ClientModel clients,
            ClientForms clientForms,
            ContactForms contacts,
            HealthForms health,
            PolicyForms policies,
            OrdersModel orders,
            OrderForms orderForms,
            DocumentForms documents,
            StaysModel stays,
            PastStore past) {}

    /** A section and what ends it. */
    record Section(Region content, Runnable dispose) {}

    /** Sections of this workspace; their forms open in the host. */
    public Sections(Toolkit kit, WorkspaceModel model, FormHost host, Kinds kinds) {
        this.kit = kit;
        this.model = model;
        this.host = host;
        this.kinds = kinds;
        this.papers =
                new PaperActs(kit, model, kinds.documents(), this::open, this::photo, this::saved);
    }

    Section show(Part part, Chart chart) {
        return switch (part) {
            case SUMMARY ->
                    lasting(
                            new SummaryPane(
                                    model,
                                    chart,
                                    need -> resolve(need, chart),
                                    model.partProperty()::set));
            case DETAILS -> {
                var pane = details(chart);
                yield new Section(pane, pane::dispose);
            }
            case CONTACTS -> {
                var calls = kinds.contacts().calls(resident(chart));
                var pane = contacts(chart);
                pane.getChildren().add(calls);
                yield new Section(pane, calls::dispose);
            }
            case HEALTH -> lasting(health(chart));
            case MEDICATIONS -> {
                var pane = orders(chart);
                yield new Section(pane, pane::dispose);
            }
            case INSURANCE -> lasting(policies(chart));
            case DOCUMENTS -> {
                var pane = papers.pane(chart);
                yield new Section(pane, pane::dispose);
            }
            case HISTORY -> {
                var pane = new PastPane(kit, resident(chart), kinds.past());
                yield new Section(pane, pane::dispose);
            }
            case STAYS -> {
                var pane =
                        new StaysPane(
                                kit, resident(chart), kinds.stays(), this::open, saved(chart));
                yield new Section(pane, pane::dispose);
            }
        };
    }

    private PoliciesPane policies(Chart chart) {
        var who = resident(chart);
        var forms = kinds.policies();
        var shown = chart.policies().shown().orElse(null);
        return new PoliciesPane(
                who,
                ChartWords.of(chart).today(),
                shown,
                new PoliciesPane.Acts(
                        () ->
                                open(
                                        forms.add(
                                                who,
                                                shown == null ? List.of() : shown,
                                                papers.cards(chart),
                                                saved(chart))),
                        policy ->
                                open(forms.change(who, policy, papers.cards(chart), saved(chart))),
                        policy -> open(forms.remove(who, policy, saved(chart))),
                        policy -> forms.history(who, policy),
                        policy -> papers.open(chart, Proves.CARD_FRONT, policy.id()),
                        policy -> papers.open(chart, Proves.CARD_BACK, policy.id())));
    }

    private static Section lasting(Region content) {
        return new Section(content, () -> {});
    }

    private Resident resident(Chart chart) {
        return model.resident(chart);
    }

    /** What every form does once it has saved: closes, says so, and reads the record again. */
    private Runnable saved(Chart chart) {
        return () -> {
            host.close();
            kit.notices().done(WORDS.text("saved", resident(chart).name()));
            model.load();
        };
    }

    private void open(FormPane form) {
        host.open(form);
    }

    /** Goes to where a need is resolved: the form itself, or its section for who may not write. */
    void resolve(Need need, Chart chart) {
        model.partProperty().set(need.part());
        if (!model.may(need.right())) {
            return;
        }
        var who = resident(chart);
        switch (need) {
            case Need.AllergiesNotRecorded n -> answer(chart);
            case Need.AllergyReviewOverdue n -> answer(chart);
            case Need.CodeStatusUnclear n -> codeStatus(chart);
            case Need.NobodyToCall n -> addContact(chart);
            case Need.NoPhone(var contact) -> changeContact(chart, contact);
            // Each is called up first; then a click says that it is right.
            case Need.ContactsUnchecked n -> {}
            case Need.AuthorityEnded(var contact) -> changeContact(chart, contact);
            case Need.AuthorityUndocumented(var contact) -> changeContact(chart, contact);
            case Need.NoPlace n ->
                    StaysPane.move(kit, kinds.stays(), who, this::open, saved(chart));
            case Need.NoBirthDate n -> correct(chart);
            case Need.LanguageNotRecorded n -> correct(chart);
            case Need.PhotoOld n -> photo(chart);
            case Need.PhotoMissing n -> photo(chart);
            case Need.AuthorityNotAttached(var contact) -> changeContact(chart, contact);
            case Need.PaperEnded(var document) -> papers.replace(chart, document);
            case Need.PaperEnds(var document) -> papers.replace(chart, document);
            case Need.CareNotRecorded(var topics) -> careFact(chart, topics.getFirst());
            case Need.OrderNotVerified(var order) ->
                    open(
                            kinds.orderForms()
                                    .verify(
                                            who,
                                            order,
                                            chart.orders(),
                                            chart.allergies(),
                                            saved(chart)));
            // Which of two facts is wrong, the order or the allergy, is for a person to see first.
            case Need.OrderConflict n -> {}
        }
    }

    private DetailsPane details(Chart chart) {
        var who = resident(chart);
        return new DetailsPane(
                who,
                chart.client(),
                kinds.clients(),
                PhotoCard.of(who, chart.photo(), ChartWords.of(chart).today(), () -> photo(chart)),
                new DetailsPane.Acts(
                        () -> correct(chart),
                        () ->
                                open(
                                        kinds.clientForms()
                                                .changeStanding(who, chart.client(), saved(chart))),
                        () -> open(kinds.clientForms().enterSsn(who, chart.client(), saved(chart))),
                        () -> kinds.clientForms().history(who)));
    }

    private void photo(Chart chart) {
        open(kinds.documents().photo(resident(chart), saved(chart)));
    }

    /** Opens the form that corrects who the person is. */
    void correct(Chart chart) {
        open(kinds.clientForms().correct(resident(chart), chart.client(), saved(chart)));
    }

    private ContactsPane contacts(Chart chart) {
        var words = ChartWords.of(chart);
        var lines =
                chart.contacts().stream()
                        .map(c ->
                                new ContactsPane.Line(
                                        c,
                                        words.who(c),
                                        words.phones(c),
                                        words.authority(c),
                                        c.authority().any()
                                                && c.authority().expiredOn(words.today()),
                                        ContactRules.checkOverdue(c, words.today()),
                                        papers.open(chart, Proves.CONTACT_AUTHORITY, c.id())))
                        .toList();
        return new ContactsPane(
                resident(chart),
                lines,
                new ContactsPane.Acts(
                        () -> addContact(chart),
                        contact -> changeContact(chart, contact),
                        (contact, how) ->
                                kinds.contacts()
                                        .checked(resident(chart), contact, how, saved(chart)),
                        contact ->
                                open(kinds.contacts().call(resident(chart), contact, saved(chart))),
                        contact ->
                                open(
                                        kinds.contacts()
                                                .remove(resident(chart), contact, saved(chart))),
                        contact -> kinds.contacts().history(resident(chart), contact)));
    }

    private void addContact(Chart chart) {
        var born = chart.client().demographics().birthDate();
        var who = resident(chart);
        var proof = kinds.documents().authority(who, chart.onFile());
        open(kinds.contacts().add(who, chart.contacts(), born, proof, saved(chart)));
    }

    private void changeContact(Chart chart, Contact contact) {
        var born = chart.client().demographics().birthDate();
        var who = resident(chart);
        var proof = kinds.documents().authority(who, chart.onFile());
        open(kinds.contacts().change(who, contact, born, proof, saved(chart)));
    }

    private HealthPane health(Chart chart) {
        var who = resident(chart);
        var born = chart.client().demographics().birthDate();
        var facts =
                new HealthPane.Facts(
                        chart.allergies(),
                        chart.codeStatus(),
                        chart.conditions().shown().orElse(null),
                        chart.careFacts().shown().orElse(null),
                        chart.vitals()
                                .shown()
                                .map(v ->
                                        v.recent().stream()
                                                .map(one ->
                                                        new HealthPane.Reading(
                                                                one, ChartWords.reading(one)))
                                                .toList())
                                .orElse(null),
                        chart.labs().shown().orElse(null),
                        chart.immunizations().shown().orElse(null));
        var forms = kinds.health();
        return new HealthPane(
                who,
                ChartWords.of(chart).today(),
                facts,
                new HealthPane.Acts(
                        allergy -> open(forms.allergy(who, allergy, born, saved(chart))),
                        () -> answer(chart),
                        () -> codeStatus(chart),
                        condition -> open(forms.condition(who, condition, born, saved(chart))),
                        topic -> careFact(chart, topic),
                        () -> open(forms.vitals(who, saved(chart))),
                        vital -> askStrike(chart, vital),
                        vaccine -> open(forms.immunization(who, vaccine, born, saved(chart))),
                        lab -> open(forms.lab(who, lab, born, saved(chart))),
                        asked -> forms.history(who, asked),
                        papers.open(chart, Proves.CODE_STATUS, who.id().value()),
                        papers.open(chart, Proves.ADVANCE_DIRECTIVE, who.id().value())));
    }

    private void answer(Chart chart) {
        open(kinds.health().answer(resident(chart), chart.allergies(), saved(chart)));
    }

    private void codeStatus(Chart chart) {
        var scan = papers.slot(chart, Proves.CODE_STATUS);
        open(kinds.health().codeStatus(resident(chart), chart.codeStatus(), scan, saved(chart)));
    }

    private void careFact(Chart chart, CareTopic topic) {
        if (topic == CareTopic.ADVANCE_DIRECTIVE) {
            var paper = papers.slot(chart, Proves.ADVANCE_DIRECTIVE);
            var said = fact(chart, topic);
            open(kinds.health().directive(resident(chart), said, paper, saved(chart)));
            return;
        }
        open(kinds.health().careFact(resident(chart), topic, fact(chart, topic), saved(chart)));
    }

    private static @Nullable CareFact fact(Chart chart, CareTopic topic) {
        return chart.careFacts().orElse(List.of()).stream()
                .filter(f -> f.topic() == topic)
                .findFirst()
                .orElse(null);
    }

    private void askStrike(Chart chart, Vital vital) {
        var who = resident(chart);
        kit.dialogs()
                .askDanger(
                        WORDS.text("strike.title"),
                        WORDS.text(
                                "strike.say",
                                Labels.of(vital.kind()) + " " + ChartWords.reading(vital),
                                Dates.print(vital.measuredAt(), who.zone())),
                        WORDS.text("strike.act", who.name()),
                        () -> kinds.health().strike(who, vital, saved(chart)));
    }

    private OrdersPane orders(Chart chart) {
        var who = resident(chart);
        var forms = kinds.orderForms();
        var orders = chart.orders();
        var allergies = chart.allergies();
        var saved = saved(chart);
        return new OrdersPane(
                who,
                chart.orders(),
                chart.allergies(),
                tallMan,
                kinds.orders().past(who),
                new OrdersPane.Acts(
                        () -> open(forms.order(who, null, orders, allergies, saved)),
                        order -> open(forms.order(who, order, orders, allergies, saved)),
                        order -> open(forms.stop(who, order, line(order, who), saved)),
                        order -> open(forms.verify(who, order, orders, allergies, saved)),
                        order -> open(forms.hold(who, order, line(order, who), saved)),
                        order -> kinds.orders().resume(who, order, saved)));
    }

    private String line(MedicationOrder order, Resident who) {
        return MedicationLine.of(order, tallMan, who.zone()).text();
    }
}
