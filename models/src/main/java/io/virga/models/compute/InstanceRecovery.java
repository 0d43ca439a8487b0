package io.virga.models.compute;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Recovery of an instance by EC2 (EC2 User Guide, "Automatic instance recovery"): it migrates to another host as part of a
 * reboot, and keeps its id, volumes, addresses and placement group. EC2 tries up to three times a day, and not again for
 * the same failure; without capacity, and while its zone is dark, the attempt fails.
 */
public final class InstanceRecovery extends Entity {
    private static final int ATTEMPTS_A_DAY = 3;
    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final String KIND = "recovery";

    private final Instance instance;
    private final Placer placer;
    private final Variate migration;
    private final Variate boot;
    private final Journal journal;
    private final Timer migrated = timer("migrated", this::migrated);
    private final RandomStream migrationDraws = stream("migration");
    private final RandomStream bootDraws = stream("boot");
    private final Deque<Long> attempts = new ArrayDeque<>();
    private long migrations;

    /**
     * @param placer of the instance when it migrates
     * @param migration until it begins to boot on its new host, nanoseconds
     * @param boot from there until its application answers, nanoseconds
     */
    public InstanceRecovery(Instance instance, Placer placer, Variate migration, Variate boot, Journal journal) {
        super(instance.simulation(), instance.path() + ".recovery");
        this.instance = instance;
        this.placer = placer;
        this.migration = migration;
        this.boot = boot;
        this.journal = journal;
        instance.onStateChange(state -> migrated.cancel());
    }

    /** Tries to recover it, unless that goes on already. */
    public void recover() {
        if (migrated.isScheduled()) {
            return;
        }
        while (!attempts.isEmpty() && attempts.getFirst() <= now() - DAY_NANOS) {
            attempts.removeFirst();
        }
        if (attempts.size() == ATTEMPTS_A_DAY) {
            journal("is not recovered: EC2 has tried three times within a day");
            return;
        }
        attempts.addLast(now());
        PlacementOutcome outcome = placer.place(instance.type(), instance.zone());
        if (outcome instanceof Placement place) {
            moveTo(place);
        } else {
            journal("is not recovered: " + outcome);
        }
    }

    /** Has it migrate to that place and boot there. */
    public void moveTo(Placement place) {
        instance.migrate(place);
        migrated.schedule(migration.sampleNanos(migrationDraws.at(++migrations)));
        journal("recovers to " + place.domain().path());
    }

    /** How often it has migrated. */
    public long migrations() {
        return migrations;
    }

    private void migrated() {
        instance.arrive(boot.sampleNanos(bootDraws.at(migrations)));
        journal("boots on its new host");
    }

    private void journal(String text) {
        journal.record(KIND, instance.path(), text);
    }
}
