package io.virga.models.compute;

import io.virga.models.compute.Instance.RunInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times for which an instance is billed: while it runs, and while it hibernates. */
final class BilledTime {
    private final List<RunInterval> ended = new ArrayList<>(1);
    private boolean isOpen;
    private long sinceNanos;

    void begin(long nowNanos) {
        sinceNanos = nowNanos;
        isOpen = true;
    }

    /** Returns whether it was billed until now. */
    boolean end(long nowNanos) {
        boolean wasOpen = isOpen;
        if (wasOpen) {
            isOpen = false;
            ended.add(new RunInterval(sinceNanos, nowNanos));
        }
        return wasOpen;
    }

    /** When the last of them began. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** In order, the last one perhaps open. */
    List<RunInterval> intervals() {
        List<RunInterval> all = new ArrayList<>(ended);
        if (isOpen) {
            all.add(new RunInterval(sinceNanos, Long.MAX_VALUE));
        }
        return Collections.unmodifiableList(all);
    }
}
