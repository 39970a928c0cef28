package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * FHIR R4 files of people who never lived: one Bundle a person, of about two hundred resources in
 * the shares in which a record of a few years has them. The same seed gives the same files.
 */
final class MadeUpPeople {
    private static final List<String> FIRST =
            List.of("Ada", "Ben", "Cora", "Dan", "Eva", "Finn", "Grace", "Hugo", "Ida", "Jon");
    private static final List<String> BEGINS =
            List.of("Quill", "Marsh", "Thorn", "Wick", "Oak", "Brim", "Stone", "Fern", "Hal");
    private static final List<String> ENDS =
            List.of("ton", "ley", "wood", "by", "ford", "man", "er", "s", "stead", "well", "ham");

    private final SplittableRandom random;
    private final List<String> entries = new ArrayList<>();
    private final int n;

    private MadeUpPeople(int n, long seed) {
        this.n = n;
        this.random = new SplittableRandom(seed * 1_000_003 + n);
    }

    /** Writes so many people into a new folder. */
    static Path write(int people, long seed) throws IOException {
        var folder = Files.createTempDirectory("hearthside-made-up");
        for (int i = 0; i < people; i++) {
            Files.writeString(
                    folder.resolve("p" + i + ".json"), new MadeUpPeople(i, seed).bundle());
        }
        return folder;
    }

    /** Takes such a folder away again. */
    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String bundle() {
        var last = pick(BEGINS) + pick(ENDS) + pick(ENDS);
        entry(
                "Patient",
                "\"name\":[{\"family\":\""
                        + Character.toUpperCase(last.charAt(0))
                        + last.substring(1)
                        + "\",\"given\":[\""
                        + pick(FIRST)
                        + "\"]}],\"gender\":\""
                        + (random.nextBoolean() ? "female" : "male")
                        + "\",\"birthDate\":\""
                        + day(1930, 40)
                        + "\"");
        many(8, "Condition", i -> "\"code\":{\"text\":\"Diagnosis " + i + "\"}," + subject());
        many(
                10,
                "MedicationRequest",
                i ->
                        "\"status\":\"active\",\"intent\":\"order\",\"medicationCodeableConcept\":"
                                + "{\"text\":\"Medicine "
                                + i
                                + " 5 MG Oral Tablet\"},\"dosageInstruction\":[{\"text\":\"Take one"
                                + " by mouth daily\"}],\"authoredOn\":\""
                                + day(2020, 5)
                                + "\","
                                + subject());
        many(
                12,
                "Immunization",
                i ->
                        "\"status\":\"completed\",\"vaccineCode\":{\"text\":\"Vaccine "
                                + i
                                + "\"},\"occurrenceDateTime\":\""
                                + day(2010, 14)
                                + "\",\"patient\":{\"reference\":\"Patient/p"
                                + n
                                + "\"}");
        many(
                110,
                "Observation",
                i ->
                        "\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/observation-category\","
                                + "\"code\":\"laboratory\"}]}],\"code\":{\"text\":\"Test "
                                + i
                                + "\"},\"valueQuantity\":{\"value\":"
                                + random.nextInt(1, 900)
                                + ",\"unit\":\"mg/dL\"},\"effectiveDateTime\":\""
                                + day(2015, 9)
                                + "T08:00:00Z\","
                                + subject());
        many(
                35,
                "Encounter",
                i ->
                        "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"type\":[{\"text\":"
                                + "\"Visit "
                                + i
                                + "\"}],\"period\":{\"start\":\""
                                + day(2015, 9)
                                + "\"},"
                                + subject());
        many(
                25,
                "Procedure",
                i ->
                        "\"status\":\"completed\",\"code\":{\"text\":\"Procedure "
                                + i
                                + "\"},\"performedDateTime\":\""
                                + day(2012, 12)
                                + "\","
                                + subject());
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n"
                + String.join(",\n", entries)
                + "]}\n";
    }

    private String subject() {
        return "\"subject\":{\"reference\":\"Patient/p" + n + "\"}";
    }

    private void many(int count, String type, java.util.function.IntFunction<String> content) {
        for (int i = 0; i < count; i++) {
            entry(type, content.apply(i));
        }
    }

    private void entry(String type, String content) {
        var id = type.equals("Patient") ? "p" + n : "p" + n + "-" + entries.size();
        entries.add(
                "{\"resource\":{\"resourceType\":\""
                        + type
                        + "\",\"id\":\""
                        + id
                        + "\","
                        + content
                        + "}}");
    }

    private String day(int from, int years) {
        return String.format(
                java.util.Locale.ROOT,
                "%d-%02d-%02d",
                from + random.nextInt(years),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
