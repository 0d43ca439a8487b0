package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The classes that a database has had since the simulation began, one after the other. */
final class DatabaseClasses {
    private static final double NANOS_PER_SECOND = 1e9;

    private record Held(InstanceType type, RunInterval during) {}

    private final List<Held> ended = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private InstanceType current;
    private long sinceNanos;

    /** @param sinceNanos when it had the first */
    DatabaseClasses(InstanceType first, long sinceNanos) {
        this.current = first;
        this.sinceNanos = sinceNanos;
    }

    /** Is told of changes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    InstanceType current() {
        return current;
    }

    void change(InstanceType to, long nowNanos) {
        ended.add(new Held(current, new RunInterval(sinceNanos, nowNanos)));
        current = to;
        sinceNanos = nowNanos;
        listeners.forEach(Runnable::run);
    }

    private List<Held> all() {
        List<Held> all = new ArrayList<>(ended);
        all.add(new Held(current, new RunInterval(sinceNanos, Long.MAX_VALUE)));
        return all;
    }

    /** vCPUs of the database times seconds, within a window. */
    double vcpuSeconds(Window window) {
        double sum = 0;
        for (Held each : all()) {
            long from = Math.max(each.during.startNanos(), window.startNanos());
            long to = Math.min(each.during.endNanos(), window.endNanos());
            sum += each.type.vcpus() * (Math.max(0, to - from) / NANOS_PER_SECOND);
        }
        return sum;
    }

    /** Each class, and when the database had it, those that it had before the window left out. */
    void forEach(Window window, BiConsumer<InstanceType, List<RunInterval>> action) {
        Map<InstanceType, List<RunInterval>> byType = new LinkedHashMap<>();
        for (Held each : all()) {
            if (each.during.endNanos() > window.startNanos()) {
                byType.computeIfAbsent(each.type, type -> new ArrayList<>()).add(each.during);
            }
        }
        byType.forEach(action);
    }
}
