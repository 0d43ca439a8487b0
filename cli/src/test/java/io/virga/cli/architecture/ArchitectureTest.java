package io.virga.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules, checked on the program. */
class ArchitectureTest {
    private static final String ROOT = "io.virga";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private final ImportRules imports = new ImportRules(ROOT);
    private final DeterminismRules determinism = new DeterminismRules(ROOT);

    @Test
    void seesTheClassesOfEveryModule() {
        for (String module : List.of("kernel", "models", "scenarios", "reports", "cli")) {
            assertThat(PROGRAM.stream().filter(type -> type.getPackageName().startsWith(ROOT + "." + module)))
                    .as(module)
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void kernelImportsLibrariesOnly() {
        imports.kernelImportsLibrariesOnly().check(PROGRAM);
    }

    @Test
    void modelsImportTheKernelOnly() {
        imports.modelsImportTheKernelOnly().check(PROGRAM);
    }

    @Test
    void scenariosImportNothingAbove() {
        imports.scenariosImportNothingAbove().check(PROGRAM);
    }

    @Test
    void reportsImportResultsOnly() {
        imports.reportsImportResultsOnly().check(PROGRAM);
    }

    @Test
    void commandsImportOfModelsAndKernelOnlyWhatTheyPrint() {
        imports.commandsImportNeitherModelsNorKernel("InstanceType", "InstanceTypes", "SimulationException")
                .check(PROGRAM);
    }

    @Test
    void partsOfScenariosImportDownwards() {
        imports.partsOfScenariosImportDownwards().check(PROGRAM);
    }

    @Test
    void packagesAreFreeOfCycles() {
        imports.packagesAreFreeOfCycles().check(PROGRAM);
    }

    @Test
    void yamlIsReadByTheParserOnly() {
        imports.yamlIsReadByTheParserOnly().check(PROGRAM);
    }

    @Test
    void chartsAreDrawnInOnePlaceOnly() {
        imports.chartsAreDrawnInOnePlaceOnly().check(PROGRAM);
    }

    @Test
    void simulationReadsNoWallClock() {
        determinism.noWallClock().check(PROGRAM);
    }

    @Test
    void simulationDrawsNoRandomnessOfTheJdk() {
        determinism.noRandomnessOfTheJdk().check(PROGRAM);
    }

    @Test
    void simulationHasNoThreadsButThoseOfProcesses() {
        determinism.noThreads("ProcessThreads", "Coroutine").check(PROGRAM);
    }

    @Test
    void threadsAreStartedByExperimentsOnly() {
        determinism
                .threadsAreStartedByExperimentsOnly("ProcessThreads", "Coroutine", "ProgressLine", "InterruptHook")
                .check(PROGRAM);
    }

    @Test
    void simulationTouchesNoFilesButBundledTables() {
        determinism.noFilesOrNetwork("BundledTable").check(PROGRAM);
    }

    @Test
    void staticFieldsOfTheSimulationAreFinal() {
        determinism.staticFieldsAreFinal().check(PROGRAM);
    }

    @Test
    void simulationDependsOnNoHashOrder() {
        determinism.noHashOrder().check(PROGRAM);
    }

    @Test
    void simulationUsesNoPlatformMathematics() {
        determinism.noPlatformMathematics().check(PROGRAM);
    }

    @Test
    void consoleIsTheCommandsOnly() {
        determinism.consoleIsTheCommandsOnly().check(PROGRAM);
    }

    @Test
    void entitiesAreFinalAndExtendEntityDirectly() {
        new EntityRules(ROOT).entitiesAreFinalAndExtendEntityDirectly().check(PROGRAM);
    }
}
