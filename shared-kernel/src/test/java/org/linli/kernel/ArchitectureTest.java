package org.linli.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.privacy.FieldSealer;

@AnalyzeClasses(packages = "org.linli.kernel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_kernel_knows_no_framework_and_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static void the_rule_looks_at_the_kernel(JavaClasses classes) {
        assertThat(classes.contain(FieldSealer.class) && classes.contain(MemberEvent.MemberRegistered.class))
                .isTrue();
    }
}
