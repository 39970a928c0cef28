package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.Texts;
import org.hearthside.core.importexport.Leaves;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A record of ours as it travels within a FHIR resource: one extension with every value, because
 * FHIR has no place for some of them and would round others. Beside it stands a seal over the rest
 * of the resource. A resource that another program changed on its way no longer fits its seal: then
 * its own elements count and not ours, so that nobody's correction is lost.
 */
final class Whole {
    /** Under this address stands everything for which FHIR has no name. */
    static final String BASE = "https://hearthside.org/fhir/";

    private static final String SEAL = BASE + "seal";
    private static final String ID = "id";
    private static final String BY = "recordedBy";
    private static final String AT = "recordedAt";

    private Whole() {}

    /** Puts a record into a resource. */
    static void put(DomainResource resource, String name, UUID id, Record content) {
        var whole = new Extension(BASE + name);
        whole.addExtension(ID, new StringType(id.toString()));
        for (var leaf : Leaves.of(content)) {
            leaf.values().forEach(v -> whole.addExtension(leaf.path(), typed(leaf.type(), v)));
        }
        var stamp = stamp(content);
        if (stamp != null) {
            whole.addExtension(AT, new InstantType(stamp.at().toString()));
            if (!stamp.byName().isEmpty()) {
                whole.addExtension(BY, new StringType(stamp.byName()));
            }
        }
        resource.addExtension(whole);
    }

    /** Seals a resource that is finished. */
    static <R extends DomainResource> R sealed(R resource) {
        resource.addExtension(SEAL, new StringType(seal(resource)));
        return resource;
    }

    private static @Nullable Stamp stamp(Record content) {
        for (var component : content.getClass().getRecordComponents()) {
            if (component.getType() == Stamp.class) {
                try {
                    return (Stamp) component.getAccessor().invoke(content);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(component.getName(), e);
                }
            }
        }
        return null;
    }

    private static Type typed(Class<?> type, String value) {
        if (type.isEnum()) {
            return new CodeType(value);
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> new BooleanType(value);
            case "int", "Integer" -> new IntegerType(value);
            case "BigDecimal" -> new DecimalType(value);
            case "LocalDate" -> new DateType(value);
            case "Instant" -> new InstantType(value);
            default -> new StringType(value);
        };
    }

    /** The JSON of a resource without what we added and without what servers add. */
    private static String seal(DomainResource resource) {
        var bare = resource.copy();
        bare.getExtension().removeIf(e -> e.hasUrl() && e.getUrl().startsWith(BASE));
        bare.setMeta(null);
        bare.setText(null);
        if (bare instanceof DocumentReference document) {
            // for its content stands the hash in our record
            document.getContent().forEach(c -> c.getAttachment().setData(null));
        }
        var json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bare);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a record of this name is in it. */
    static boolean holds(DomainResource resource, String name) {
        return resource.hasExtension(BASE + name);
    }

    /** Whether a record of ours is in it, changed since or not. */
    static boolean isOurs(DomainResource resource) {
        return resource.hasExtension(SEAL);
    }

    /** Whether the resource is as it left us. */
    static boolean isUntouched(DomainResource resource) {
        var seal = resource.getExtensionByUrl(SEAL);
        return seal != null
                && seal.getValue() instanceof StringType written
                && seal(resource).equals(written.getValue());
    }

    /** The records of this name in a resource. */
    static List<Whole.Found> all(DomainResource resource, String name) {
        return resource.getExtensionsByUrl(BASE + name).stream().map(Found::new).toList();
    }

    /** A record that was found, still in parts. */
    static final class Found {
        private static final Set<String> NOT_CONTENT = Set.of(ID, BY, AT);

        private final Map<String, List<String>> values = new HashMap<>();
        private final String id;

        private Found(Extension whole) {
            var ids = new ArrayList<String>();
            for (var part : whole.getExtension()) {
                if (!part.hasUrl() || !part.hasValue()) {
                    continue;
                }
                var text = part.getValue().primitiveValue();
                if (text == null) {
                    continue;
                }
                if (part.getUrl().equals(ID)) {
                    ids.add(text);
                } else if (!NOT_CONTENT.contains(part.getUrl())) {
                    values.computeIfAbsent(part.getUrl(), _ -> new ArrayList<>())
                            .add(Texts.tidyLines(Reading.sound(text)));
                }
            }
            id = ids.isEmpty() ? "" : ids.getFirst();
        }

        /** Its id where it comes from, which tells several in one resource apart. */
        String id() {
            return id;
        }

        /** The longest text in it. */
        int longest() {
            return values.values().stream()
                    .flatMap(Collection::stream)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        /** Puts it together as a record of this person that is written now. */
        <R extends Record> R as(Class<R> type, UUID newId, ClientId client, Stamp stamp) {
            return Leaves.build(
                    type,
                    values,
                    Map.of(UUID.class, newId, ClientId.class, client, Stamp.class, stamp));
        }
    }
}
