package io.virga.scenarios.experiment;

import io.virga.scenarios.result.ServedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How the clients of one workload were served in one replication, from the disaster to the end. */
final class ServedClients {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int MOST_STEPS = 2_000;

    private final String workload;
    private final int replication;
    private final Buckets buckets;
    private final long struckNanos;
    private final long rightNanos;
    /** Buckets that are counted together. */
    private final int step;

    /**
     * @param struckNanos since the start of the window, as is the other
     * @param rightNanos from when on what clients are answered is right; {@code Long.MAX_VALUE} for never
     */
    ServedClients(String workload, int replication, Buckets buckets, long struckNanos, long rightNanos) {
        this.workload = workload;
        this.replication = replication;
        this.buckets = buckets;
        this.struckNanos = struckNanos;
        this.rightNanos = rightNanos;
        this.step = Math.max(1, (buckets.count() - first() + MOST_STEPS - 1) / MOST_STEPS);
    }

    String workload() {
        return workload;
    }

    int replication() {
        return replication;
    }

    double stepSeconds() {
        return step * buckets.widthNanos() / NANOS_PER_SECOND;
    }

    double untilSeconds() {
        return secondsAfter(buckets.count());
    }

    /** When the first request was made that failed, in seconds after the disaster; those that got wrong data do not know. */
    OptionalDouble firstFailureSeconds() {
        for (int i = first(); i < buckets.count(); i++) {
            if (buckets.good(i) < buckets.offered(i)) {
                return OptionalDouble.of(secondsAfter(i));
            }
        }
        return OptionalDouble.empty();
    }

    List<ServedShare> shares() {
        List<ServedShare> shares = new ArrayList<>();
        for (int from = first(); from < buckets.count(); from += step) {
            Double share = share(from, Math.min(buckets.count(), from + step));
            if (shares.isEmpty()
                    || !Objects.equals(shares.get(shares.size() - 1).share(), share)) {
                shares.add(new ServedShare(secondsAfter(from), share));
            }
        }
        return List.copyOf(shares);
    }

    private @Nullable Double share(int from, int to) {
        long offered = 0;
        long good = 0;
        for (int i = from; i < to; i++) {
            offered += buckets.offered(i);
            good += i * buckets.widthNanos() < rightNanos ? 0 : buckets.good(i);
        }
        return offered == 0 ? null : (Double) ((double) good / offered);
    }

    private int first() {
        return (int) Math.max(0, struckNanos / buckets.widthNanos());
    }

    private double secondsAfter(int bucket) {
        return Math.max(0, bucket * buckets.widthNanos() - struckNanos) / NANOS_PER_SECOND;
    }
}
