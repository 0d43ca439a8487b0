package io.virga.scenarios.build;

import io.virga.models.calibration.Calibration;
import io.virga.models.calibration.ImpossiblePointException;
import io.virga.models.calibration.ObservedPoint;
import io.virga.models.compute.InstanceType;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import org.jspecify.annotations.Nullable;

/** The demands of operations that were observed on an instance. */
final class Calibrations {
    private static final double NANOS_PER_SECOND = 1e9;

    private Calibrations() {}

    /** @throws IllegalArgumentException if there is a {@link #refusal} */
    static Calibration.Demands of(CalibrateSpec spec, InstanceType type) {
        try {
            return fit(spec, type);
        } catch (ImpossiblePointException e) {
            throw new IllegalArgumentException(spec + " on " + type + ": " + e.getMessage(), e);
        }
    }

    /** Why no instance of that type can be seen at that point; null if one can. */
    static @Nullable String refusal(CalibrateSpec spec, InstanceType type) {
        try {
            fit(spec, type);
            return null;
        } catch (ImpossiblePointException e) {
            return e.getMessage();
        }
    }

    private static Calibration.Demands fit(CalibrateSpec spec, InstanceType type) throws ImpossiblePointException {
        ObservedPoint point = new ObservedPoint(
                spec.rate().perSecond() / NANOS_PER_SECOND,
                spec.cpuUtilization().fraction().doubleValue(),
                spec.meanLatency() == null ? null : spec.meanLatency().toNanos(),
                spec.medianLatency() == null ? null : spec.medianLatency().toNanos());
        return Calibration.fit(point, Machines.capacity(type), type.vcpus());
    }
}
