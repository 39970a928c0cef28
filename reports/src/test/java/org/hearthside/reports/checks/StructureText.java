package org.hearthside.reports.checks;

import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** Walks the structure tree and says what it finds, as a screen reader does. */
final class StructureText {
    private StructureText() {}

    static String read(PDDocument document, Map<COSDictionary, Map<Integer, String>> contents) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        StringBuilder out = new StringBuilder();
        if (root != null) {
            walk(root, null, contents, out);
        }
        return out.toString();
    }

    private static void walk(
            PDStructureNode node,
            @Nullable PDPage page,
            Map<COSDictionary, Map<Integer, String>> contents,
            StringBuilder out) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    PDPage own = element.getPage();
                    walk(element, own == null ? page : own, contents, out);
                    out.append('\n');
                }
                case PDMarkedContentReference part ->
                        out.append(text(contents, part.getPage(), part.getMCID()));
                case Integer number -> out.append(text(contents, page, number));
                default -> {}
            }
        }
    }

    private static String text(
            Map<COSDictionary, Map<Integer, String>> contents, @Nullable PDPage page, int number) {
        if (page == null) {
            return "";
        }
        return contents.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
    }
}
