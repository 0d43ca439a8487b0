package io.virga.models.monitoring;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.ArrayList;
import java.util.List;

/** Samples its source at the end of each period and publishes the data point some time later, missing ones included. */
public final class Metric extends Entity {
    private final MetricPeriod period;
    private final MetricSource source;
    private final long delayNanos;
    private final Timer sampling = timer("sample", this::sample);
    private final List<InPort<Datapoint>> subscribers = new ArrayList<>();

    public Metric(Simulation sim, String path, MetricPeriod period, MetricSource source) {
        this(sim, path, period, source, 0);
    }

    /** @param delayNanos from the end of a period until alarms see its data point, not negative */
    public Metric(Simulation sim, String path, MetricPeriod period, MetricSource source, long delayNanos) {
        super(sim, path);
        this.period = period;
        this.source = source;
        this.delayNanos = delayNanos;
        sampling.schedule(period.phaseNanos());
    }

    /** From now on each data point also goes to {@code port}, when it is published. */
    public void publishTo(InPort<Datapoint> port) {
        subscribers.add(port);
    }

    private void sample() {
        sampling.schedule(period.lengthNanos());
        Datapoint datapoint = source.sample(now() - period.lengthNanos(), now());
        for (InPort<Datapoint> subscriber : subscribers) {
            subscriber.schedule(datapoint, delayNanos);
        }
    }
}
