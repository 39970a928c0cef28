package org.hearthside.reports.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What a finished paper draws, to be drawn again with nothing but the PDF library. */
record Replay(List<List<Replay.Step>> pages) {
    /** One drawing step: its name in PDF, its numbers, and a text or the name of a font. */
    record Step(String name, List<Float> numbers, String text) implements Serializable {}

    /** Reads every line, box and text of a paper back; structure is left out. */
    static Replay of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<List<Step>>();
            for (PDPage page : document.getPages()) {
                pages.add(steps(page));
            }
            return new Replay(pages);
        }
    }

    private static List<Step> steps(PDPage page) throws IOException {
        var steps = new ArrayList<Step>();
        var operands = new ArrayList<COSBase>();
        @Nullable PDFont font = null;
        var parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken();
                token != null;
                token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            if (operator.getName().equals("Tf") && operands.getFirst() instanceof COSName name) {
                font = page.getResources().getFont(name);
            }
            var step = step(operator.getName(), operands, font);
            if (!step.name().isEmpty()) {
                steps.add(step);
            }
            operands.clear();
        }
        return steps;
    }

    private static Step step(String name, List<COSBase> operands, @Nullable PDFont font)
            throws IOException {
        boolean structure = List.of("BDC", "BMC", "EMC").contains(name);
        var numbers = new ArrayList<Float>();
        var text = new StringBuilder();
        for (var operand : operands) {
            if (operand instanceof COSNumber number) {
                numbers.add(number.floatValue());
            } else if (operand instanceof COSString string && font != null && !structure) {
                var in = new ByteArrayInputStream(string.getBytes());
                while (in.available() > 0) {
                    text.append(font.toUnicode(font.readCode(in)));
                }
            } else if (operand instanceof COSName && font != null && name.equals("Tf")) {
                text.append(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return new Step(structure ? "" : name, List.copyOf(numbers), text.toString());
    }

    /**
     * Draws all of it.
     *
     * @param fonts parsed fonts by their name in PDF
     * @return the new file
     */
    byte[] draw(Map<String, TrueTypeFont> fonts) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var embedded = new LinkedHashMap<String, PDFont>();
            for (var steps : pages) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    for (var step : steps) {
                        if (step.name.equals("Tf")) {
                            if (!embedded.containsKey(step.text)) {
                                embedded.put(
                                        step.text,
                                        PDType0Font.load(document, fonts.get(step.text), true));
                            }
                            out.setFont(embedded.get(step.text), step.numbers.getFirst());
                        } else {
                            draw(out, step);
                        }
                    }
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void draw(PDPageContentStream out, Step step) throws IOException {
        var n = step.numbers;
        switch (step.name) {
            case "re" -> out.addRect(n.get(0), n.get(1), n.get(2), n.get(3));
            case "m" -> out.moveTo(n.get(0), n.get(1));
            case "l" -> out.lineTo(n.get(0), n.get(1));
            case "c" -> out.curveTo(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
            case "h" -> out.closePath();
            case "f" -> out.fill();
            case "f*" -> out.fillEvenOdd();
            case "S" -> out.stroke();
            case "w" -> out.setLineWidth(n.get(0));
            case "j" -> out.setLineJoinStyle(n.getFirst().intValue());
            case "g" -> out.setNonStrokingColor(n.get(0));
            case "G" -> out.setStrokingColor(n.get(0));
            case "q" -> out.saveGraphicsState();
            case "Q" -> out.restoreGraphicsState();
            case "cm" ->
                    out.transform(
                            new Matrix(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
            case "BT" -> out.beginText();
            case "ET" -> out.endText();
            case "Tr" -> out.setRenderingMode(RenderingMode.fromInt(n.getFirst().intValue()));
            case "Tm" ->
                    out.setTextMatrix(
                            new Matrix(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
            case "Tj" -> out.showText(step.text);
            default -> throw new IllegalStateException("not drawn again: " + step.name);
        }
    }
}
