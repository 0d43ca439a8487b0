package io.virga.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An entity for tests: lets a test use what only entities may, and keeps a log. */
final class Recorder extends Entity {
    final List<String> log = new ArrayList<>();

    Recorder(Simulation sim, String path) {
        super(sim, path);
    }

    static Recorder create() {
        return new Recorder(Simulation.create(SimulationConfig.of(1, 0)), "test");
    }

    void log(String what) {
        log.add(now() + " " + what);
    }

    /** A port that logs what arrives. */
    InPort<String> logging(String name) {
        return inPort(name, message -> log(name + " " + message));
    }

    /** Calls the action at that time. */
    void at(long timeNanos, Runnable action) {
        timer("at " + timeNanos, action).schedule(timeNanos - now());
    }

    void run() {
        simulation().runUntil(1_000_000);
    }

    <T> InPort<T> port(String name, Consumer<T> onArrival) {
        return inPort(name, onArrival::accept);
    }

    <T> OutPort<T> out(String name) {
        return outPort(name);
    }

    Timer clock(String name, Runnable onExpiry) {
        return timer(name, onExpiry);
    }

    <T> Activity<T> work(String name, Consumer<T> onEnd) {
        return activity(name, onEnd::accept);
    }

    Resource<String> pool(int units, QueueDiscipline<String> discipline) {
        return resource("pool", units, discipline, claimant -> log("grant " + claimant));
    }

    PreemptiveResource<String> preemptivePool(int units) {
        return preemptiveResource("pool", units, claimant -> claimant.charAt(0), new PreemptiveResource.Service<>() {
            @Override
            public void begin(String claimant) {
                log("begin " + claimant);
            }

            @Override
            public void interrupt(String claimant) {
                log("interrupt " + claimant);
            }
        });
    }

    Store<String, String> room(int capacity) {
        return store("room", capacity, (item, taker) -> log(taker + " takes " + item));
    }

    Container<String> vessel(long capacity) {
        return container("vessel", capacity, claimant -> log("done " + claimant));
    }

    ProcessorSharing<String> processors(ServiceCapacity capacity) {
        return processorSharing("cpu", capacity, job -> log("end " + job));
    }
}
