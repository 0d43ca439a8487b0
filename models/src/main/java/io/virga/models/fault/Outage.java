package io.virga.models.fault;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One failure of one component, from the stroke until the repair is done. */
public final class Outage {
    private final int component;
    private final String target;
    private final String text;
    private final long startNanos;
    private @Nullable Supplier<String> recovery;
    private long endNanos;

    Outage(int component, String target, Strike strike, long now) {
        this.component = component;
        this.target = target;
        this.text = strike.text();
        this.recovery = strike.recovery();
        this.startNanos = now;
        this.endNanos = recovery == null ? now : Long.MAX_VALUE;
    }

    int component() {
        return component;
    }

    boolean lasts() {
        return endNanos == Long.MAX_VALUE;
    }

    /** Takes the failure back and says so in words. */
    String end(long now) {
        endNanos = now;
        Supplier<String> takesBack = recovery;
        // Outages are kept for the results, what they struck is not.
        recovery = null;
        return takesBack == null ? "" : takesBack.get();
    }

    /** Path of what was struck. */
    public String target() {
        return target;
    }

    /** What the stroke did, in words. */
    public String text() {
        return text;
    }

    public long startNanos() {
        return startNanos;
    }

    /** The largest long while it lasts; the start itself for a stroke that does not last. */
    public long endNanos() {
        return endNanos;
    }
}
