package org.linli.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linli.web");

    @Test
    void the_module_has_classes_in_every_package() {
        for (String part : new String[] {"", ".problem", ".json", ".mvc", ".security", ".openapi"}) {
            assertThat(WEB.containPackage("org.linli.web" + part)).as(part).isTrue();
        }
    }

    @Test
    void web_knows_nothing_of_axon_or_of_either_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..", "org.linli.command..", "org.linli.query..", "org.linli.app..")
                .check(WEB);
    }

    @Test
    void problems_know_nothing_of_what_causes_them() {
        classes()
                .that()
                .resideInAPackage("org.linli.web.problem")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.linli.web", "org.linli.web.mvc..", "org.linli.web.security..", "org.linli.web.openapi..")
                .check(WEB);
    }
}
