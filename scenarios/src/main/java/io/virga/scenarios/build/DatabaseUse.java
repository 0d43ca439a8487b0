package io.virga.scenarios.build;

import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;
import java.util.function.IntSupplier;

/** What is measured of the processors and connections of a database. */
final class DatabaseUse {
    private final StationFleet fleet;
    private final DatabaseClasses classes;
    private final IntSupplier connections;
    private final Window window;
    private final Growth busy;
    private final Growth busyConnections;

    /** @param connections that it can have at present */
    DatabaseUse(StationFleet fleet, DatabaseClasses classes, IntSupplier connections, Window window) {
        this.fleet = fleet;
        this.classes = classes;
        this.connections = connections;
        this.window = window;
        this.busyConnections = new Growth(fleet::busyWorkerNanos);
        this.busy = new Growth(() -> fleet.totals().busyVcpus().integral());
    }

    void restart() {
        fleet.totals().restart();
        busy.sinceLast();
        busyConnections.sinceLast();
    }

    void observe(Observations to) {
        StationTotals totals = fleet.totals();
        StationMetrics.observe(totals, to);
        double busySeconds = totals.busyVcpus().integral() / 1e9;
        to.ratio("CPUUtilization", "mean", "1", busySeconds, classes.vcpuSeconds(window), totals.completions());
        to.ratio("DatabaseConnections", "mean", "count", totals.present().mean(), 1, totals.arrivals());
        to.ratio("DatabaseConnections", "max", "count", totals.present().max(), 1, totals.arrivals());
    }

    void sample(Samples samples) {
        double stepNanos = window.stepNanos();
        samples.add("CPUUtilization", "1", busy.sinceLast() / (classes.current().vcpus() * stepNanos));
        samples.add("WorkerUtilization", "1", busyConnections.sinceLast() / (connections.getAsInt() * stepNanos));
    }
}
