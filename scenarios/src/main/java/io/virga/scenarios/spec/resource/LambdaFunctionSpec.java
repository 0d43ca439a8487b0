package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of Lambda. */
@Kind(
        value = "lambdaFunction",
        doc = "A function of Lambda. Each event runs in an execution environment of its own: in a provisioned one"
                + " that is free, else in one that an earlier event has left, else in a new one, for whose start"
                + " it waits. Events beyond the concurrency or the scaling rate are answered with 429 at once. The"
                + " hops after it on a path are called by its code. The hop `resize.invokeAsync` leaves an event for"
                + " the function `resize`, which a workload whose arrivals are `asyncEvents` processes."
                + " Its caller goes on at once.")
public record LambdaFunctionSpec(
        @Property(
                doc = "Zones of one region, over which its environments are spread.",
                example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones,

        @Property(
                doc = "Memory of an environment, in whole MiB. With it comes processor time: a vCPU for each 1,769"
                        + " MiB.",
                defaultValue = "128MiB",
                min = "128MiB",
                max = "10240MiB",
                source = "Lambda developer guide, quotas: function memory allocation, 128 MB to 10,240 MB",
                example = "512MiB")
        DataSize memorySize,

        @Property(
                doc = "Threads of one event that compute at once: the vCPUs that it can use, should its memory bring so"
                        + " many. A thread alone is no faster with more than 1,769 MiB.",
                defaultValue = "1",
                min = "1",
                max = "6",
                source = "Lambda developer guide, configure function memory: 6 vCPUs at 10,240 MB")
        int threads,

        @Property(
                doc = "After this time an invocation is ended with an error, and its environment starts anew. The"
                        + " initialization of an environment is not part of it.",
                defaultValue = "3s",
                min = "1s",
                max = "900s",
                source = "Lambda developer guide, quotas: function timeout, 900 seconds",
                example = "30s")
        Duration timeout,

        @Property(
                doc = "What runs the code: how long an environment takes to initialize, as measured with functions"
                        + " that do nothing.",
                optional = true,
                absent = "`init` says how long that takes",
                source = "github.com/maxday/lambda-perf, April to August 2026",
                example = "python3.13")
        @Nullable
        LambdaRuntime runtime,

        @Property(
                doc = "How the code comes; of images the initialization takes longer.",
                onlyWith = "runtime",
                defaultValue = "zip",
                source = "Lambda API reference, CreateFunction: PackageType")
        @Nullable
        LambdaPackageType packageType,

        @Property(
                doc = "The processors, on which price and, with `runtime`, initialization depend.",
                defaultValue = "x86_64",
                source = "Lambda API reference, CreateFunction: Architectures")
        LambdaArchitecture architecture,

        @Property(
                doc = "How long an environment initializes the runtime and the function's own code outside its handler,"
                        + " instead of what `runtime` says. It is billed.",
                optional = true,
                absent = "`runtime` decides",
                example = "{ lognormal: { mean: 900ms, p99: 2s } }")
        @Nullable
        DistributionSpec init,

        @Property(
                doc = "How long Lambda takes before that to place an environment and to load the code. It is not"
                        + " billed.",
                defaultValue = "{ uniform: { min: 50ms, max: 200ms } }",
                source = "AWS publishes no figure; from memory",
                assumption = true)
        DistributionSpec creation,

        @Property(
                doc = "How long an environment is kept that no event comes to.",
                defaultValue = "10m",
                min = "1s",
                max = "24h",
                source = "AWS publishes no figure; 10 minutes as measured by N. Mahmoudi and H. Khazaei, 2020",
                assumption = true)
        Duration environmentIdleTime,

        @Property(
                doc = "Which of several idle environments takes the next event. The number of cold starts depends on"
                        + " it.",
                defaultValue = "newestCreated",
                source = "AWS publishes nothing; agrees with measurements (N. Mahmoudi and H. Khazaei, SimFaaS, 2021)",
                assumption = true)
        EnvironmentReuse environmentReuse,

        @Property(
                doc = "Events that can run at a time, which no other function takes from it and beyond which it has"
                        + " none. With 0 nothing runs.",
                optional = true,
                absent = "it shares what others of the region have not reserved",
                min = "0",
                max = "1000000",
                example = "50")
        @Nullable
        Integer reservedConcurrency,

        @Property(
                doc = "Environments that are initialized before events come, and billed whether any do. Events"
                        + " beyond them spill over into others.",
                defaultValue = "0",
                min = "0",
                max = "1000000",
                source = "Lambda developer guide, configuring provisioned concurrency",
                example = "20")
        int provisionedConcurrency,

        @Property(
                doc = "Temporary storage of an environment. It changes the bill alone.",
                defaultValue = "512MiB",
                min = "512MiB",
                max = "10240MiB",
                source = "Lambda developer guide, quotas: /tmp directory storage",
                example = "2GiB")
        DataSize ephemeralStorage,

        @Property(
                doc = "The share of invocations that end with an error of the code.",
                defaultValue = "0%",
                max = "100%",
                example = "0.1%")
        Percentage errorRate,

        @Property(
                doc = "Further versions of it by name, which deployments bring in.",
                defaultValue = "{}",
                entry = "version",
                source = "Lambda developer guide, function versions; none unless published",
                example = "{ v2: { errorRate: 15% } }")
        Map<String, FunctionVersionSpec> versions,

        @Property(
                doc = "What each operation needs of it; `cpu` is time on one whole vCPU.",
                entry = "operation",
                example = "{ resize: { cpu: { exponential: { mean: 200ms } } } }")
        Map<String, ServiceSpec> service)
        implements CloudResourceSpec, Impairable, ServiceProvider, SelfChecking {
    /** The operation that leaves an event in its queue. */
    public static final String INVOKE_ASYNC = "invokeAsync";

    private static final long MIB = 1 << 20;
    private static final double MIB_PER_VCPU = 1_769;

    @Override
    public List<Violation> violations() {
        if ((runtime == null) == (init == null)) {
            String message = runtime == null
                    ? "neither runtime nor init says how long an environment takes to initialize"
                    : "runtime and init both say how long an environment takes to initialize";
            return List.of(new Violation(runtime == null ? "" : "init", message, "write one of them"));
        }
        if (memorySize.bytes() % MIB != 0) {
            return List.of(new Violation("memorySize", memorySize + " is no whole number of MiB", null));
        }
        return List.of();
    }

    public long memoryMib() {
        return memorySize.bytes() / MIB;
    }

    public long ephemeralStorageMib() {
        return ephemeralStorage.bytes() / MIB;
    }

    /** What of a vCPU its code gets, relative to a whole one: more than 1 only for several threads. */
    public double vcpus() {
        return Math.min(memoryMib() / MIB_PER_VCPU, threads);
    }
}
