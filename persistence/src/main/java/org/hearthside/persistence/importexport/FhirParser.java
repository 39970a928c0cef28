package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Understands one resource at a time. Forgiving: a value that is not allowed is left out and
 * reported, and the rest of the resource counts. What the library says about a fault is never
 * passed on, because it repeats the value.
 */
final class FhirParser {
    /** How long a text may be was counted before ({@link JsonBytes.Limits}). */
    private final ObjectMapper json =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(Integer.MAX_VALUE)
                                            .build())
                            .build());

    private @Nullable IParser parser;
    private Set<Fault> faults = new LinkedHashSet<>();

    /**
     * A value that was not taken.
     *
     * @param element name of the element
     * @param key of the sentence that says why
     */
    record Fault(String element, String key) {}

    /**
     * An understood resource.
     *
     * @param resource the resource
     * @param faults values that were not taken
     */
    record Parsed(Resource resource, Set<Fault> faults) {}

    /** The resource cannot be understood. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key);
        }

        /** Key of the sentence that says why. */
        String key() {
            var key = getMessage();
            return key == null ? "entry.unreadable" : key;
        }
    }

    /** Understands one resource. */
    Parsed parse(RawResource raw) throws Unreadable {
        var text = withoutNarrative(decode(raw.json()));
        faults = new LinkedHashSet<>();
        try {
            // two types in one resource: it is not what it was taken for
            if (parser().parseResource(text) instanceof Resource resource
                    && resource.fhirType().equals(raw.type())) {
                if (!faults.isEmpty() || text.contains("\"_")) {
                    emptyUnreadable(resource);
                }
                return new Parsed(resource, faults);
            }
            throw new Unreadable("entry.unreadable");
        } catch (RuntimeException e) {
            // Whatever the library throws at hostile input, it says something about this one
            // resource only; its message holds values, so it goes no further.
            throw new Unreadable("entry.unreadable");
        }
    }

    /**
     * A value that could not be read, or of which the source only says why it is absent, is kept by
     * the library as half a value: it is there, and yet it is nothing. From here on it is not
     * there.
     */
    private static void emptyUnreadable(Resource resource) {
        var elements =
                FhirContext.forR4Cached()
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(resource, Element.class);
        for (var element : elements) {
            if (element instanceof PrimitiveType<?> primitive && primitive.getValue() == null) {
                primitive.setValue(null);
                primitive.setExtension(new ArrayList<>());
                primitive.setId((String) null);
            }
        }
    }

    private static String decode(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("entry.notUtf8");
        }
    }

    /**
     * The JSON without the narratives: nothing here reads them, and their XHTML would have to pass
     * an XML parser, which refuses the whole resource for one bad tag.
     */
    private String withoutNarrative(String text) throws Unreadable {
        if (!text.contains("\"div\"")) {
            return text;
        }
        try {
            var tree = json.readTree(text);
            strip(tree);
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new Unreadable("entry.notJson");
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var narrative = object.get("text");
            if (narrative != null && narrative.has("div")) {
                object.remove("text");
            }
        }
        node.forEach(FhirParser::strip);
    }

    /** The library takes a second or more to start, so it starts with the first resource. */
    private IParser parser() {
        var ready = parser;
        if (ready == null) {
            ready = FhirContext.forR4Cached().newJsonParser();
            ready.setParserErrorHandler(new Faults());
            ready.setStripVersionsFromReferences(true);
            parser = ready;
        }
        return ready;
    }

    private final class Faults extends ErrorHandlerAdapter {
        private void add(@Nullable String element, String key) {
            // an unknown element can be called anything, so a strange name is not repeated
            var plain = element != null && element.matches("[A-Za-z]{1,40}") ? element : "";
            faults.add(new Fault(plain, key));
        }

        @Override
        public void invalidValue(IParseLocation at, String value, String error) {
            add(at.getParentElementName(), "field.invalid");
        }

        @Override
        public void unknownElement(IParseLocation at, String element) {
            add(element, "field.unknown");
        }

        @Override
        public void unknownAttribute(IParseLocation at, String element) {
            add(element, "field.unknown");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation at, String element) {
            add(element, "field.repeated");
        }

        @Override
        public void incorrectJsonType(
                IParseLocation at,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            // A number for a text, or one thing for a list of one, is read without loss.
            boolean harmless =
                    expected == found
                            || (expected == ValueType.ARRAY && found != ValueType.SCALAR)
                            || (expected == ValueType.ARRAY && expectedScalar != null);
            if (!harmless) {
                add(element, "field.wrongShape");
            }
        }

        @Override
        public void missingRequiredElement(IParseLocation at, String element) {
            add(element, "field.missing");
        }

        @Override
        public void unknownReference(IParseLocation at, String reference) {
            add(at == null ? "" : at.getParentElementName(), "field.brokenReference");
        }

        @Override
        public void invalidInternalReference(IParseLocation at, String reference) {
            add(at == null ? "" : at.getParentElementName(), "field.brokenReference");
        }
    }
}
