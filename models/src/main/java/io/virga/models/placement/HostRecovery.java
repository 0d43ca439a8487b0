package io.virga.models.placement;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceRecovery;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.PowerDependent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Host recovery (EC2 User Guide, "Dedicated Host Auto Recovery"): when the server of a Dedicated Host fails, EC2 allocates
 * another, and restarts there the instances that ran, with their ids, addresses and volumes. The failed host is not billed
 * from the moment at which recovery begins, the other one as soon as it is there.
 *
 * <p>How soon EC2 sees the failure is not published; two minutes are assumed, as for two status checks of an instance. Where
 * the zone has no empty server, EC2 tries again; each minute is assumed.
 */
public final class HostRecovery extends Entity implements PowerDependent {
    private static final long DETECTION_NANOS = 120_000_000_000L;
    private static final long RETRY_NANOS = 60_000_000_000L;
    private static final String KIND = "recovery";

    private final DedicatedHost host;
    private final Journal journal;
    private final Map<Instance, InstanceRecovery> guests = new LinkedHashMap<>();
    private final List<RunInterval> endedLives = new ArrayList<>();
    private final Timer attempt = timer("attempt", this::recover);
    private boolean isBilled = true;
    private long billedSinceNanos;
    private int recoveries;

    /** Watches over a host from now on, which is when its billing begins. */
    public HostRecovery(Simulation sim, DedicatedHost host, Journal journal) {
        super(sim, host.name() + ".host-recovery");
        this.host = host;
        this.journal = journal;
        this.billedSinceNanos = now();
        host.domain().connect(this);
    }

    public DedicatedHost host() {
        return host;
    }

    /** An instance that may lie on the host, and what moves it. */
    public void watch(Instance instance, InstanceRecovery recovery) {
        guests.put(instance, recovery);
    }

    /** How often the host got another server. */
    public int recoveries() {
        return recoveries;
    }

    /** When the host was billed, in order; the last one perhaps open. */
    public List<RunInterval> lives() {
        List<RunInterval> lives = new ArrayList<>(endedLives);
        if (isBilled) {
            lives.add(new RunInterval(billedSinceNanos, Long.MAX_VALUE));
        }
        return Collections.unmodifiableList(lives);
    }

    @Override
    public void powerLost() {
        attempt.schedule(DETECTION_NANOS);
    }

    @Override
    public void powerRestored() {
        attempt.cancel();
        bill(true);
    }

    private void recover() {
        bill(false);
        FaultDomain failed = host.domain();
        PlacementOutcome outcome = host.moveToAnotherServer();
        if (!(outcome instanceof Placement server)) {
            journal.record(KIND, host.name(), "is not recovered: " + outcome);
            attempt.schedule(RETRY_NANOS);
            return;
        }
        failed.disconnect(this);
        server.domain().connect(this);
        recoveries++;
        bill(true);
        journal.record(KIND, host.name(), "recovers to " + server.domain().path());
        guests.forEach((instance, recovery) -> restart(instance, recovery, failed));
    }

    private void restart(Instance instance, InstanceRecovery recovery, FaultDomain failed) {
        boolean stays = instance.state() == Instance.State.RUNNING && instance.domain() == failed;
        if (stays && host.place(instance.type()) instanceof Placement place) {
            recovery.moveTo(place);
        }
    }

    private void bill(boolean whether) {
        if (whether != isBilled) {
            isBilled = whether;
            if (whether) {
                billedSinceNanos = now();
            } else {
                endedLives.add(new RunInterval(billedSinceNanos, now()));
            }
        }
    }
}
