package org.hearthside.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.documents.ProofRows;
import org.jspecify.annotations.Nullable;

/**
 * The photos and papers of the demo: faces that are drawn, and pages that stand for a scan and say
 * so. What they prove is said where it is known. People of whom hardly anything is recorded have
 * none, and of some a paper has ended or is missing, on purpose.
 */
final class DemoDocuments {
    private static final int OLD_EVERY = 5;
    private static final int CARDS_EVERY = 4;
    private static final int MOST = 24;

    private final DemoPaper paper;
    private final Supplier<UUID> ids;
    private final LocalDate asOf;
    private int drawn;

    DemoDocuments(Supplier<UUID> ids, LocalDate asOf, Instant now) {
        this.ids = ids;
        this.asOf = asOf;
        this.paper = new DemoPaper(now);
    }

    /** Writes the documents of a person, and what they prove. */
    void of(
            Tx tx,
            DemoPerson person,
            ClientId client,
            List<Contact> contacts,
            List<Policy> policies) {
        // a facility of thousands is made to be searched, not to be looked at one by one
        if (person.care().isEmpty() || drawn == MOST) {
            return;
        }
        drawn++;
        photo(tx, person, client);
        order(tx, person, client);
        authority(tx, client, contacts);
        if (!policies.isEmpty() && drawn % CARDS_EVERY == 1) {
            cards(tx, client, policies.getFirst());
        }
        switch (drawn) {
            case 1 -> first(tx, client);
            case 2 -> second(tx, client);
            case 3 -> third(tx, client);
            default -> {}
        }
        directive(tx, person, client);
    }

    private void photo(Tx tx, DemoPerson person, ClientId client) {
        var age = Period.between(LocalDate.parse(person.born()), asOf).getYears();
        var months = drawn % OLD_EVERY == 0 ? 15 : 1 + drawn % 10;
        var said = said(client, DocumentCategory.PHOTO, "Photo", asOf.minusMonths(months), null);
        var face = new DemoPortrait(drawn, person.gender().equals("FEMALE"), age).jpeg();
        DocumentRows.insert(tx, said, face, null);
    }

    /** The orders for life-sustaining treatment, for those who have them on file. */
    private void order(Tx tx, DemoPerson person, ClientId client) {
        var code = person.code();
        if (code == null || code.form() == null) {
            return;
        }
        var scan =
                attach(
                        tx,
                        said(
                                client,
                                DocumentCategory.POLST,
                                code.form() + " form",
                                day(code.date()),
                                day(code.expires())),
                        List.of(
                                "ORDERS FOR LIFE-SUSTAINING TREATMENT",
                                "A. Cardiopulmonary resuscitation: [ ] attempt  [ ] do not attempt",
                                "B. Medical interventions: [ ] full  [ ] selective  [ ] comfort",
                                "C. Artificially administered nutrition: [ ] yes  [ ] trial  [ ] no",
                                "D. Discussed with: [ ] person  [ ] guardian  [ ] proxy",
                                "The boxes of this page are empty: it stands for a scan."));
        ProofRows.set(tx, client, Proves.CODE_STATUS, client.value(), scan);
    }

    private void authority(Tx tx, ClientId client, List<Contact> contacts) {
        for (var contact : contacts) {
            var right = contact.authority();
            if (right.any() && right.documented()) {
                var proxy = right.document().toLowerCase(java.util.Locale.ROOT).contains("proxy");
                var letter =
                        attach(
                                tx,
                                said(
                                        client,
                                        proxy
                                                ? DocumentCategory.PROXY
                                                : DocumentCategory.GUARDIANSHIP,
                                        right.document(),
                                        right.documentDate(),
                                        right.expires()),
                                List.of(
                                        "The letter with its seal.",
                                        "It names who may decide, and on what."));
                ProofRows.set(tx, client, Proves.CONTACT_AUTHORITY, contact.id(), letter);
                return;
            }
        }
    }

    private void cards(Tx tx, ClientId client, Policy policy) {
        for (var side : List.of(Proves.CARD_FRONT, Proves.CARD_BACK)) {
            var front = side == Proves.CARD_FRONT;
            var card =
                    attach(
                            tx,
                            said(
                                    client,
                                    DocumentCategory.INSURANCE_CARD,
                                    front ? "Insurance card, front" : "Insurance card, back",
                                    asOf.minusMonths(5),
                                    null),
                            List.of(front ? "Payer, plan and member" : "Numbers to call"));
            ProofRows.set(tx, client, side, policy.id(), card);
        }
    }

    /** Of the first: a confidential plan that ends soon, an order and what identifies. */
    private void first(Tx tx, ClientId client) {
        var plan =
                new NewDocument(
                        ids.get(),
                        client,
                        DocumentCategory.ISP,
                        "Individual support plan",
                        asOf.minusMonths(11),
                        asOf.plusDays(20),
                        true);
        attach(tx, plan, List.of("The plan that the team agreed on."));
        attach(
                tx,
                said(
                        client,
                        DocumentCategory.PHYSICIAN_ORDER,
                        "Signed orders of the year",
                        asOf.minusMonths(2),
                        asOf.plusMonths(10)),
                List.of("The orders as the prescriber signed them."));
        attach(
                tx,
                new NewDocument(
                        ids.get(),
                        client,
                        DocumentCategory.IDENTIFICATION,
                        "State identification card",
                        asOf.minusYears(3),
                        null,
                        true,
                        NewDocument.USUAL_WARNING,
                        false),
                List.of("The card."));
    }

    /** Of the second: a consent that has ended. */
    private void second(Tx tx, ClientId client) {
        attach(
                tx,
                said(
                        client,
                        DocumentCategory.CONSENT,
                        "Consent to psychotropic medication",
                        asOf.minusDays(25).minusYears(1),
                        asOf.minusDays(25)),
                List.of("What was explained, and that it was agreed to for one year."));
    }

    /** Of the third: an assessment that a newer one took the place of, and a letter. */
    private void third(Tx tx, ClientId client) {
        var title = "Annual physical";
        var lines = List.of("Findings of the examination.");
        var old = said(client, DocumentCategory.ASSESSMENT, title, asOf.minusMonths(14), null);
        attach(tx, old, lines);
        var day = asOf.minusMonths(2);
        var now = said(client, DocumentCategory.ASSESSMENT, title, day, day.plusYears(1));
        DocumentRows.insert(tx, now, paper.page(title, day, lines), old.id());
        attach(
                tx,
                said(client, DocumentCategory.OTHER, "Letter of the day program", day, null),
                List.of("What the day program wrote."));
    }

    private void directive(Tx tx, DemoPerson person, ClientId client) {
        var said = person.care().get("ADVANCE_DIRECTIVE");
        if (said == null || !said.contains("living will")) {
            return;
        }
        var will =
                attach(
                        tx,
                        said(
                                client,
                                DocumentCategory.ADVANCE_DIRECTIVE,
                                "Living will",
                                asOf.minusYears(9),
                                null),
                        List.of("What the person wants, and does not want."));
        ProofRows.set(tx, client, Proves.ADVANCE_DIRECTIVE, client.value(), will);
    }

    private UUID attach(Tx tx, NewDocument said, List<String> lines) {
        DocumentRows.insert(tx, said, paper.page(said.title(), said.issued(), lines), null);
        return said.id();
    }

    private NewDocument said(
            ClientId client,
            DocumentCategory category,
            String title,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires) {
        return new NewDocument(ids.get(), client, category, title, issued, expires, false);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
