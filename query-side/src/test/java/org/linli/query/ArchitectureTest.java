package org.linli.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.linli.query.views.Projection;

@AnalyzeClasses(packages = "org.linli.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> FOLD =
            assignableTo(Projection.class).and(DescribedPredicate.not(belongToAnyOf(Projection.class)));

    @ArchTest
    static final ArchRule folds_know_no_framework_and_no_database = noClasses()
            .that(FOLD)
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "jakarta..", "java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule folds_read_no_clock_no_chance_and_no_environment = noClasses()
            .that(FOLD)
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Clock.class,
                    System.class,
                    Random.class,
                    RandomGenerator.class,
                    ThreadLocalRandom.class,
                    SecureRandom.class))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule only_the_adapter_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("org.linli.query.views.sqlite")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule views_and_their_runtime_know_no_spring_and_no_question = noClasses()
            .that()
            .resideInAnyPackage("org.linli.query.views..", "org.linli.query.projection..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "org.springframework..", "org.linli.web..", "org.linli.query..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "org.linli.query.views..", "org.linli.query.projection.."))));

    @ArchTest
    static final ArchRule views_know_nothing_of_axon = noClasses()
            .that()
            .resideInAPackage("org.linli.query.views..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.linli.query.projection..");

    /** Without these, the rules above would hold of nothing. */
    @ArchTest
    static void there_are_folds_an_adapter_and_a_runtime(JavaClasses classes) {
        assertThat(classes.that(FOLD)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(classes.that(JavaClass.Predicates.resideInAPackage("org.linli.query.views.sqlite")))
                .anyMatch(type -> type.getSimpleName().equals("SqliteViews"));
        assertThat(classes.that(JavaClass.Predicates.resideInAPackage("org.linli.query.projection")))
                .anyMatch(type -> type.getSimpleName().equals("ProjectionRuntime"));
    }
}
