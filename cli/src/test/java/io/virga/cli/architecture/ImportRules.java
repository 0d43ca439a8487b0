package io.virga.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/**
 * Who may import whom.
 *
 * @param root the package that holds the modules' packages
 */
record ImportRules(String root) {

    ArchRule kernelImportsLibrariesOnly() {
        return classes()
                .that()
                .resideInAPackage(in("kernel"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        in("kernel"), "java..", "org.jspecify..", "org.apache.commons..", "org.HdrHistogram.."))
                .because("the kernel knows nothing of clouds, files or people");
    }

    ArchRule modelsImportTheKernelOnly() {
        return classes()
                .that()
                .resideInAPackage(in("models"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        in("kernel"),
                        in("models"),
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons..",
                        "de.siegmar.fastcsv.."))
                .because("models know the kernel and each other");
    }

    ArchRule scenariosImportNothingAbove() {
        return noClasses()
                .that()
                .resideInAPackage(in("scenarios"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("reports"), in("cli"), in("benchmarks"))
                .because("results are made before they are shown");
    }

    ArchRule reportsImportResultsOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("reports"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(in("kernel"), in("models"), in("scenarios"), in("cli"), in("benchmarks"))
                                .and(not(resideInAPackage(in("scenarios.result")))))
                .because("a report shows results and runs nothing");
    }

    /** @param exceptions classes by simple name, which a command prints as they are */
    ArchRule commandsImportNeitherModelsNorKernel(String... exceptions) {
        DescribedPredicate<JavaClass> printed = describe(
                "named " + String.join(", ", exceptions),
                candidate -> Arrays.asList(exceptions).contains(candidate.getSimpleName()));
        return noClasses()
                .that()
                .resideInAPackage(in("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("kernel"), in("models"), in("benchmarks"))
                        .and(not(printed)))
                .because("a command asks scenarios and reports");
    }

    ArchRule partsOfScenariosImportDownwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("spec")
                .definedBy(in("scenarios.spec"))
                .layer("result")
                .definedBy(in("scenarios.result"))
                .layer("parse")
                .definedBy(in("scenarios.parse"))
                .layer("build")
                .definedBy(in("scenarios.build"))
                .layer("experiment")
                .definedBy(in("scenarios.experiment"))
                .whereLayer("spec")
                .mayNotAccessAnyLayer()
                .whereLayer("result")
                .mayNotAccessAnyLayer()
                .whereLayer("parse")
                .mayOnlyAccessLayers("spec")
                .whereLayer("build")
                .mayOnlyAccessLayers("spec", "result", "parse")
                .whereLayer("experiment")
                .mayOnlyAccessLayers("spec", "result", "build");
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule yamlIsReadByTheParserOnly() {
        return onlyIn("scenarios.parse", "org.snakeyaml..");
    }

    ArchRule chartsAreDrawnInOnePlaceOnly() {
        return onlyIn("reports.chart", "org.jfree..");
    }

    private ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in(home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private String in(String name) {
        return root + "." + name + "..";
    }
}
