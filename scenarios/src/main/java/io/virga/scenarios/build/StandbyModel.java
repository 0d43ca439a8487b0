package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.database.FailoverTimes;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.MultiAzInstance;
import io.virga.models.database.Replication;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.Objects;

/** A database with a standby in another zone. */
final class StandbyModel {
    private final MultiAzInstance deployment;
    private final boolean fails;
    private long failoversBefore;
    private long failedBefore;

    private StandbyModel(MultiAzInstance deployment, boolean fails) {
        this.deployment = deployment;
        this.fails = fails;
    }

    static StandbyModel build(
            String name,
            DbInstanceSpec spec,
            MultiAzSpec multiAz,
            InstanceLog log,
            StationFleet fleet,
            BuildContext context) {
        RegionSpec region = region(spec, context);
        AvailabilityZone standbyZone = context.zone(multiAz.standbyZone(spec.zone(), region.zones()));
        ServiceStation[] stations = {
            fleet.add(name + ".1.station", context.zone(spec.zone())), fleet.add(name + ".2.station", standbyZone)
        };
        FailoverTimes times = new FailoverTimes(
                Variates.of(multiAz.detection()),
                Variates.of(multiAz.promotion()),
                Variates.of(multiAz.dnsUpdate()),
                Variates.of(multiAz.standbyCreation()),
                multiAz.clientDnsCache().toNanos(),
                multiAz.failoverFailureChance().fraction().doubleValue());
        MultiAzInstance deployment = new MultiAzInstance(
                context.sim(), name, stations, Variates.of(spec.restart()), times, log, context.journal());
        return new StandbyModel(deployment, times.failureChance() > 0);
    }

    /** The way of a commit to a standby and back, and its work there. */
    static Replication replication(DbInstanceSpec spec, MultiAzSpec multiAz, BuildContext context) {
        return new Replication(
                Variates.of(region(spec, context).interZoneLatency()),
                Variates.of(multiAz.standbyWrite()),
                new Constant(0));
    }

    private static RegionSpec region(DbInstanceSpec spec, BuildContext context) {
        return Objects.requireNonNull(context.spec().regions().get(spec.zone().region()));
    }

    MultiAzInstance deployment() {
        return deployment;
    }

    void restart() {
        failoversBefore = deployment.failovers();
        failedBefore = deployment.failedPromotions();
    }

    void observe(Observations to) {
        to.count("Failovers", "sum", deployment.failovers() - failoversBefore);
        if (fails) {
            to.count("FailedPromotions", "sum", deployment.failedPromotions() - failedBefore);
        }
    }
}
