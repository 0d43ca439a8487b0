package io.virga.kernel.queueing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open and closed networks of exponential stations. A job visits the stations in the order of the table, each as often as
 * its visit ratio says, the fraction by chance; mean values of a product-form network depend on nothing else.
 */
final class NetworkModel extends Entity {
    private static final class Job {
        int station;
        int visitsLeft;
        boolean measured;
        long startedNanos;
        long arrivedNanos;
    }

    private final class Station {
        final String name;
        final double visits;
        final Exponential service;
        final double servers;
        final RandomStream services;
        final Activity<Job> serve;
        final @Nullable Resource<Job> resource;
        final TimeWeighted present = new TimeWeighted(simulation().clock());

        Station(String name, Oracle oracle, double servers) {
            this.name = name;
            this.visits = oracle.in("V_" + name);
            this.service = new Exponential(oracle.in("S_" + name) * Oracle.UNIT);
            this.servers = servers;
            this.services = stream("services " + name);
            this.serve = activity("serve " + name, NetworkModel.this::finish);
            this.resource = servers < Double.POSITIVE_INFINITY ? resource(name, (int) servers, this::begin) : null;
        }

        void arrive(Job job) {
            job.arrivedNanos = now();
            present.set(present.value() + 1);
            if (resource == null) {
                begin(job);
            } else {
                resource.request(job);
            }
        }

        void begin(Job job) {
            serve.hold(job, service.sampleNanos(services));
        }

        void leave() {
            present.set(present.value() - 1);
            if (resource != null) {
                resource.release();
            }
        }

        double utilisation() {
            return resource == null ? present.mean() : resource.busy().mean() / servers;
        }
    }

    private final Measures measures;
    private final List<Station> stations = new ArrayList<>();
    private final RandomStream routing = stream("routing");
    private final RandomStream arrivals = stream("arrivals");
    private final Activity<Job> think = activity("think", this::start);
    private final Timer nextArrival = timer("arrive", this::arriveFromOutside);
    private final double thinkNanos;
    private final double arrivalNanos;
    private final int warmup;
    private final int last;
    private int ended;
    private long warmNanos;

    private NetworkModel(Oracle oracle, Simulation sim, int customers) {
        super(sim, "network");
        measures = new Measures(oracle);
        thinkNanos = oracle.in("Z", 0) * Oracle.UNIT;
        arrivalNanos = oracle.has("lam") ? Oracle.UNIT / oracle.in("lam") : 0;
        warmup = customers / 5;
        last = customers + warmup;
        for (String key : oracle.inputs().keySet()) {
            if (key.startsWith("V_")) {
                String name = key.substring(2);
                String servers = oracle.inputs()
                        .getOrDefault("servers_" + name, oracle.inputs().get("c_" + name));
                stations.add(new Station(
                        name, oracle, "inf".equals(servers) ? Double.POSITIVE_INFINITY : Double.parseDouble(servers)));
            }
        }
        for (int i = 0; i < oracle.in("N", 0); i++) {
            start(new Job());
        }
        if (arrivalNanos > 0) {
            nextArrival.schedule(new Exponential(arrivalNanos).sampleNanos(arrivals));
        }
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        NetworkModel model = new NetworkModel(oracle, sim, customers / 5);
        sim.runUntil(Long.MAX_VALUE / 2);
        model.conclude();
        return model.measures.means();
    }

    private void arriveFromOutside() {
        nextArrival.schedule(new Exponential(arrivalNanos).sampleNanos(arrivals));
        start(new Job());
    }

    private void start(Job job) {
        job.startedNanos = now();
        job.measured = ended >= warmup;
        job.station = -1;
        job.visitsLeft = 0;
        goOn(job);
    }

    private void goOn(Job job) {
        while (job.visitsLeft == 0 && ++job.station < stations.size()) {
            double visits = stations.get(job.station).visits;
            job.visitsLeft = (int) visits + (routing.nextDouble() < visits - (int) visits ? 1 : 0);
        }
        if (job.station < stations.size()) {
            job.visitsLeft--;
            stations.get(job.station).arrive(job);
        } else {
            end(job);
        }
    }

    private void finish(Job job) {
        Station station = stations.get(job.station);
        if (job.measured) {
            String prefix = arrivalNanos > 0 ? "W_" : "R_";
            measures.duration(prefix + station.name, "-", now() - job.arrivedNanos);
        }
        station.leave();
        goOn(job);
    }

    private void end(Job job) {
        if (job.measured) {
            measures.duration(arrivalNanos > 0 ? "W_total" : "R", "W_p", now() - job.startedNanos);
        }
        if (++ended == warmup) {
            warmNanos = now();
            stations.forEach(station -> station.present.restart());
            stations.forEach(this::restartBusy);
        } else if (ended == last) {
            simulation().stop("enough customers");
        }
        if (arrivalNanos == 0) {
            think.hold(job, thinkNanos == 0 ? 0 : new Exponential(thinkNanos).sampleNanos(routing));
        }
    }

    private void restartBusy(Station station) {
        if (station.resource != null) {
            station.resource.busy().restart();
        }
    }

    private void conclude() {
        double total = 0;
        for (Station station : stations) {
            measures.add("Q_" + station.name, station.present.mean());
            measures.add("L_" + station.name, station.present.mean());
            measures.add("U_" + station.name, station.utilisation());
            measures.add("rho_" + station.name, station.utilisation());
            total += station.present.mean();
        }
        measures.add("L_total", total);
        measures.add("X", (last - warmup) * Oracle.UNIT / (now() - warmNanos));
    }
}
