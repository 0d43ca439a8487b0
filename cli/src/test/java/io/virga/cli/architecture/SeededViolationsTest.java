package io.virga.cli.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves each rule of {@link ArchitectureTest} by code that breaks it: a rule that finds nothing there is no rule. */
class SeededViolationsTest {
    private static final String ROOT = "io.virga.cli.architecture.fixture";

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest(name = "{1}")
    @MethodSource("rulesAndTheirViolations")
    void ruleCatchesItsSeededViolation(ArchRule rule, String violation) {
        assertThatThrownBy(() -> rule.check(FIXTURES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }

    static Stream<Arguments> rulesAndTheirViolations() {
        ImportRules imports = new ImportRules(ROOT);
        DeterminismRules determinism = new DeterminismRules(ROOT);
        ArchRule entities = new EntityRules(ROOT).entitiesAreFinalAndExtendEntityDirectly();
        return Stream.of(
                Arguments.of(imports.kernelImportsLibrariesOnly(), "KernelThatKnowsModels"),
                Arguments.of(imports.modelsImportTheKernelOnly(), "ModelThatKnowsResults"),
                Arguments.of(imports.scenariosImportNothingAbove(), "BuildThatReports"),
                Arguments.of(imports.reportsImportResultsOnly(), "ReportThatBuilds"),
                Arguments.of(imports.commandsImportNeitherModelsNorKernel(), "CommandThatKnowsModels"),
                Arguments.of(imports.partsOfScenariosImportDownwards(), "ResultThatBuilds"),
                Arguments.of(imports.packagesAreFreeOfCycles(), "Cycle detected"),
                Arguments.of(imports.yamlIsReadByTheParserOnly(), "BuildThatReadsYaml"),
                Arguments.of(imports.chartsAreDrawnInOnePlaceOnly(), "ReportThatDraws"),
                Arguments.of(determinism.noWallClock(), "WallClock.millis"),
                Arguments.of(determinism.noWallClock(), "WallClock.nanos"),
                Arguments.of(determinism.noWallClock(), "WallClock.instant"),
                Arguments.of(determinism.noWallClock(), "WallClock.clock"),
                Arguments.of(determinism.noRandomnessOfTheJdk(), "Randomness.ofRandom"),
                Arguments.of(determinism.noRandomnessOfTheJdk(), "Randomness.ofMath"),
                Arguments.of(determinism.noRandomnessOfTheJdk(), "Randomness.ofThread"),
                Arguments.of(determinism.noThreads(), "Threads.thread"),
                Arguments.of(determinism.noThreads(), "Threads.executor"),
                Arguments.of(determinism.threadsAreStartedByExperimentsOnly(), "BuildInParallel.thread"),
                Arguments.of(determinism.threadsAreStartedByExperimentsOnly(), "BuildInParallel.executor"),
                Arguments.of(determinism.threadsAreStartedByExperimentsOnly(), "BuildInParallel.stream"),
                Arguments.of(determinism.noFilesOrNetwork(), "Files.file"),
                Arguments.of(determinism.noFilesOrNetwork(), "Files.socket"),
                Arguments.of(determinism.staticFieldsAreFinal(), "MutableStatic.calls"),
                Arguments.of(determinism.noHashOrder(), "HashOrder.newMap"),
                Arguments.of(determinism.noHashOrder(), "HashOrder.newSet"),
                Arguments.of(determinism.noHashOrder(), "HashOrder.mapOf"),
                Arguments.of(determinism.noHashOrder(), "HashOrder.collected"),
                Arguments.of(determinism.noPlatformMathematics(), "PlatformMathematics.logarithm"),
                Arguments.of(determinism.noPlatformMathematics(), "PlatformMathematics.power"),
                Arguments.of(determinism.consoleIsTheCommandsOnly(), "Console.out"),
                Arguments.of(determinism.consoleIsTheCommandsOnly(), "Console.err"),
                Arguments.of(determinism.consoleIsTheCommandsOnly(), "Console.stackTrace"),
                Arguments.of(entities, "OpenEntity is not final"),
                Arguments.of(entities, "GrandchildEntity is final, extends Entity through another class"));
    }
}
