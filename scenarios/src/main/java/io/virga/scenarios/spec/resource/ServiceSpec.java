package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one operation needs of the resource that carries it out. */
@Doc("What one operation needs. What an APM page shows as an endpoint's time contains the time of the hops behind it,"
        + " such as the database; here it must not, since the path simulates those.")
public record ServiceSpec(
        @Property(
                doc = "Processor time of one request on the type named in `measuredOn`.",
                defaultValue = "0s",
                example = "{ lognormal: { mean: 18ms, p95: 45ms } }")
        DistributionSpec cpu,

        @Property(
                name = "wait",
                doc = "Time of one request off the processor that no hop of its path simulates; it holds its"
                        + " worker meanwhile.",
                defaultValue = "0s",
                example = "5ms")
        DistributionSpec waiting,

        @Property(
                doc = "Block I/Os of one request on the machine's own volume, after `cpu` and `wait`; it holds its"
                        + " worker meanwhile. They need `storage`.",
                optional = true,
                absent = "none",
                example = "{ reads: 3, writes: 1, size: 16KiB }")
        @Nullable
        IoSpec io,

        @Property(
                doc = "In place of `cpu` and `wait`, of an application on instances: a point at which the operation was"
                        + " observed, from which both follow.",
                optional = true,
                absent = "`cpu` and `wait` are as written",
                example = "{ rate: 120/s, cpuUtilization: 62%, meanLatency: 48ms }")
        @Nullable
        CalibrateSpec calibrate)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        if (calibrate != null) {
            return isZero(cpu) && isZero(waiting)
                    ? List.of()
                    : List.of(new Violation("calibrate", "cpu and wait are written, and follow from calibrate", null));
        }
        return io == null && isZero(cpu) && isZero(waiting)
                ? List.of(new Violation(
                        "", "neither cpu nor wait takes any time", "give at least one of them, or calibrate"))
                : List.of();
    }

    private static boolean isZero(DistributionSpec distribution) {
        return distribution instanceof Constant constant && constant.value().isZero();
    }
}
