package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;

import io.virga.kernel.random.Variate;
import io.virga.models.network.DataCharge;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.QueueRules;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.TestCloud;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** A function in a small cloud, for tests. */
final class FunctionBench {
    /** As many jobs as there are, each at the full pace of a vCPU. */
    static final StationSettings CODE = new StationSettings(
            1_000_000, QueueRules.firstCome(0), 1_000_000, jobs -> jobs, 1, DataCharge.BOTH_SIDES_FREE, null);

    final TestCloud cloud;
    final StationFleet fleet;
    final LambdaFunction function;

    FunctionBench(
            TestCloud cloud, FunctionSettings settings, int concurrency, Function<LongSupplier, ScalingRate> scaling) {
        LongSupplier clock = cloud.sim().clock();
        ConcurrencyQuota quota = new ConcurrencyQuota(clock, concurrency);
        this.cloud = cloud;
        this.fleet = new StationFleet(cloud.sim(), cloud.calls(), CODE);
        this.function = new LambdaFunction(cloud.sim(), "resize", cloud.calls(), settings, quota, scaling.apply(clock));
        cloud.zones().forEach(zone -> function.in(zone, fleet.add("resize." + zone.name(), zone)));
    }

    /** With plenty of concurrency, and environments that start after 200 ms, of which 150 are billed. */
    static FunctionBench plain(long timeoutNanos) {
        return limited(timeoutNanos, 10_000);
    }

    static FunctionBench limited(long timeoutNanos, int concurrency) {
        return new FunctionBench(
                TestCloud.withoutLatency(1),
                new FunctionSettings(
                        timeoutNanos,
                        ReusePolicy.NEWEST_CREATED,
                        600 * SECOND,
                        new ColdStart(constant(50_000_000), constant(150_000_000))),
                concurrency,
                ScalingRate::ofFunction);
    }

    /** A hop that needs so much of the function. */
    Hop hop(Variate cpuNanos) {
        return cloud.hop("resize", 0, new Demand(cpuNanos, constant(0)), function);
    }

    RequestClass requests(Variate cpuNanos) {
        return TestCloud.kind(hop(cpuNanos));
    }
}
