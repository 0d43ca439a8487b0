package io.virga.models.dns;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Journal;
import java.util.ArrayList;
import java.util.List;

/** The verdict of one health check as the name servers have it: some time after it was reached, and the reverse of it if inverted. */
public final class PublishedHealth extends Entity implements HealthStatus {
    /** Is told of each change when the name servers have it. */
    @FunctionalInterface
    public interface Listener {
        void changed(boolean healthy);
    }

    private record Verdict(boolean healthy, String why) {}

    private final Journal journal;
    private final boolean inverted;
    private final long propagationNanos;
    private final Activity<Verdict> propagation = activity("propagation", this::spread);
    private final List<Listener> listeners = new ArrayList<>();
    private boolean healthy;

    /** @param propagationNanos from a verdict until queries are answered by it */
    public PublishedHealth(Simulation sim, String path, boolean inverted, Journal journal, long propagationNanos) {
        super(sim, path);
        this.journal = journal;
        this.inverted = inverted;
        this.propagationNanos = propagationNanos;
        // A new check is healthy until it knows better (Route 53 developer guide, "How Route 53 determines health").
        this.healthy = !inverted;
    }

    /** The check has come to another verdict. */
    void verdict(boolean isHealthy, String why) {
        propagation.hold(new Verdict(isHealthy != inverted, why), propagationNanos);
    }

    private void spread(Verdict verdict) {
        if (verdict.healthy() == healthy) {
            return;
        }
        healthy = verdict.healthy();
        journal.record("health", path(), (healthy ? "is healthy: " : "is unhealthy: ") + verdict.why());
        listeners.forEach(listener -> listener.changed(healthy));
    }

    /** From now on {@code listener} hears of changes too. */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public boolean isHealthy() {
        return healthy;
    }
}
