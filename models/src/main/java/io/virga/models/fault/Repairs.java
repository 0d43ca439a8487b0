package io.virga.models.fault;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.BitSet;
import java.util.function.Consumer;

/** The components that are down, each until a crew has repaired it. */
final class Repairs extends Entity {
    private final HazardLaw law;
    private final Components components;
    private final HazardListener listener;
    private final Consumer<Outage> onRepaired;
    private final BitSet down = new BitSet();
    private final Activity<Outage> work = activity("work", this::repaired);
    private final Resource<Outage> crews;
    private final RandomStream strokeDraws = stream("stroke");
    private final RandomStream workDraws = stream("work");
    private long failures;

    Repairs(
            Simulation sim,
            String path,
            HazardLaw law,
            Components components,
            HazardListener listener,
            Consumer<Outage> onRepaired) {
        super(sim, path);
        this.law = law;
        this.components = components;
        this.listener = listener;
        this.onRepaired = onRepaired;
        this.crews = resource("crews", law.crews(), this::beginWork);
    }

    /** Failures of components so far. */
    long failures() {
        return failures;
    }

    boolean isDown(int component) {
        return down.get(component);
    }

    /** The component fails now. */
    void fail(int component) {
        fail(component, components.fault(component));
    }

    void fail(int component, Fault fault) {
        failures++;
        Strike strike = fault.strike(strokeDraws.at(component, now()));
        Outage outage = new Outage(component, fault.target(), strike, now());
        listener.began(outage);
        if (!outage.lasts()) {
            onRepaired.accept(outage);
            return;
        }
        down.set(component);
        if (law.repair() != null) {
            crews.request(outage);
        }
    }

    private void beginWork(Outage outage) {
        Variate repair = law.repair();
        if (repair != null) {
            work.hold(outage, repair.sampleNanos(workDraws.at(outage.component(), outage.startNanos())));
        }
    }

    private void repaired(Outage outage) {
        crews.release();
        down.clear(outage.component());
        listener.ended(outage, outage.end(now()));
        onRepaired.accept(outage);
    }
}
