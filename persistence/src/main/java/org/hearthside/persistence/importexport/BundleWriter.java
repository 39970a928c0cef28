package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.documents.Document;
import org.hearthside.core.importexport.Dossier;
import org.hl7.fhir.r4.model.DomainResource;

/** Writes one person as a Bundle. The same record gives the same bytes. */
final class BundleWriter {
    private final IParser json =
            FhirContext.forR4Cached()
                    .newJsonParser()
                    .setStripVersionsFromReferences(false)
                    .setOverrideResourceIdWithBundleEntryFullUrl(false);

    /** Gives the content of documents, piece by piece. */
    @FunctionalInterface
    interface Contents {
        /** Gives the content of one to {@code into}, and only that. */
        void give(Document document, OutputStream into);
    }

    /** Writes the Bundle and gives the number of its entries. */
    int write(Dossier dossier, Contents contents, Writer out) throws IOException {
        out.write("{\"resourceType\":\"Bundle\",\"id\":\"" + dossier.client().id().value() + "\"");
        out.write(",\"type\":\"collection\",\"entry\":[");
        var between = "\n";
        var all = resources(dossier);
        for (var resource : all) {
            out.write(between);
            out.write("{\"fullUrl\":\"urn:uuid:" + resource.getIdElement().getIdPart() + "\"");
            out.write(",\"resource\":");
            var text = json.encodeResourceToString(resource);
            int mark = text.indexOf(PaperWriter.MARK);
            if (mark < 0) {
                out.write(text);
            } else {
                int data = mark + "\"data\":\"".length();
                out.write(text, 0, data);
                content(dossier, resource.getIdElement().getIdPart(), contents, out);
                int end = mark + PaperWriter.MARK.length() - 1;
                out.write(text, end, text.length() - end);
            }
            out.write("}");
            between = ",\n";
        }
        out.write("\n]}\n");
        return all.size();
    }

    private static void content(Dossier dossier, String id, Contents contents, Writer out)
            throws IOException {
        var document =
                dossier.allPapers().stream()
                        .filter(d -> d.id().equals(UUID.fromString(id)))
                        .findFirst()
                        .orElseThrow();
        try (var base64 = Base64.getEncoder().wrap(new Ascii(out))) {
            contents.give(document, base64);
        }
    }

    /** Bytes that are letters. The writer stays open. */
    private static final class Ascii extends OutputStream {
        private final Writer out;

        Ascii(Writer out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(new String(b, off, len, StandardCharsets.US_ASCII));
        }
    }

    /** Everything of a person, always in the same order. */
    static List<DomainResource> resources(Dossier dossier) {
        var all = new ArrayList<DomainResource>();
        all.add(PersonWriter.patient(dossier));
        all.addAll(PlaceWriter.places(dossier));
        all.addAll(PersonWriter.contacts(dossier));
        dossier.allergies().forEach(a -> all.add(HealthWriter.allergy(a)));
        dossier.answers().forEach(a -> all.add(HealthWriter.answer(a)));
        dossier.conditions().forEach(c -> all.add(HealthWriter.condition(c)));
        dossier.codeStatuses().forEach(c -> all.add(HealthWriter.codeStatus(c)));
        dossier.facts().forEach(f -> all.add(HealthWriter.fact(f)));
        dossier.orders().forEach(o -> all.add(ResultWriter.order(o)));
        dossier.vitals().forEach(v -> all.add(ResultWriter.vital(v)));
        dossier.labs().forEach(l -> all.add(ResultWriter.lab(l)));
        dossier.immunizations().forEach(i -> all.add(HealthWriter.immunization(i)));
        dossier.history().forEach(p -> all.add(HistoryWriter.entry(p)));
        all.addAll(PlaceWriter.policies(dossier));
        all.addAll(PlaceWriter.stays(dossier));
        // what points to contacts and policies comes after them
        all.addAll(PaperWriter.calls(dossier));
        all.addAll(PaperWriter.documents(dossier));
        all.addAll(ChangeWriter.moments(dossier));
        return all;
    }
}
