package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** C12 and C15: what a file holds besides its pages. */
final class ContentChecks {
    private static final Set<String> ACTIVE =
            Set.of(
                    "JavaScript",
                    "JS",
                    "URI",
                    "Launch",
                    "EmbeddedFiles",
                    "EmbeddedFile",
                    "OpenAction",
                    "AA");

    private ContentChecks() {}

    static void check(PDDocument document, List<String> names) throws IOException {
        walk(
                document.getDocument().getTrailer(),
                Collections.newSetFromMap(new IdentityHashMap<>()));
        StringBuilder told = new StringBuilder();
        for (String key : document.getDocumentInformation().getMetadataKeys()) {
            told.append(document.getDocumentInformation().getPropertyStringValue(key)).append('\n');
        }
        byte[] xmp = document.getDocumentCatalog().getMetadata().toByteArray();
        told.append(new String(xmp, StandardCharsets.UTF_8));
        for (String name : names) {
            assertFalse(told.toString().contains(name), "C15: the metadata name the person");
        }
        assertEquals("en-US", document.getDocumentCatalog().getLanguage(), "C11 language");
        assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "C11 tagged");
        assertTrue(
                document.getDocumentCatalog().getViewerPreferences().displayDocTitle(),
                "C11 title shown");
    }

    private static void walk(@Nullable COSBase base, Set<COSBase> seen) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof COSDictionary dictionary) {
            for (COSName key : dictionary.keySet()) {
                assertFalse(ACTIVE.contains(key.getName()), () -> "C15: file has " + key);
                if (dictionary.getDictionaryObject(key) instanceof COSName value) {
                    assertFalse(ACTIVE.contains(value.getName()), () -> "C15: file has " + value);
                }
                walk(dictionary.getItem(key), seen);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase element : array) {
                walk(element, seen);
            }
        }
    }

    static List<String> outline(PDDocument document) {
        List<String> titles = new ArrayList<>();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(outline, titles);
        }
        return titles;
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }
}
