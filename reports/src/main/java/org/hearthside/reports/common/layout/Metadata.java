package org.hearthside.reports.common.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Title, language and dates of the file. No person is named in them (forms.md 4.7). */
final class Metadata {
    private static final String PROGRAM = "Hearthside";

    private Metadata() {}

    static void write(PDDocument document, PaperSettings settings) throws IOException {
        write(document, settings.title(), settings.created(), settings.documentId());
    }

    /**
     * The same for a file of several papers.
     *
     * @param key tells it from other files made at the same time
     */
    static void write(PDDocument document, String title, Instant made, String key)
            throws IOException {
        document.setDocumentId(made.toEpochMilli() * 31 + key.hashCode());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-US");
        PDViewerPreferences preferences =
                new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        Calendar created = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        information.setCreationDate(created);
        information.setModificationDate(created);
        document.setDocumentInformation(information);
        catalog.setMetadata(
                new PDMetadata(
                        document,
                        new ByteArrayInputStream(
                                xmp(title, made).getBytes(StandardCharsets.UTF_8))));
    }

    private static String xmp(String title, Instant made) {
        String date =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'")
                        .format(made.atZone(ZoneOffset.UTC));
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
         xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/"
         xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <xmp:CreateDate>%s</xmp:CreateDate>
        <xmp:ModifyDate>%s</xmp:ModifyDate>
        <xmp:CreatorTool>%s</xmp:CreatorTool>
        <pdf:Producer>%s</pdf:Producer>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(escaped(title), date, date, PROGRAM, PROGRAM);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
