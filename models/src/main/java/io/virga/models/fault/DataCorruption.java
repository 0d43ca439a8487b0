package io.virga.models.fault;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.UniformSource;
import io.virga.models.backup.DataIntegrity;

/** Something writes wrong data into a database, which is there until it is restored to a time before. */
public record DataCorruption(Simulation sim, String target, DataIntegrity data) implements Fault {
    @Override
    public Strike strike(UniformSource draws) {
        data.corrupt(sim.now());
        return new Strike("wrong data is written", null);
    }
}
