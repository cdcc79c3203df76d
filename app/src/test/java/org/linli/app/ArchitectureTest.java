package org.linli.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The directions inside the executable: the command line stands above everything, the REST clients below the assembly's reach. */
@AnalyzeClasses(packages = "org.linli.app", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String APP = "org.linli.app";
    private static final String[] CLIENTS = {APP + ".client..", APP + ".csv..", APP + ".demo..", APP + ".timebanks.."};

    @ArchTest
    static final ArchRule nothing_depends_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(APP + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP + ".cli..");

    @ArchTest
    static final ArchRule the_command_line_alone_starts_measurements = noClasses()
            .that()
            .resideOutsideOfPackages(APP + ".cli..", APP + ".bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP + ".bench..");

    @ArchTest
    static final ArchRule demo_and_import_use_the_interface_like_any_client = noClasses()
            .that()
            .resideInAnyPackage(CLIENTS)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.linli..")
                    .and(not(resideInAnyPackage(CLIENTS)))
                    .and(not(resideInAnyPackage("org.linli.kernel.."))));

    @ArchTest
    static final ArchRule the_assembly_knows_its_stores_and_no_client = noClasses()
            .that()
            .resideInAPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLIENTS);

    @ArchTest
    static final ArchRule keys_and_serializers_know_nothing_of_the_application = noClasses()
            .that()
            .resideInAnyPackage(APP + ".keys..", APP + ".events..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.linli..", "org.springframework..")
                    .and(not(resideInAnyPackage("org.linli.kernel..", APP + ".keys..", APP + ".events.."))));

    @ArchTest
    static final ArchRule only_the_databases_of_keys_and_of_sign_ins_speak_sql = noClasses()
            .that()
            .resideOutsideOfPackages(APP + ".keys..", APP + ".signin..", APP + ".bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule only_the_traces_know_open_telemetry = noClasses()
            .that()
            .resideOutsideOfPackage(APP + ".traces..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.linli.(app.*)..").should().beFreeOfCycles();

    /** Without these, the rules above would hold of nothing. */
    @ArchTest
    static void every_package_has_classes(JavaClasses classes) {
        assertThat(List.of(
                        "",
                        ".bench",
                        ".cli",
                        ".client",
                        ".csv",
                        ".demo",
                        ".events",
                        ".keys",
                        ".logs",
                        ".ratings",
                        ".timebanks",
                        ".traces",
                        ".watch"))
                .allMatch(part -> classes.containPackage(APP + part));
        assertThat(classes.contain(LinliApplication.class)).isTrue();
    }

    /** The build runs those of this tag in one process, one after the other. */
    @Test
    void every_test_of_a_deployment_has_the_one_axon_server_for_itself() {
        var deployments = new ClassFileImporter()
                .withImportOption(new OnlyIncludeTests()).importPackages(APP + ".distributed").stream()
                        .filter(type -> type.getSimpleName().endsWith("Test"))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(other ->
                                        other.getTargetClass().getSimpleName().equals("TestAxonServer")))
                        .toList();
        assertThat(deployments).isNotEmpty().allMatch(type -> type.isAnnotatedWith(Tag.class));
        assertThat(deployments)
                .allMatch(type -> type.getAnnotationOfType(Tag.class).value().equals("axon-server"));
    }
}
