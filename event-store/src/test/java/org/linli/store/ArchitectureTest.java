package org.linli.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.linli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_store_is_where_it_is_looked_for =
            classes().that().haveSimpleName("SqliteEventStorageEngine").should().resideInAPackage("org.linli.store");

    @ArchTest
    static final ArchRule the_store_knows_nothing_of_the_domain_nor_of_spring = classes()
            .that()
            .resideInAPackage("org.linli.store..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.linli.store..",
                    "org.axonframework..",
                    "org.sqlite..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule only_the_adapter_and_what_it_answers_with_is_public = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveNameMatching("org\\.linli\\.store\\.(Sqlite\\w+|EventStoreUnavailable|GroupStatistics|GroupListener)");
}
