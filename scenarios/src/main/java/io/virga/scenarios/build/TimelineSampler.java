package io.virga.scenarios.build;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at all resources at the end of each step of the timeline. */
public final class TimelineSampler extends Entity {
    /**
     * What one metric was like at the end of each step.
     *
     * @param values NaN where there was nothing to observe
     */
    public record Samples(String unit, double[] values) {}

    private final Window window;
    private final Collection<ResourceModel> resources;
    private final Map<String, Samples> series = new LinkedHashMap<>();
    private final Timer timer = timer("step", this::sample);
    private int step;

    TimelineSampler(Simulation sim, Window window, Collection<ResourceModel> resources) {
        super(sim, "timeline");
        this.window = window;
        this.resources = resources;
    }

    /** Begins with the measured window. */
    void start() {
        scheduleNext();
    }

    private void scheduleNext() {
        if (step < window.steps()) {
            long end = Math.min(window.startNanos() + (step + 1) * window.stepNanos(), window.endNanos());
            timer.schedule(end - now());
        }
    }

    private void sample() {
        for (ResourceModel resource : resources) {
            resource.sample((metric, unit, value) -> put(resource.name() + "." + metric, unit, value));
        }
        step++;
        scheduleNext();
    }

    private void put(String name, String unit, double value) {
        series.computeIfAbsent(name, key -> {
                    double[] values = new double[window.steps()];
                    Arrays.fill(values, Double.NaN);
                    return new Samples(unit, values);
                })
                .values()[step] = value;
    }

    /** By name, {@code <resource>.<metric>}. */
    public Map<String, Samples> series() {
        return series;
    }
}
