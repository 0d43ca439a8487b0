package io.virga.models.monitoring;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.ArrayList;
import java.util.List;

/** Samples its source at the end of each period and publishes the data point, missing ones included. */
public final class Metric extends Entity {
    private final MetricPeriod period;
    private final MetricSource source;
    private final Timer sampling = timer("sample", this::sample);
    private final List<InPort<Datapoint>> subscribers = new ArrayList<>();

    public Metric(Simulation sim, String path, MetricPeriod period, MetricSource source) {
        super(sim, path);
        this.period = period;
        this.source = source;
        sampling.schedule(period.phaseNanos());
    }

    /** From now on each data point also goes to {@code port}, at the end of its period. */
    public void publishTo(InPort<Datapoint> port) {
        subscribers.add(port);
    }

    private void sample() {
        sampling.schedule(period.lengthNanos());
        Datapoint datapoint = source.sample(now() - period.lengthNanos(), now());
        for (InPort<Datapoint> subscriber : subscribers) {
            subscriber.schedule(datapoint, 0);
        }
    }
}
