package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.database.FailoverTimes;
import io.virga.models.database.MultiAzInstance;
import io.virga.models.database.Replication;
import io.virga.models.database.StandbyLog;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A database with a standby in another zone. */
final class StandbyModel {
    private final MultiAzInstance deployment;
    private final StationFleet fleet;
    private long failoversBefore;
    private long lostBefore;
    private long inDoubtBefore;

    private StandbyModel(MultiAzInstance deployment, StationFleet fleet) {
        this.deployment = deployment;
        this.fleet = fleet;
    }

    static StandbyModel build(
            String name, DbInstanceSpec spec, MultiAzSpec multiAz, StationSettings settings, BuildContext context) {
        RegionSpec region =
                Objects.requireNonNull(context.spec().regions().get(spec.zone().region()));
        Replication replication = new Replication(
                Variates.of(region.interZoneLatency()), Variates.of(multiAz.standbyWrite()), new Constant(0));
        StandbyLog log = new StandbyLog(context.sim(), name, replication, settings.storage());
        StationFleet fleet = new StationFleet(context.sim(), context.calls(), settings.withStorage(log));
        AvailabilityZone standbyZone = context.zone(multiAz.standbyZone(spec.zone(), region.zones()));
        ServiceStation[] stations = {
            fleet.add(name + ".1.station", context.zone(spec.zone())), fleet.add(name + ".2.station", standbyZone)
        };
        FailoverTimes times = new FailoverTimes(
                Variates.of(multiAz.detection()),
                Variates.of(multiAz.promotion()),
                Variates.of(multiAz.dnsUpdate()),
                Variates.of(multiAz.standbyCreation()),
                multiAz.clientDnsCache().toNanos());
        MultiAzInstance deployment = new MultiAzInstance(
                context.sim(), name, stations, Variates.of(spec.restart()), times, log, context.journal());
        return new StandbyModel(deployment, fleet);
    }

    /** The operations, of which those that write commit. */
    static Map<String, Demand> committing(Map<String, Demand> demands, List<String> writes) {
        Map<String, Demand> committing = new LinkedHashMap<>(demands);
        for (String write : writes) {
            committing.computeIfPresent(
                    write,
                    (operation, demand) -> new Demand(demand.cpuNanos(), demand.waitNanos(), committing(demand.io())));
        }
        return committing;
    }

    private static IoDemand committing(IoDemand io) {
        return io.isNone() ? StandbyLog.COMMIT : io;
    }

    MultiAzInstance deployment() {
        return deployment;
    }

    StationFleet fleet() {
        return fleet;
    }

    void restart() {
        failoversBefore = deployment.failovers();
        lostBefore = deployment.lostWrites();
        inDoubtBefore = deployment.inDoubtWrites();
    }

    void observe(Observations to) {
        to.count("Failovers", "sum", deployment.failovers() - failoversBefore);
        to.count("LostWrites", "sum", deployment.lostWrites() - lostBefore);
        to.count("InDoubtWrites", "sum", deployment.inDoubtWrites() - inDoubtBefore);
    }
}
