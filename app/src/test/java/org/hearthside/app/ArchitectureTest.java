package org.hearthside.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walls of the house. Each rule fails when it matches no class: then it guards nothing. */
final class ArchitectureTest {
    /** The features in their order: a package uses only itself and packages above it. */
    static final List<String> FEATURES =
            List.of(
                    "common",
                    "security",
                    "audit",
                    "codes",
                    "locations",
                    "clients",
                    "contacts",
                    "stays",
                    "insurance",
                    "documents",
                    "health",
                    "incidents",
                    "medications",
                    "programs",
                    "careplans",
                    "appointments",
                    "visits",
                    "notes",
                    "tasks",
                    "billing",
                    "portal",
                    "overview",
                    "workflows",
                    "transfer",
                    "search",
                    "importexport",
                    "analytics");

    /** What {@code common} is called in the app: its toolkit. */
    private static final String TOOLKIT = "ui";

    /** Packages of the app that wire or drive everything and may use every feature. */
    private static final Set<String> FREE = Set.of("cli", "tour", "demo", "frame");

    /**
     * The one thing in core that changes: the index over names is filled and brought up to date.
     */
    private static final String INDEX = "org.hearthside.core.search";

    private static final Pattern FEATURE =
            Pattern.compile("org\\.hearthside\\.(core|persistence|reports|app)\\.([a-z]+)(\\..*)?");

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location ->
                            !location.contains("test-classes") && !location.contains("-tests"))
                    .importPackages("org.hearthside");

    @Test
    void coreUsesNothingThatDrawsStoresPrintsOrLogs() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.hearthside.core..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx..",
                                "org.jooq..",
                                "java.sql..",
                                "javax.sql..",
                                "org.apache.pdfbox..",
                                "org.slf4j..",
                                "java.util.logging..",
                                "java.net..",
                                "java.nio.file.."));
        // It may read the tables that it ships as resources, and no file.
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.hearthside.core..")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.io\\.(File.*|RandomAccess.*|Print.*|Console)"));
    }

    @Test
    void onlyTheAppUsesJavaFx() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "org.hearthside.core..",
                                "org.hearthside.persistence..",
                                "org.hearthside.reports..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."));
    }

    @Test
    void onlyPersistenceTalksToTheDatabase() {
        check(
                noClasses()
                        .that(not(resideInAPackage("org.hearthside.persistence..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.jooq..",
                                "java.sql..",
                                "javax.sql..",
                                "org.h2..",
                                "org.postgresql..",
                                "org.flywaydb..",
                                "org.hearthside.persistence.schema.."));
    }

    @Test
    void onlyReportsWritesPdf() {
        check(
                noClasses()
                        .that(not(resideInAPackage("org.hearthside.reports..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox.."));
    }

    /** Our own papers may be opened here; whatever came from elsewhere only by its own process. */
    @Test
    void onlyPapersThatWereJustDrawnAreOpenedInThisProcess() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.hearthside.reports..", "org.hearthside.app.ui")
                        .and(not(nameMatching("org\\.hearthside\\.app\\.transfer\\.PreviewPages")))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.hearthside.reports.common.PagePictures"));
    }

    @Test
    void onlyTheReadersOfForeignFormatsUseHapi() {
        check(
                noClasses()
                        .that(not(resideInAPackage("org.hearthside.persistence.importexport..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.."));
    }

    @Test
    void aFeatureUsesOnlyItselfAndFeaturesAboveIt() {
        check(classes().that(resideInAPackage("org.hearthside..")).should(keepTheOrder()));
    }

    @Test
    void everyFeaturePackageStandsInTheOrder() {
        var unknown = new TreeSet<String>();
        for (var type : OURS) {
            var feature = feature(type.getPackageName());
            feature.filter(name -> !FREE.contains(name) && place(name) < 0).ifPresent(unknown::add);
        }
        unknown.remove("schema");
        assertTrue(unknown.isEmpty(), "Not in the list of features: " + unknown);
    }

    @Test
    void aModelKnowsNoNode() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.hearthside.app..")
                        .and()
                        .haveSimpleNameEndingWith("Model")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    @Test
    void onlyTasksOwnsThreadsAndTimers() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.hearthside.app..")
                        .and(not(nameMatching("org\\.hearthside\\.app\\.ui\\.Tasks(\\$.*)?")))
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "javafx\\.concurrent\\..*|javafx\\.animation\\..*"
                                        + "|java\\.util\\.Timer|java\\.util\\.concurrent\\.Executor.*")
                        .orShould()
                        .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                        .orShould()
                        .callConstructor(Thread.class, Runnable.class));
    }

    @Test
    void onlyCommonAsksForTheTimeOrANewId() {
        check(
                noClasses()
                        .that(not(resideInAPackage("org.hearthside.core.common..")))
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(java.time.Clock.class, "systemDefaultZone")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(java.util.UUID.class, "randomUUID"));
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        check(
                noClasses()
                        .that(
                                not(
                                        resideInAnyPackage(
                                                "org.hearthside.app.cli..", "org.hearthside.app")))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .orShould()
                        .callMethodWhere(
                                JavaCall.Predicates.target(
                                        owner(resideInAPackage("java.util.logging..")))));
    }

    @Test
    void valuesOfCoreNeverChange() {
        check(
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.hearthside.core..")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage(INDEX)
                        .should()
                        .beFinal());
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.hearthside.core..")
                        .and()
                        .arePublic()
                        .should()
                        .haveNameNotMatching("set[A-Z].*"));
    }

    private static ArchCondition<JavaClass> keepTheOrder() {
        return new ArchCondition<>("use only their own feature and those above it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = feature(type.getPackageName());
                if (own.isEmpty() || FREE.contains(own.get())) {
                    return;
                }
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var other = feature(use.getTargetClass().getPackageName());
                    if (other.isPresent() && !allowed(own.get(), other.get())) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean allowed(String own, String other) {
        if (place(other) >= 0 && place(other) <= place(own)) {
            return true;
        }
        return switch (own) {
            // The one door: every call carries a session and leaves an audit entry, and the types
            // of
            // the tables belong to no feature. The toolkit asks what the role permits.
            case "common" -> Set.of("security", "audit", "codes", "schema").contains(other);
            // Signing in leaves an audit entry too.
            case "security" -> Set.of("audit", "schema").contains(other);
            // the generated tables hand bytes to the engine through a binding of common
            case "schema" -> Set.of("common", "schema").contains(other);
            default -> other.equals("schema");
        };
    }

    private static Optional<String> feature(String packageName) {
        var match = FEATURE.matcher(packageName);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(match.group(2).equals(TOOLKIT) ? "common" : match.group(2));
    }

    private static int place(String feature) {
        return FEATURES.indexOf(feature);
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
