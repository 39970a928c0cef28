package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.importexport.Dossier;
import org.hl7.fhir.r4.model.DomainResource;

/** Writes one person as a Bundle. The same record gives the same bytes. */
final class BundleWriter {
    private final IParser json =
            FhirContext.forR4Cached()
                    .newJsonParser()
                    .setStripVersionsFromReferences(false)
                    .setOverrideResourceIdWithBundleEntryFullUrl(false);

    /** Writes the Bundle and gives the number of its entries. */
    int write(Dossier dossier, Writer out) throws IOException {
        out.write("{\"resourceType\":\"Bundle\",\"id\":\"" + dossier.client().id().value() + "\"");
        out.write(",\"type\":\"collection\",\"entry\":[");
        var between = "\n";
        var all = resources(dossier);
        for (var resource : all) {
            out.write(between);
            out.write("{\"fullUrl\":\"urn:uuid:" + resource.getIdElement().getIdPart() + "\"");
            out.write(",\"resource\":");
            out.write(json.encodeResourceToString(resource));
            out.write("}");
            between = ",\n";
        }
        out.write("\n]}\n");
        return all.size();
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
        return all;
    }
}
