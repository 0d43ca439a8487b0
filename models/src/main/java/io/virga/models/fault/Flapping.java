package io.virga.models.fault;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A grey failure: while it lasts, another fault comes and goes, always at the same victim. */
public final class Flapping extends Entity implements Fault {
    private final Fault fault;
    private final Variate on;
    private final Variate off;
    private final Timer change = timer("change", this::change);
    private final RandomStream draws = stream("draws");
    private Fault victim;
    private @Nullable Supplier<String> recovery;
    private String lastText = "";
    private long changes;
    private int strokes;

    /**
     * @param name of the fault in the scenario
     * @param on how long the fault is there each time, nanoseconds
     * @param off how long it is away in between, nanoseconds
     */
    public Flapping(Simulation sim, String name, Fault fault, Variate on, Variate off) {
        super(sim, "flapping." + name);
        this.fault = fault;
        this.victim = fault;
        this.on = on;
        this.off = off;
    }

    @Override
    public String target() {
        return fault.target();
    }

    @Override
    public Strike strike(UniformSource targetDraws) {
        victim = fault.pinned(targetDraws);
        strokes = 0;
        String text = begin(targetDraws);
        return new Strike(text + ", and will come and go", recovery == null ? null : this::end);
    }

    private String begin(UniformSource targetDraws) {
        Strike stroke = victim.strike(targetDraws);
        strokes++;
        recovery = stroke.recovery();
        if (recovery != null) {
            change.schedule(on.sampleNanos(draws.at(changes++)));
        }
        return stroke.text();
    }

    private void change() {
        if (recovery == null) {
            begin(draws.at(changes));
        } else {
            pass(recovery);
            change.schedule(off.sampleNanos(draws.at(changes++)));
        }
    }

    private String end() {
        change.cancel();
        if (recovery != null) {
            pass(recovery);
        }
        return lastText + "; came and went " + strokes + " times";
    }

    private void pass(Supplier<String> current) {
        lastText = current.get();
        recovery = null;
    }
}
