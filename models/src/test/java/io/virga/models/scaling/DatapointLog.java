package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Metric;
import java.util.ArrayList;
import java.util.List;

/** Keeps the data points of a metric. */
final class DatapointLog extends Entity {
    private final InPort<Datapoint> datapoints = inPort("datapoint", this::keep);
    private final List<Datapoint> kept = new ArrayList<>();

    DatapointLog(Simulation sim, Metric metric) {
        super(sim, metric.path() + ".log");
        metric.publishTo(datapoints);
    }

    private void keep(Datapoint datapoint) {
        kept.add(datapoint);
    }

    Datapoint last() {
        return kept.get(kept.size() - 1);
    }
}
