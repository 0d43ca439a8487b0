package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stations of one resource: alike, counted together, and slow or faulty together, those that come later included.
 */
public final class StationFleet implements Degradable {
    private final Simulation sim;
    private final Calls calls;
    private final StationSettings settings;
    private final StationTotals totals;
    private final Map<ServiceStation, Release> stations = new LinkedHashMap<>();
    private double slowdown = 1;
    private double errorShare;
    private double workerNanosOfThoseGone;

    public StationFleet(Simulation sim, Calls calls, StationSettings settings) {
        this.sim = sim;
        this.calls = calls;
        this.settings = settings;
        this.totals = new StationTotals(sim);
    }

    /** A new station, silent until it is told to serve. */
    public ServiceStation add(String path, AvailabilityZone zone) {
        return add(path, zone, settings);
    }

    /** A new station on a machine of another kind, silent until it is told to serve. */
    public ServiceStation add(String path, AvailabilityZone zone, StationSettings ofStation) {
        return add(path, zone, ofStation, Release.AS_WRITTEN);
    }

    /** A new station that runs that release, silent until it is told to serve. */
    public ServiceStation add(String path, AvailabilityZone zone, StationSettings ofStation, Release release) {
        ServiceStation station = new ServiceStation(sim, path, calls, zone, ofStation, totals);
        stations.put(station, release);
        station.slowdown(release.slowdown(slowdown));
        station.errorShare(release.errorShare(errorShare));
        return station;
    }

    /** The station is gone for good. */
    public void remove(ServiceStation station) {
        if (stations.remove(station) != null) {
            workerNanosOfThoseGone += station.busyWorkers().integral();
            station.release();
        }
    }

    /** Whether a caller or an endpoint is one of its stations. */
    public boolean holds(Object party) {
        return party instanceof ServiceStation station && station.countsIn(totals);
    }

    /** Time that workers were held, summed over all that there ever were, in nanoseconds. */
    public double busyWorkerNanos() {
        double sum = workerNanosOfThoseGone;
        for (ServiceStation station : stations.keySet()) {
            sum += station.busyWorkers().integral();
        }
        return sum;
    }

    public StationTotals totals() {
        return totals;
    }

    public StationSettings settings() {
        return settings;
    }

    @Override
    public void slowdown(double factor) {
        slowdown = factor;
        stations.forEach((station, release) -> station.slowdown(release.slowdown(factor)));
    }

    @Override
    public void errorShare(double share) {
        errorShare = share;
        stations.forEach((station, release) -> station.errorShare(release.errorShare(share)));
    }
}
