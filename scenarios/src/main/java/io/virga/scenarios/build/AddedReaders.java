package io.virga.scenarios.build;

import io.virga.models.aurora.ReplicaScaling;
import io.virga.models.pricing.AuroraBill;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import org.jspecify.annotations.Nullable;

/** What the readers that scaling added to an Aurora cluster come to; nothing where nothing scales. */
final class AddedReaders {
    private final @Nullable ReplicaScaling scaling;
    private final Window window;
    private final Growth inWindow;
    private final Growth inStep;

    AddedReaders(@Nullable ReplicaScaling scaling, Window window) {
        this.scaling = scaling;
        this.window = window;
        this.inWindow = new Growth(this::readerNanos);
        this.inStep = new Growth(this::readerNanos);
    }

    private double readerNanos() {
        return scaling == null ? 0 : scaling.added().integral();
    }

    void restart() {
        inWindow.sinceLast();
        inStep.sinceLast();
    }

    /** Time for which they were there since measuring began, in seconds, once. */
    double seconds() {
        return inWindow.sinceLast() / 1e9;
    }

    /** Time for which they were there since that was last asked. */
    double nanosOfStep() {
        return inStep.sinceLast();
    }

    void observe(Observations to, double seconds) {
        if (scaling != null) {
            to.ratio("AddedReaders", "mean", "count", seconds, window.lengthNanos() / 1e9, 1);
        }
    }

    void sample(Samples samples) {
        if (scaling != null) {
            samples.add("AddedReaders", "count", scaling.added().value());
        }
    }

    void meter(AuroraBill bill, AuroraClusterSpec spec) {
        if (scaling != null) {
            scaling.lives()
                    .forEach((zone, lives) -> bill.instance(
                            zone, spec.instanceType(), spec.engine().product(), lives));
        }
    }
}
