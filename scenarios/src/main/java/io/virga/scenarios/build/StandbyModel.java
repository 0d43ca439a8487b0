package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.database.FailoverTimes;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.MultiAzInstance;
import io.virga.models.database.NamedDatabase;
import io.virga.models.database.Replication;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The standby of a database in another zone, which it has from the beginning or gets. */
final class StandbyModel {
    private final String name;
    private final DbInstanceSpec spec;
    private final MultiAzSpec multiAz;
    private final InstanceLog log;
    private final DatabaseStations stations;
    private final BuildContext context;
    private @Nullable MultiAzInstance deployment;
    private long failoversBefore;
    private long failedBefore;

    StandbyModel(
            String name,
            DbInstanceSpec spec,
            MultiAzSpec multiAz,
            InstanceLog log,
            DatabaseStations stations,
            BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.multiAz = multiAz;
        this.log = log;
        this.stations = stations;
        this.context = context;
    }

    /** It is there from the beginning. */
    MultiAzInstance deploy() {
        ServiceStation[] both = {
            stations.add(name + ".1.station", context.zone(spec.zone())), stations.add(name + ".2.station", zone())
        };
        deployment = new MultiAzInstance(
                context.sim(), name, both, Variates.of(spec.restart()), times(), log, context.journal());
        return deployment;
    }

    /**
     * A database that serves gets it.
     *
     * @param onSynchronized tells how commits get to it, when it is in sync for the first time
     */
    void convert(NamedDatabase database, Supplier<Replication> onSynchronized) {
        deployment = MultiAzInstance.convert(
                context.sim(),
                name + ".multi-az",
                database,
                stations.add(convertedStation(), zone()),
                Variates.of(spec.restart()),
                times(),
                log,
                onSynchronized,
                context.journal());
    }

    /** The path of the station of a standby that it gets. */
    String convertedStation() {
        return name + ".multi-az.2.station";
    }

    private AvailabilityZone zone() {
        return context.zone(
                multiAz.standbyZone(spec.zone(), region(spec, context).zones()));
    }

    private FailoverTimes times() {
        return new FailoverTimes(
                Variates.of(multiAz.detection()),
                Variates.of(multiAz.promotion()),
                Variates.of(multiAz.dnsUpdate()),
                Variates.of(multiAz.standbyCreation()),
                multiAz.clientDnsCache().toNanos(),
                failureChance());
    }

    private double failureChance() {
        return multiAz.failoverFailureChance().fraction().doubleValue();
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

    /** The database with it; null while it has none, or is another one by now. */
    @Nullable
    MultiAzInstance deployment() {
        return deployment == null || deployment.isRetired() ? null : deployment;
    }

    void restart() {
        if (deployment != null) {
            failoversBefore = deployment.failovers();
            failedBefore = deployment.promotions().failed();
        }
    }

    void observe(Observations to) {
        to.count("Failovers", "sum", deployment == null ? 0 : deployment.failovers() - failoversBefore);
        if (failureChance() > 0) {
            long failed = deployment == null ? 0 : deployment.promotions().failed() - failedBefore;
            to.count("FailedPromotions", "sum", failed);
        }
    }
}
