package io.virga.models.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The control plane of a region: what launches, scales, changes and fails over when it is asked to. What runs goes on
 * without it (AWS Well-Architected Framework, REL11-BP04, "Rely on the data plane and not the control plane during
 * recovery").
 *
 * <p>It is out while at least one outage of it goes on. A region that is cut off has a control plane that works but hears
 * nobody from outside.
 */
public final class ControlPlane {
    private final String region;
    private final List<Runnable> whenBack = new ArrayList<>();
    private int outages;
    private int isolations;

    ControlPlane(String region) {
        this.region = region;
    }

    /** Whether the region's own services, such as auto scaling, can act. */
    public boolean isAvailable() {
        return outages == 0;
    }

    /** Why a call from outside the region fails, in words; null when it does not. */
    public @Nullable String refusal() {
        if (outages > 0) {
            return "the control plane of " + region + " is unavailable";
        }
        return isolations > 0 ? region + " cannot be reached" : null;
    }

    /** From now on {@code action} is called each time when it is available again. */
    public void onReturn(Runnable action) {
        whenBack.add(action);
    }

    /** An outage begins. */
    public void interrupt() {
        outages++;
    }

    /**
     * An outage ends.
     *
     * @throws IllegalStateException if none goes on
     */
    public void restore() {
        if (outages == 0) {
            throw new IllegalStateException("the control plane of " + region + " has no outage");
        }
        outages--;
        if (outages == 0) {
            List.copyOf(whenBack).forEach(Runnable::run);
        }
    }

    /** The region is cut off. */
    public void isolate() {
        isolations++;
    }

    /**
     * The region is connected again.
     *
     * @throws IllegalStateException if it was not cut off
     */
    public void rejoin() {
        if (isolations == 0) {
            throw new IllegalStateException(region + " is not cut off");
        }
        isolations--;
    }
}
