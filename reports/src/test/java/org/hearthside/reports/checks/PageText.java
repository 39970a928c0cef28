package org.hearthside.reports.checks;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a printed document as any other program would read it, in content-stream order. */
final class PageText {
    private final List<String> pages = new ArrayList<>();
    private final List<List<TextPosition>> glyphs = new ArrayList<>();
    private final String body;
    private final String byStructure;

    /** Reads all pages of a PDF file. */
    PageText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder read = new StringBuilder();
            Map<COSDictionary, Map<Integer, String>> contents = new LinkedHashMap<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Reader whole = new Reader(page, true);
                pages.add(whole.getText(document));
                glyphs.add(whole.glyphs);
                Reader withoutBands = new Reader(page, false);
                read.append(withoutBands.getText(document)).append('\n');
                contents.put(document.getPage(page - 1).getCOSObject(), withoutBands.contents());
            }
            body = read.toString();
            byStructure = StructureText.read(document, contents);
        }
    }

    /** One page with header and footer. */
    String page(int number) {
        return pages.get(number - 1);
    }

    int pageCount() {
        return pages.size();
    }

    /** Every character of a page where it stands. */
    List<TextPosition> glyphs(int page) {
        return glyphs.get(page - 1);
    }

    /** All pages without repeated bands and footers. */
    String body() {
        return body;
    }

    /** What a screen reader says, in the order of the structure tree. */
    String byStructure() {
        return byStructure;
    }

    String everything() {
        return String.join("\n", pages);
    }

    /**
     * Text without what a line end can change: spaces and characters that print nothing. Joined
     * letters and their plain forms are the same.
     */
    static String squeezed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(cp -> !Character.isWhitespace(cp) && !Character.isSpaceChar(cp))
                .filter(cp -> Character.getType(cp) != Character.FORMAT)
                .filter(cp -> Character.getType(cp) != Character.CONTROL)
                .filter(cp -> cp < 0xFE00 || cp > 0xFE0F)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Text with every kind of space made one plain space. */
    static String spaced(String text) {
        return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").trim();
    }

    private static final class Reader extends PDFTextStripper {
        private final List<TextPosition> glyphs = new ArrayList<>();
        private final Map<Integer, StringBuilder> contents = new LinkedHashMap<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Deque<Boolean> closing = new ArrayDeque<>();
        private final boolean bands;
        private int artifacts;

        Reader(int page, boolean bands) {
            this.bands = bands;
            setStartPage(page);
            setEndPage(page);
            setSortByPosition(false);
        }

        @Override
        public void beginMarkedContentSequence(
                @Nullable COSName tag, @Nullable COSDictionary properties) {
            super.beginMarkedContentSequence(tag, properties);
            artifacts += COSName.ARTIFACT.equals(tag) ? 1 : 0;
            int inherited = open.isEmpty() ? -1 : open.getFirst();
            open.push(properties == null ? inherited : properties.getInt(COSName.MCID, inherited));
            closing.push(COSName.ARTIFACT.equals(tag));
        }

        @Override
        public void endMarkedContentSequence() {
            super.endMarkedContentSequence();
            open.pop();
            artifacts -= closing.pop() ? 1 : 0;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!bands && artifacts > 0) {
                return;
            }
            glyphs.add(text);
            super.processTextPosition(text);
            if (!open.isEmpty() && open.getFirst() >= 0) {
                contents.computeIfAbsent(open.getFirst(), n -> new StringBuilder())
                        .append(text.getUnicode());
            }
        }

        Map<Integer, String> contents() {
            Map<Integer, String> read = new LinkedHashMap<>();
            contents.forEach((number, text) -> read.put(number, text.toString()));
            return read;
        }
    }
}
