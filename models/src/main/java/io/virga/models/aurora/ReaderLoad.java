package io.virga.models.aurora;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;
import io.virga.models.traffic.ServiceStation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mean of a metric over the readers that served from the beginning of the period to its end. */
final class ReaderLoad implements MetricSource {
    private final AuroraCluster cluster;
    private final ReaderMetric metric;
    private Map<ServiceStation, Double> readings = new LinkedHashMap<>();

    ReaderLoad(AuroraCluster cluster, ReaderMetric metric) {
        this.cluster = cluster;
        this.metric = metric;
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        Map<ServiceStation, Double> next = new LinkedHashMap<>();
        double sum = 0;
        int count = 0;
        for (ServiceStation reader : cluster.readerStations()) {
            double now = metric.nanos(reader);
            Double before = readings.get(reader);
            if (before != null) {
                sum += (now - before) / (endNanos - startNanos);
                count++;
            }
            next.put(reader, now);
        }
        readings = next;
        return count == 0 ? Datapoint.missing(endNanos) : new Datapoint(endNanos, sum / count, count);
    }
}
