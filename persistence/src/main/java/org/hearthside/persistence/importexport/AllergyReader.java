package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;

/** AllergyIntolerance: an allergy, or the answer that none is known. */
final class AllergyReader {
    static final String SOURCE = "FHIR import";

    /** SNOMED CT: natural rubber latex, allergy to it, and its protein. */
    private static final Set<String> LATEX =
            Set.of("111088007", "300916003", "1003755004", "1003751008", "418000008");

    private static final Pattern LATEX_WORDS =
            Pattern.compile("(?i).*\\b(latex|natural rubber|hevea)\\b.*");

    private static final Pattern FOOD_WORDS =
            Pattern.compile(
                    "(?i).*\\b(food|peanuts?|nuts?|almonds?|cashews?|walnuts?|pecans?|milk|dairy"
                            + "|eggs?|shellfish|fish|shrimps?|crabs?|lobsters?|soy|soya|wheat|gluten"
                            + "|sesame|strawberr(?:y|ies)|bananas?|kiwi|corn|chocolate)\\b.*");

    private static final Pattern SURROUNDINGS_WORDS =
            Pattern.compile(
                    "(?i).*\\b(pollens?|grass|dust|mites?|mou?ld|dander|ragweed|bee|wasp|hornet"
                            + "|insects?|venom|cats?|dogs?|animals?|hay|smoke|perfume|nickel"
                            + "|environmental)\\b.*");

    private AllergyReader() {}

    /** The allergy, or the answers; nothing when the source took it back. */
    static List<Imported> read(Reading reading, AllergyIntolerance a) throws Refused {
        var client = reading.person("patient", a.getPatient());
        var verification =
                Coded.codeOf(a.getVerificationStatus(), "allergyintolerance-verification");
        if (verification.equals("entered-in-error") || verification.equals("refuted")) {
            reading.skipped(verification);
            return List.of();
        }
        var clinical = Coded.codeOf(a.getClinicalStatus(), "allergyintolerance-clinical");
        boolean current = clinical.isEmpty() || clinical.equals("active");
        if (NoKnownAllergy.is(a.getCode())) {
            return answers(reading, a, client, current && !verification.equals("unconfirmed"));
        }
        var substance = reading.required("code", substance(a), 300);
        var allergyClass = allergyClass(reading, a, substance);
        var onset = new Onset(reading, a.getOnset());
        var allergy =
                new Allergy(
                        reading.id(""),
                        client,
                        allergyClass,
                        substance,
                        Coded.code(a.getCode(), Coded.RXNORM, Coded.SNOMED),
                        reaction(reading, a, onset.words()),
                        severity(a),
                        a.getType() == AllergyIntoleranceType.INTOLERANCE
                                ? Allergy.Kind.INTOLERANCE
                                : a.getType() == AllergyIntoleranceType.ALLERGY
                                        ? Allergy.Kind.ALLERGY
                                        : Allergy.Kind.NOT_RECORDED,
                        onset.day(),
                        current ? Allergy.Status.ACTIVE : Allergy.Status.RESOLVED,
                        verification.equals("unconfirmed") ? SOURCE + ", unconfirmed" : SOURCE,
                        null,
                        "",
                        reading.run().stamp());
        return List.of(new Imported.Allergy(reading.origin(), allergy));
    }

    private static List<Imported> answers(
            Reading reading, AllergyIntolerance a, ClientId client, boolean holds) {
        var classes = NoKnownAllergy.classes(a.getCode());
        if (!holds || classes.isEmpty()) {
            reading.skipped(
                    holds
                            ? "no known allergy, narrower than a class"
                            : "no known allergy, not current");
            return List.of();
        }
        var answers = new ArrayList<Imported>();
        for (var allergyClass : AllergyClass.values()) {
            if (classes.contains(allergyClass)) {
                var origin = reading.origin().part(allergyClass.name());
                answers.add(
                        new Imported.Answer(
                                origin,
                                new AllergyAnswer(
                                        reading.id(origin),
                                        client,
                                        allergyClass,
                                        RecordState.NONE_KNOWN,
                                        SOURCE,
                                        "",
                                        null,
                                        reading.run().stamp())));
            }
        }
        return answers;
    }

    private static String substance(AllergyIntolerance a) {
        var text = Coded.text(a.getCode());
        return text.isBlank()
                ? Coded.texts(
                        a.getReaction().stream()
                                .filter(r -> r.hasSubstance())
                                .map(r -> r.getSubstance())
                                .toList())
                : text;
    }

    /**
     * The class under which the allergy is asked. Where the source names none and the words tell
     * nothing, it is filed under drugs, where it is read before anything is given, and reported.
     */
    private static AllergyClass allergyClass(
            Reading reading, AllergyIntolerance a, String substance) {
        if (Coded.has(a.getCode(), Coded.SNOMED, LATEX)
                || LATEX_WORDS.matcher(substance).matches()) {
            return AllergyClass.LATEX;
        }
        var categories =
                a.getCategory().stream().map(c -> c.getValue()).collect(Collectors.toList());
        if (categories.contains(AllergyIntoleranceCategory.MEDICATION)
                || categories.contains(AllergyIntoleranceCategory.BIOLOGIC)) {
            return AllergyClass.DRUG;
        }
        if (categories.contains(AllergyIntoleranceCategory.FOOD)) {
            return AllergyClass.FOOD;
        }
        if (categories.contains(AllergyIntoleranceCategory.ENVIRONMENT)) {
            return AllergyClass.ENVIRONMENTAL;
        }
        boolean drugCode =
                a.getCode().getCoding().stream()
                        .anyMatch(c ->
                                c.hasSystem()
                                        && Set.of("RxNorm", "NDC", "ATC")
                                                .contains(Coded.name(c.getSystem())));
        if (drugCode || substance.toLowerCase(Locale.ROOT).matches(".*\\b(drug|medication)\\b.*")) {
            return AllergyClass.DRUG;
        }
        if (FOOD_WORDS.matcher(substance).matches()) {
            return AllergyClass.FOOD;
        }
        if (SURROUNDINGS_WORDS.matcher(substance).matches()) {
            return AllergyClass.ENVIRONMENTAL;
        }
        reading.leaves("category", "allergy.noCategory");
        return AllergyClass.DRUG;
    }

    /** The worst reaction on record; where none is graded, a high risk counts as severe. */
    private static Allergy.Severity severity(AllergyIntolerance a) {
        var worst = Allergy.Severity.NOT_RECORDED;
        for (var reaction : a.getReaction()) {
            var severity = severity(reaction.getSeverity());
            if (severity.compareTo(worst) < 0) {
                worst = severity;
            }
        }
        return worst == Allergy.Severity.NOT_RECORDED
                        && a.getCriticality() == AllergyIntoleranceCriticality.HIGH
                ? Allergy.Severity.SEVERE
                : worst;
    }

    private static Allergy.Severity severity(
            @org.jspecify.annotations.Nullable AllergyIntoleranceSeverity severity) {
        return switch (severity) {
            case SEVERE -> Allergy.Severity.SEVERE;
            case MODERATE -> Allergy.Severity.MODERATE;
            case MILD -> Allergy.Severity.MILD;
            case NULL -> Allergy.Severity.NOT_RECORDED;
            case null -> Allergy.Severity.NOT_RECORDED;
        };
    }

    private static String reaction(Reading reading, AllergyIntolerance a, String onset) {
        var words = new ArrayList<String>();
        a.getReaction().forEach(r -> words.add(reaction(r)));
        words.add(onset);
        a.getNote().forEach(n -> words.add(n.hasText() ? n.getText() : ""));
        var all =
                words.stream()
                        .filter(w -> !w.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return reading.lines("reaction", all, 1000);
    }

    private static String reaction(AllergyIntoleranceReactionComponent r) {
        var words = new ArrayList<String>();
        words.add(Coded.texts(r.getManifestation()));
        words.add(r.hasDescription() ? r.getDescription() : "");
        words.add(r.hasExposureRoute() ? "route: " + Coded.text(r.getExposureRoute()) : "");
        r.getNote().forEach(n -> words.add(n.hasText() ? n.getText() : ""));
        var all =
                words.stream()
                        .filter(w -> !w.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return r.hasSeverity() && !all.isEmpty()
                ? all + " (" + r.getSeverity().toCode() + ")"
                : all;
    }
}
