package org.hearthside.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The photos and papers of the demo: faces that are drawn, and pages that stand for a scan and say
 * so. People of whom hardly anything is recorded have none, on purpose.
 */
final class DemoDocuments {
    private static final String MARK = "TEST — NOT A REAL PAPER";
    private static final int OLD_EVERY = 5;
    private static final int MOST = 24;

    private final FontLibrary fonts = new FontLibrary();
    private final Supplier<UUID> ids;
    private final LocalDate asOf;
    private final Instant now;
    private int drawn;

    DemoDocuments(Supplier<UUID> ids, LocalDate asOf, Instant now) {
        this.ids = ids;
        this.asOf = asOf;
        this.now = now;
    }

    /** Gives the documents of a person, each with its file. */
    void of(DemoPerson person, ClientId client, BiConsumer<NewDocument, byte[]> taker) {
        // a facility of thousands is made to be searched, not to be looked at one by one
        if (person.care().isEmpty() || drawn == MOST) {
            return;
        }
        photo(person, client, taker);
        var code = person.code();
        if (code != null && code.form() != null) {
            paper(
                    taker,
                    client,
                    DocumentCategory.POLST,
                    code.form() + " form",
                    day(code.date()),
                    day(code.expires()),
                    "The signed orders for life-sustaining treatment.",
                    false);
        }
        person.contacts().stream()
                .filter(c -> c.doc() != null)
                .findFirst()
                .ifPresent(c ->
                        paper(
                                taker,
                                client,
                                DocumentCategory.GUARDIANSHIP,
                                Objects.requireNonNull(c.doc()),
                                day(c.docDate()),
                                day(c.expires()),
                                "The letter of the court with its seal.",
                                false));
        if (drawn == 1) {
            paper(
                    taker,
                    client,
                    DocumentCategory.ISP,
                    "Individual support plan",
                    asOf.minusMonths(11),
                    asOf.plusDays(20),
                    "The plan that the team agreed on.",
                    true);
        }
    }

    private void photo(DemoPerson person, ClientId client, BiConsumer<NewDocument, byte[]> taker) {
        var age = Period.between(LocalDate.parse(person.born()), asOf).getYears();
        var months = ++drawn % OLD_EVERY == 0 ? 15 : 1 + drawn % 10;
        var said =
                new NewDocument(
                        ids.get(),
                        client,
                        DocumentCategory.PHOTO,
                        "Photo",
                        asOf.minusMonths(months),
                        null,
                        false);
        taker.accept(said, new DemoPortrait(drawn, person.gender().equals("FEMALE"), age).jpeg());
    }

    private void paper(
            BiConsumer<NewDocument, byte[]> taker,
            ClientId client,
            DocumentCategory category,
            String title,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            String what,
            boolean confidential) {
        var said =
                new NewDocument(ids.get(), client, category, title, issued, expires, confidential);
        var document =
                new PaperDocument(
                        fonts,
                        new PaperSettings(
                                "Demo paper",
                                "DEMO-0000",
                                now,
                                "Made by the demo",
                                "",
                                "Hearth Homes (demo)",
                                "Not a real paper.",
                                11,
                                List.of(MARK)));
        document.part(PageSetup.portrait())
                .add(
                        Heading.of(1, title),
                        Paragraph.of("This page stands for a scan. In a real record it shows:"),
                        Box.of(
                                        Paragraph.of(what),
                                        Paragraph.of(
                                                issued == null
                                                        ? "Undated"
                                                        : "Dated " + Dates.print(issued)),
                                        Paragraph.of("Signature: TEST"))
                                .height(300));
        taker.accept(said, document.render().bytes());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
