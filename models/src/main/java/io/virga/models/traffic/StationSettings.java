package io.virga.models.traffic;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.network.DataCharge;
import io.virga.models.network.NetworkRating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a station is made of.
 *
 * @param workers calls served at a time, at least 1
 * @param queue how calls wait for a worker
 * @param vcpus processors that {@code CPUUtilization} refers to, at least 1
 * @param capacity how fast they are together, by the number of jobs
 * @param speed of one of them, relative to the type that demands were measured on; positive
 * @param dataCharge whether it pays for data that crosses zones
 * @param network of its machine; null where bandwidth is no limit
 * @param storage where its block I/Os go; null for none, and a call that makes some is an error
 * @param warmUp how much slower it is after a boot
 * @param pauses when its process stands still; null for never
 * @param pools through which it calls; resources that none leads to it calls without a limit
 */
public record StationSettings(
        int workers,
        QueueRules queue,
        int vcpus,
        ServiceCapacity capacity,
        double speed,
        DataCharge dataCharge,
        @Nullable NetworkRating network,
        @Nullable StationStorage storage,
        WarmUp warmUp,
        @Nullable PauseSettings pauses,
        List<ConnectionPoolSettings> pools) {
    /** Settings of a station on an instance of one's own whose bandwidth is no limit. */
    public StationSettings(int workers, int queue, int vcpus, ServiceCapacity capacity, double speed) {
        this(workers, QueueRules.firstCome(queue), vcpus, capacity, speed, DataCharge.PAYS, null);
    }

    /** Settings of a station without storage. */
    public StationSettings(
            int workers,
            QueueRules queue,
            int vcpus,
            ServiceCapacity capacity,
            double speed,
            DataCharge dataCharge,
            @Nullable NetworkRating network) {
        this(workers, queue, vcpus, capacity, speed, dataCharge, network, null, WarmUp.NONE, null, List.of());
    }

    /** The same settings with storage. */
    public StationSettings withStorage(StationStorage from) {
        return new StationSettings(
                workers, queue, vcpus, capacity, speed, dataCharge, network, from, warmUp, pauses, pools);
    }

    /** The same settings for a process that warms up and pauses. */
    public StationSettings withProcess(WarmUp coldStart, @Nullable PauseSettings standstills) {
        return new StationSettings(
                workers, queue, vcpus, capacity, speed, dataCharge, network, storage, coldStart, standstills, pools);
    }

    /** The same settings for a process that calls through these pools. */
    public StationSettings withPools(List<ConnectionPoolSettings> to) {
        return new StationSettings(
                workers, queue, vcpus, capacity, speed, dataCharge, network, storage, warmUp, pauses, to);
    }

    public StationSettings {
        pools = List.copyOf(pools);
        if (workers < 1 || vcpus < 1 || !(speed > 0) || speed == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a station needs workers >= 1, vcpus >= 1 and a positive speed, not "
                    + workers + ", " + vcpus + " and " + speed);
        }
    }
}
