package io.virga.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/**
 * What may not happen in kernel and models, so that the same scenario and seed give the same bytes everywhere.
 *
 * @param root the package that holds the modules' packages
 */
record DeterminismRules(String root) {
    /** Their results differ from one processor and JDK to the next; {@link StrictMath} has the same functions. */
    private static final Set<String> INTRINSICS = Set.of(
            "log", "log10", "log1p", "exp", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    ArchRule noWallClock() {
        return simulated()
                .should()
                .callMethodWhere(call(System.class, "currentTimeMillis", "nanoTime")
                        .or(call(Instant.class, "now"))
                        .or(ofAnyNameOn(Clock.class)));
    }

    ArchRule noRandomnessOfTheJdk() {
        return simulated()
                .should()
                .dependOnClassesThat(assignableTo(Random.class)
                        .or(assignableTo(SplittableRandom.class))
                        .or(assignableTo(ThreadLocalRandom.class)))
                .orShould()
                .callMethodWhere(call(Math.class, "random"));
    }

    /** @param exceptions classes by simple name, which hand a thread from the executive to a process and back */
    ArchRule noThreads(String... exceptions) {
        return simulated()
                .and(not(named(exceptions)))
                .should()
                .dependOnClassesThat(type(Thread.class).or(resideInAPackage("java.util.concurrent..")));
    }

    /** @param exceptions classes by simple name */
    ArchRule threadsAreStartedByExperimentsOnly(String... exceptions) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".scenarios.experiment..")
                .and(not(named(exceptions)))
                .should()
                .dependOnClassesThat(type(Thread.class)
                        .or(assignableTo(Executor.class))
                        .or(type(Executors.class))
                        .or(type(ThreadFactory.class))
                        .or(type(CompletableFuture.class))
                        .or(type(java.util.Timer.class)))
                .orShould()
                .callMethodWhere(call(Collection.class, "parallelStream").or(call(BaseStream.class, "parallel")));
    }

    /** @param exceptions classes by simple name, which read tables bundled with the program */
    ArchRule noFilesOrNetwork(String... exceptions) {
        return simulated()
                .and(not(named(exceptions)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                        .and(not(belongToAnyOf(Serializable.class, IOException.class, UncheckedIOException.class))));
    }

    ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage(root + ".kernel..", root + ".models.."))
                .should()
                .beFinal();
    }

    ArchRule noHashOrder() {
        return simulated()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        HashMap.class, HashSet.class, Hashtable.class, IdentityHashMap.class, WeakHashMap.class))
                .orShould()
                .callMethodWhere(call(Map.class, "of", "ofEntries", "copyOf")
                        .or(call(Set.class, "of", "copyOf"))
                        .or(call(Collectors.class, "toSet", "toMap", "groupingBy")))
                .because("the order of a hash differs between machines, that of Map.of between runs");
    }

    ArchRule noPlatformMathematics() {
        return simulated().should().callMethodWhere(call(Math.class, INTRINSICS.toArray(String[]::new)));
    }

    ArchRule consoleIsTheCommandsOnly() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(call(Throwable.class, "printStackTrace"));
    }

    private GivenClassesConjunction simulated() {
        return noClasses().that().resideInAnyPackage(root + ".kernel..", root + ".models..");
    }

    private static DescribedPredicate<JavaAccess<?>> call(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + String.join("/", names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && Arrays.asList(names).contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> ofAnyNameOn(Class<?> owner) {
        return describe(owner.getSimpleName(), access -> access.getTargetOwner().isEquivalentTo(owner));
    }

    private static DescribedPredicate<JavaClass> named(String... simpleNames) {
        return describe(
                "named " + String.join(", ", simpleNames),
                candidate -> Arrays.asList(simpleNames).contains(candidate.getSimpleName()));
    }
}
