package org.linli.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.linli.command.audit.Reads;
import org.linli.command.giving.Campaign;
import org.linli.command.giving.Donation;
import org.linli.command.giving.Goods;
import org.linli.command.giving.Relief;
import org.linli.command.giving.Sale;
import org.linli.command.giving.Steward;
import org.linli.command.incentives.Appearance;
import org.linli.command.incentives.Assessment;
import org.linli.command.incentives.RuleSet;
import org.linli.command.lending.Item;
import org.linli.command.lending.MemberDiary;
import org.linli.command.membership.Mandate;
import org.linli.command.membership.Member;
import org.linli.command.membership.Organisation;
import org.linli.command.metrics.Inquiries;
import org.linli.command.metrics.Publication;
import org.linli.command.places.House;
import org.linli.command.places.Place;
import org.linli.command.places.Standard;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeDecider;
import org.linli.command.sharing.Listing;
import org.linli.command.sharing.Reviews;
import org.linli.command.sharing.Suggestions;
import org.linli.command.timebank.Pool;
import org.linli.command.timebank.TimeAccount;
import org.linli.command.volunteering.CertificateBook;
import org.linli.command.volunteering.VolunteerAction;
import org.linli.command.waiting.WaitingList;
import org.linli.kernel.Rejection;

@AnalyzeClasses(packages = "org.linli.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<Class<?>> STATES = Set.of(
            Member.class,
            Mandate.class,
            Organisation.class,
            Place.class,
            House.class,
            Standard.class,
            Listing.class,
            Exchange.class,
            Reviews.class,
            Item.class,
            MemberDiary.class,
            Campaign.class,
            Relief.class,
            RuleSet.class,
            Appearance.class,
            Assessment.class,
            Donation.class,
            Goods.class,
            Sale.class,
            WaitingList.class,
            Suggestions.class,
            TimeAccount.class,
            Steward.class,
            Pool.class,
            VolunteerAction.class,
            CertificateBook.class,
            Reads.class,
            Publication.class,
            Inquiries.class);

    @ArchTest
    static final ArchRule deciders_know_no_framework = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("Steps")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.linli.web..");

    @ArchTest
    static final ArchRule deciders_read_no_clock_and_roll_no_dice = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("Steps")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, RandomGenerator.class, UUID.class, System.class)
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule every_decider_is_one =
            classes().that().haveSimpleNameEndingWith("Decider").should().beAssignableTo(Decider.class);

    @ArchTest
    static final ArchRule states_know_no_framework = noClasses()
            .that()
            .belongToAnyOf(STATES.toArray(Class<?>[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.linli.web..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, RandomGenerator.class, UUID.class);

    @ArchTest
    static final ArchRule the_command_side_does_not_know_the_query_side =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.linli.query..", "org.linli.store..");

    @ArchTest
    static void the_rules_look_at_every_decider_and_state(JavaClasses classes) {
        assertThat(classes.contain(ExchangeDecider.class)).isTrue();
        assertThat(classes.stream().filter(type -> type.isAssignableTo(Decider.class) && !type.isInterface()))
                .hasSize(STATES.size());
        assertThat(STATES).allMatch(classes::contain);
    }

    @Test
    void every_rejection_is_expected_by_a_test() {
        JavaClasses tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("org.linli.command");
        Set<String> expected = tests.stream()
                .flatMap(test -> test.getConstructorCallsFromSelf().stream())
                .map(JavaConstructorCall::getTargetOwner)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(rejections()).hasSizeGreaterThan(40).allMatch(expected::contains);
    }

    private static Set<String> rejections() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.linli.command").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Rejection.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    /** What PIT counts, as the build file says, is a plain test of a decider. */
    @Test
    void no_test_that_runs_a_whole_community_counts_for_the_mutation_of_rules() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        Set<String> communities = new ClassFileImporter()
                        .withImportOption(new OnlyIncludeTests())
                        .importPackages(
                                "org.linli.command.membership",
                                "org.linli.command.places",
                                "org.linli.command.sharing",
                                "org.linli.command.waiting",
                                "org.linli.command.lending",
                                "org.linli.command.timebank",
                                "org.linli.command.volunteering",
                                "org.linli.command.giving",
                                "org.linli.command.audit",
                                "org.linli.command.metrics")
                        .stream()
                        .filter(test -> test.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getSimpleName())
                                .anyMatch(Set.of(
                                        "RunningCommunity",
                                        "SharedLife",
                                        "ToldOfFacts",
                                        "LentLife",
                                        "BankedLife",
                                        "VolunteerLife")::contains))
                        .filter(test -> test.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(communities).contains("org.linli.command.sharing.OneUnitManyTakers");
        assertThat(communities).allSatisfy(test -> assertThat(build).contains("<param>" + test + "</param>"));
    }
}
