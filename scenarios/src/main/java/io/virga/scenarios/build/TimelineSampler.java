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
    /** What one metric was like at the end of each step. */
    public static final class Series {
        private final String unit;
        private final double[] values;

        Series(String unit, int steps) {
            this.unit = unit;
            this.values = new double[steps];
            Arrays.fill(values, Double.NaN);
        }

        public String unit() {
            return unit;
        }

        /** NaN where there was nothing to observe. */
        public double value(int step) {
            return values[step];
        }
    }

    private final Window window;
    private final Collection<ResourceModel> resources;
    private final Map<String, Series> series = new LinkedHashMap<>();
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
        series.computeIfAbsent(name, key -> new Series(unit, window.steps())).values[step] = value;
    }

    /** By name, {@code <resource>.<metric>}. */
    public Map<String, Series> series() {
        return series;
    }
}
