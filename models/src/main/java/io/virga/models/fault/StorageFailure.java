package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.database.NamedDatabase;

/** The volume under the machine of a database that takes writes fails, and its data is lost. */
public record StorageFailure(String target, NamedDatabase database) implements Fault {
    @Override
    public Strike strike(UniformSource draws) {
        String zone = database.zone().path();
        database.loseStorage(database.address().path());
        return new Strike("the volume in " + zone + " fails with its data", null);
    }
}
