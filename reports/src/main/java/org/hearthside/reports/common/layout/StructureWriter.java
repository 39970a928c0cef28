package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure tree (tagged PDF). A node comes into being with the first thing drawn in it,
 * so the tree is in reading order and has no empty branches but the empty cells of a table.
 */
final class StructureWriter {
    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final IdentityHashMap<Tag, PDStructureElement> elements = new IdentityHashMap<>();
    private final COSArray parentTree = new COSArray();
    private COSArray pageParents = new COSArray();
    private @Nullable PDPage page;
    private int pages;
    private int headingLevel;

    StructureWriter(PDDocument document) {
        this.document = document;
    }

    void beginPage(PDPage sheet) {
        page = sheet;
        pageParents = new COSArray();
        sheet.setStructParents(pages);
        sheet.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }

    void endPage() {
        parentTree.add(COSInteger.get(pages));
        parentTree.add(pageParents);
        pages++;
    }

    /** Gives the content that is drawn next its number within the page, as a part of a node. */
    int place(Tag tag) {
        PDStructureElement element = element(tag);
        int number = pageParents.size();
        pageParents.add(element.getCOSObject());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        if (page != null) {
            reference.setPage(page);
        }
        reference.setMCID(number);
        element.appendKid(reference);
        return number;
    }

    void finish() {
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parentTree);
        root.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
        root.setParentTreeNextKey(pages);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private PDStructureElement element(Tag tag) {
        PDStructureElement known = elements.get(tag);
        if (known != null) {
            return known;
        }
        Tag above = tag.parent();
        PDStructureNode parent = above == null ? root : element(above);
        PDStructureElement now = elements.get(tag);
        if (now != null) {
            return now; // made with the other cells of its row
        }
        PDStructureElement element = new PDStructureElement(type(tag), parent);
        describe(element, tag);
        parent.appendKid(element);
        elements.put(tag, element);
        List<Tag> cells = new ArrayList<>(tag.cells());
        cells.forEach(this::element);
        return element;
    }

    /** Headings begin with the first level and go down one level at a time (PDF/UA 7.4.2). */
    private String type(Tag tag) {
        if (!tag.type().matches("H[1-6]")) {
            return tag.type();
        }
        int wanted = tag.type().charAt(1) - '0';
        headingLevel = Math.min(wanted, headingLevel + 1);
        return "H" + headingLevel;
    }

    private static void describe(PDStructureElement element, Tag tag) {
        if (!tag.alternative().isEmpty()) {
            element.setAlternateDescription(tag.alternative());
        }
        if (!tag.language().isEmpty()) {
            element.setLanguage(tag.language());
        }
        if (!tag.scope().isEmpty() || tag.columnSpan() > 1 || tag.rowSpan() > 1) {
            PDTableAttributeObject table = new PDTableAttributeObject();
            if (!tag.scope().isEmpty()) {
                table.setScope(tag.scope());
            }
            if (tag.columnSpan() > 1) {
                table.setColSpan(tag.columnSpan());
            }
            if (tag.rowSpan() > 1) {
                table.setRowSpan(tag.rowSpan());
            }
            element.addAttribute(table);
        }
    }
}
