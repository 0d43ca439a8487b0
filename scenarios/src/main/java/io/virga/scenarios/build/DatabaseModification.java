package io.virga.scenarios.build;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.ClassChange;
import io.virga.scenarios.spec.operation.ModifyDbInstance;
import org.jspecify.annotations.Nullable;

/** An operation that gives a database another class, any number of times. */
final class DatabaseModification {
    private static final long PREPARATION = 1;
    private static final long OUTAGE = 2;

    private final DatabaseModel database;
    private final InstanceType type;
    private final Variate preparation;
    private final Variate outage;
    private final RandomStream draws;
    private final BuildContext context;
    private long begun;

    DatabaseModification(String name, ModifyDbInstance spec, DatabaseModel database, BuildContext context) {
        this.database = database;
        this.type = Machines.type(spec.instanceType());
        this.preparation = Variates.of(spec.preparation());
        this.outage = Variates.of(spec.outage());
        this.draws = context.sim().stream("operation." + name + "/modification");
        this.context = context;
    }

    void begin() {
        begun++;
        ClassChange change = new ClassChange(
                "the new class",
                database.machines(type),
                preparation.sampleNanos(draws.at(PREPARATION, begun)),
                () -> database.changeClass(type));
        String refusal = refusal();
        if (refusal == null) {
            refusal = database.modify(change, outage.sampleNanos(draws.at(OUTAGE, begun)));
        }
        if (refusal != null) {
            context.journal().record("modification", database.name(), "fails: " + refusal);
        }
    }

    private @Nullable String refusal() {
        if (database.database().isReadReplica()) {
            return "the database is a read replica that was promoted, which keeps its class";
        }
        return database.classes().current().equals(type) ? "it has that class" : null;
    }
}
