package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.hearthside.core.overview.IdentityBand;
import org.hearthside.reports.common.fonts.Sanitizer;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Rendered;

/**
 * The acceptance checks of forms.md 9.1 that hold for every report, one method each. A report's
 * test makes one of these for a rendered document and calls {@link #everyPage()} and what else
 * applies:
 *
 * <pre>{@code
 * new PaperChecks(rendered, settings).everyPage().everyPageNames("LOPEZ", "C-00123")
 *         .complete(viewModel.strings()).smallestType(9).inOrder("ALERTS", "Decision maker");
 * }</pre>
 */
public final class PaperChecks {
    private static final double LEAST_MARGIN = 27;
    private static final double FOOTER_FLOOR = 7.5;
    private static final int LARGEST = 5 << 20;

    private static final List<Pattern> ERROR_PRONE =
            List.of(
                    Pattern.compile("\\d\\.\\d*0(?!\\d)\\s*(mg|mcg|g|mL|units)"),
                    Pattern.compile("(?<![\\d,\\p{L}])\\.\\d"),
                    Pattern.compile(
                            "µg|(?<!\\p{L})(ug|cc|IU)(?!\\p{L})|\\d [Uu](?!\\p{L})|mg\\.|ml\\."),
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])(QD|QOD|q\\.?d\\.?|q\\.?o\\.?d\\.?|HS|qhs|qn|SC|SQ|AD"
                                    + "|AS|AU|OD|OS|OU|D/C|MS|MSO4|MgSO4|TIW|BT|UD)(?![\\p{L}\\p{N}])"),
                    Pattern.compile("[<>@&]"));

    private final Rendered rendered;
    private final PaperSettings settings;
    private final PageText text;

    /** Reads a document back. */
    public PaperChecks(Rendered rendered, PaperSettings settings) {
        this.rendered = rendered;
        this.settings = settings;
        try {
            this.text = new PageText(rendered.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What every report must pass whatever it holds: C01, C02, C03, C05, C06, C07, C11, C14, C15.
     */
    public PaperChecks everyPage() {
        return letterPages()
                .fontsEmbedded()
                .everyPageNames()
                .insideMarginsAndCells()
                .noOverlap()
                .noEllipsis()
                .visibleInBlackAndWhite()
                .nothingActive()
                .accessible();
    }

    /**
     * What a portrait paper about one person must pass: every page names the person, everything
     * that the view model says is there, and the same record gives the same bytes.
     *
     * @param band whose paper
     * @param lastName which must not be in the file's own data
     * @param strings all of the view model
     * @param again the same drawn once more
     */
    public PaperChecks onePerson(
            IdentityBand band, String lastName, Collection<String> strings, Rendered again) {
        return letterPages()
                .orientation(false)
                .fontsEmbedded()
                .everyPageNames(band.number().replaceFirst(".*?(C-)", "$1"), band.formalName())
                .complete(strings)
                .insideMarginsAndCells()
                .noOverlap()
                .noEllipsis()
                .visibleInBlackAndWhite()
                .nothingActive(lastName)
                .sameAs(again)
                .small()
                .accessible();
    }

    /** C01: Letter, not rotated, nothing cropped away. */
    public PaperChecks letterPages() {
        return withDocument(document -> {
            for (PDPage page : document.getPages()) {
                float width = page.getMediaBox().getWidth();
                float height = page.getMediaBox().getHeight();
                assertEquals(Set.of(612f, 792f), Set.of(width, height), "C01 paper is Letter");
                assertEquals(0, page.getRotation(), "C01 rotation");
                assertEquals(
                        page.getMediaBox().toString(),
                        page.getCropBox().toString(),
                        "C01 crop box");
            }
        });
    }

    /** C01: every page upright, or every page sideways. */
    public PaperChecks orientation(boolean landscape) {
        return withDocument(document -> {
            for (PDPage page : document.getPages()) {
                boolean wide = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
                assertEquals(landscape, wide, "C01 orientation");
            }
        });
    }

    /** C02: every font embedded as a subset that can be read back. */
    public PaperChecks fontsEmbedded() {
        return withDocument(FontChecks::check);
    }

    /**
     * C03: every page says which page of how many it is, who printed it and when, the document's
     * number, the notice, and these.
     *
     * @param identifiers such as the client's name and number
     */
    public PaperChecks everyPageNames(String... identifiers) {
        int pages = text.pageCount();
        assertEquals(pages, rendered.pageCount(), "C03 number of pages");
        for (int page = 1; page <= pages; page++) {
            String read = PageText.squeezed(text.page(page));
            assertHas(read, "Page " + page + " of " + pages, "C03", page);
            assertHas(read, settings.documentId(), "C03", page);
            assertHas(read, settings.printed(), "C03", page);
            assertHas(read, settings.dataAsOf(), "C03", page);
            assertHas(read, settings.confidentiality(), "C03", page);
            for (String mark : settings.marks()) {
                assertHas(read, mark, "C03", page);
            }
            for (String identifier : identifiers) {
                assertHas(read, identifier, "C03", page);
            }
        }
        return this;
    }

    private static void assertHas(String squeezedPage, String wanted, String check, int page) {
        assertTrue(
                squeezedPage.contains(PageText.squeezed(Sanitizer.clean(wanted))),
                () -> check + ": page " + page + " lacks “" + wanted + "”");
    }

    /** C04: every one of these strings came out whole (line ends and spaces aside). */
    public PaperChecks complete(Collection<String> strings) {
        String body = PageText.squeezed(text.body());
        String spoken = PageText.squeezed(text.byStructure());
        String everything = PageText.squeezed(text.everything());
        List<String> missing =
                strings.stream()
                        .filter(s -> {
                            String wanted = PageText.squeezed(Sanitizer.clean(s));
                            return !body.contains(wanted)
                                    && !spoken.contains(wanted)
                                    && !everything.contains(wanted);
                        })
                        .toList();
        assertEquals(List.of(), missing, "C04: strings that are not on paper");
        return this;
    }

    /** C05: every glyph inside the margins and where layout said, every run inside its cell. */
    public PaperChecks insideMarginsAndCells() {
        Geometry.check(rendered, text, LEAST_MARGIN);
        return this;
    }

    /** C06: no two runs of text overlap by more than 0.3 points in both directions. */
    public PaperChecks noOverlap() {
        Geometry.checkOverlap(rendered);
        return this;
    }

    /** C07: no ellipsis, except in these strings of the record. */
    public PaperChecks noEllipsis(String... ownOfTheRecord) {
        String read = PageText.squeezed(text.everything());
        for (String own : ownOfTheRecord) {
            read = read.replace(PageText.squeezed(Sanitizer.clean(own)), "");
        }
        assertFalse(read.contains("..."), "C07: something was cut off with an ellipsis");
        return this;
    }

    /** C08: none of these is on any page. */
    public PaperChecks nowhere(Pattern... forbidden) {
        for (Pattern pattern : forbidden) {
            Matcher found = pattern.matcher(PageText.spaced(text.everything()));
            assertFalse(found.find(), () -> "C08: found " + pattern + ": " + found.group());
        }
        return this;
    }

    /**
     * C08: between two headings no spelling that was ever read wrongly (SR-01, SR-02, SR-06 to
     * SR-08), the quoted words of prescribers aside.
     */
    public PaperChecks safeMedicineText(String from, String to, Collection<String> quoted) {
        String read = PageText.spaced(text.body());
        read = read.substring(read.indexOf(from), read.lastIndexOf(to));
        for (String own : quoted) {
            read = read.replace(PageText.spaced(Sanitizer.clean(own)), " ");
        }
        for (Pattern pattern : ERROR_PRONE) {
            Matcher found = pattern.matcher(read);
            assertFalse(found.find(), () -> "C08: found " + pattern + ": " + found.group());
        }
        return this;
    }

    /** C09: these headings follow each other in this order as the file is read. */
    public PaperChecks inOrder(String... headings) {
        String read = PageText.squeezed(text.body());
        int from = 0;
        for (String heading : headings) {
            int at = read.indexOf(PageText.squeezed(heading), from);
            assertTrue(at >= 0, () -> "C09: “" + heading + "” is missing or too early");
            from = at + 1;
        }
        return this;
    }

    /** C10: each of these stands on paper exactly once, repeated bands aside. */
    public PaperChecks exactlyOnce(String... strings) {
        String read = PageText.spaced(text.body());
        for (String wanted : strings) {
            Matcher found =
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])"
                                            + Pattern.quote(wanted)
                                            + "(?![\\p{L}\\p{N}])")
                            .matcher(read);
            assertEquals(1, found.results().count(), () -> "C10: “" + wanted + "”");
        }
        return this;
    }

    /** C13: no text smaller than this many points, the bands of header and footer aside (7.5). */
    public PaperChecks smallestType(double points) {
        return smallestType(points, 1, rendered.pageCount());
    }

    /** C13 on some pages only: first and last page counted from 1. */
    public PaperChecks smallestType(double points, int first, int last) {
        for (int page = first; page <= last; page++) {
            int number = page;
            for (BoxEntry box : boxes(page)) {
                double floor =
                        switch (box.kind()) {
                            case TEXT -> points;
                            case BAND -> FOOTER_FLOOR;
                            case BLANK -> 0;
                        };
                assertTrue(
                        box.size() >= floor - 0.01,
                        () -> "C13: page " + number + " has " + box.size() + " pt text: " + box);
            }
            double smallest =
                    text.glyphs(page).stream()
                            .mapToDouble(TextPosition::getYScale)
                            .min()
                            .orElse(points);
            double least = Math.min(points, FOOTER_FLOOR);
            assertTrue(smallest >= least - 0.01, () -> "C13: page " + number);
        }
        return this;
    }

    /** C14: printed in black and white at 200 dpi, every run of text leaves ink in its place. */
    public PaperChecks visibleInBlackAndWhite() {
        InkChecks.everyRunLeavesInk(rendered);
        return this;
    }

    /** C15: no script, link or attached file, and none of these names in the metadata. */
    public PaperChecks nothingActive(String... names) {
        return withDocument(document -> ContentChecks.check(document, List.of(names)));
    }

    /** C18: it goes through any mail server. */
    public PaperChecks small() {
        assertTrue(rendered.bytes().length <= LARGEST, "C18: larger than 5 MB");
        return this;
    }

    /** C16: the same document again is the same file, byte for byte. */
    public PaperChecks sameAs(Rendered again) {
        assertArrayEquals(rendered.bytes(), again.bytes(), "C16: two runs differ");
        return this;
    }

    /** C11: PDF/UA-1 as far as a machine can tell. */
    public PaperChecks accessible() {
        accessible(rendered.bytes());
        return this;
    }

    /** The same of any file. */
    public static void accessible(byte[] pdf) {
        AccessibilityChecks.check(pdf);
    }

    /** C12: the titles of the outline, each level after the one above it. */
    public PaperChecks outline(String... titles) {
        return withDocument(document ->
                assertEquals(List.of(titles), ContentChecks.outline(document), "C12 outline"));
    }

    /** C19: these names can be copied out of the file exactly as they are stored. */
    public PaperChecks readsBack(String... names) {
        String read = PageText.spaced(text.body());
        for (String name : names) {
            assertTrue(read.contains(name), () -> "C19: cannot be read back: " + name);
        }
        return this;
    }

    /** Places to write by hand: at least this many, each 15.6 points high with no text in it. */
    public PaperChecks blanks(int atLeast) {
        List<BoxEntry> blanks =
                rendered.boxes().stream().filter(b -> b.kind() == BoxEntry.Kind.BLANK).toList();
        assertTrue(blanks.size() >= atLeast, () -> "only " + blanks.size() + " blanks");
        for (BoxEntry blank : blanks) {
            assertTrue(blank.rect().height() >= 15.6 - 0.01, "a blank is too low to write in");
            for (BoxEntry other : boxes(blank.page())) {
                assertFalse(
                        other.kind() != BoxEntry.Kind.BLANK
                                && other.rect().overlaps(blank.rect(), 0.3),
                        () -> "text in a blank: " + other);
            }
        }
        return this;
    }

    /** The text of one page, counted from 1, with single spaces. */
    public String page(int number) {
        return PageText.spaced(text.page(number));
    }

    /** The text of all pages without repeated bands, with single spaces. */
    public String body() {
        return PageText.spaced(text.body());
    }

    /** The pages, counted from 1, on which a string stands. */
    public Set<Integer> pagesWith(String wanted) {
        return IntStream.rangeClosed(1, text.pageCount())
                .filter(p -> PageText.squeezed(text.page(p)).contains(PageText.squeezed(wanted)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<BoxEntry> boxes(int page) {
        return rendered.boxes().stream().filter(b -> b.page() == page).toList();
    }

    /** Something to look at in the file itself. */
    interface Look {
        void at(PDDocument document) throws IOException;
    }

    private PaperChecks withDocument(Look look) {
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
