package io.virga.scenarios.experiment;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples that users start from, cut down to the part of them that matters so that tests are quick. */
record Example(String file, List<String> sets) {
    /** Of a run of the golden tests alone: part of the path of the examples to run. */
    private static final String CHOSEN = System.getProperty("virga.example", "");

    private static final List<String> RACK_FAILURE =
            List.of("simulate.duration=40m", "simulate.warmup=5m", "faults.rack.at=10m", "faults.rack.duration=15m");

    private static final List<String> ZONE_LOSS =
            List.of("simulate.from=19h5m", "simulate.to=19h20m", "faults.zone-loss.duration=5m");

    private static final List<String> ZONE_LOST_AT_PEAK = List.of(
            "simulate.duration=40m", "simulate.warmup=5m", "faults.zone-loss.at=10m", "faults.zone-loss.duration=20m");

    private static final List<String> DATABASE_ZONE_LOST = List.of(
            "simulate.duration=30m", "simulate.warmup=2m", "faults.zone-loss.at=5m", "faults.zone-loss.duration=10m");

    private static final List<String> CACHE_LOST = List.of(
            "simulate.duration=12m", "simulate.warmup=3m", "faults.zone-loss.at=2m", "faults.zone-loss.duration=1m");

    private static final List<String> RUSH = List.of(
            "simulate.duration=20m",
            "simulate.warmup=5m",
            "simulate.replications=2",
            "workloads.shoppers.arrivals.poisson.profile.spike.at=5m",
            "workloads.shoppers.arrivals.poisson.profile.spike.duration=5m");
    private static final List<String> POISON = List.of("simulate.duration=60m", "simulate.replications=2");

    private static final List<String> DATABASE_LOST =
            List.of("simulate.replications=2", "faults.zone-loss.duration=10m");

    private static final List<String> RECOVERED_ELSEWHERE = List.of(
            "simulate.duration=80m",
            "simulate.replications=2",
            "rps=5/s",
            "faults.zone.at=30m",
            "faults.zone.duration=10m",
            "faults.region.at=45m",
            "faults.corruption.at=22m",
            "runbooks.afterCorruption.steps[0].decide=2m",
            "operations.rewind.creation=3m");

    private static final List<String> STORM = List.of(
            "simulate.duration=6m",
            "simulate.warmup=1m",
            "simulate.replications=2",
            "workloads.shoppers.arrivals.poisson.profile.spike.at=1m",
            "workloads.shoppers.arrivals.poisson.profile.spike.duration=1m");

    static Stream<Example> all() {
        return catalogue().filter(example -> example.file().contains(CHOSEN));
    }

    private static Stream<Example> catalogue() {
        return Stream.of(
                // The zone is lost at 19:30 and comes back at 19:40; the provider is slow from 19:45.
                new Example(
                        "shop-3az.yaml",
                        List.of(
                                "simulate.from=19h25m",
                                "simulate.to=19h55m",
                                "simulate.warmup=5m",
                                "peakRps=150/s",
                                "webMin=3",
                                "faults.zone-loss.duration=10m",
                                "faults.slow-psp.at=19h45m")),
                // The morning of the launch: the flash crowd comes at half past nine.
                new Example(
                        "nasa-launch-day.yaml",
                        List.of("simulate.from=81h", "simulate.to=82h", "simulate.warmup=10m", "popularity=10")),
                new Example("sizing.yaml", List.of("simulate.replications=2")),
                // The hour of the launch, with half of the visitors.
                new Example("scaling-policies.yaml", List.of("simulate.to=82h", "popularity=2")),
                // The first region goes dark at 3 minutes for five.
                new Example(
                        "dns-failover.yaml",
                        List.of("simulate.duration=14m", "faults.blackout.at=3m", "faults.blackout.duration=5m")),
                // A host goes at 20 minutes, the zone 10 minutes later, the region at last, and comes back after the
                // end.
                new Example("dr/pilot-light.yaml", RECOVERED_ELSEWHERE),
                new Example("dr/warm-standby.yaml", RECOVERED_ELSEWHERE),
                new Example(
                        "dr/backup-restore.yaml",
                        List.of(
                                "simulate.duration=100m",
                                "simulate.replications=2",
                                "rps=5/s",
                                "faults.zone.duration=10m",
                                "faults.corruption.at=50m",
                                "faults.region.at=65m",
                                "faults.region.duration=10m")),
                new Example("dr/active-active.yaml", RECOVERED_ELSEWHERE),
                // The region is lost at 6 minutes, and all is over by 20.
                new Example(
                        "published/netflix.yaml",
                        List.of(
                                "simulate.duration=25m",
                                "simulate.replications=2",
                                "rps=10/s",
                                "servers=4",
                                "proxying=1m",
                                "faults.region.at=6m")),
                new Example(
                        "published/fintech.yaml",
                        List.of("simulate.duration=25m", "simulate.replications=2", "rps=5/s", "faults.region.at=6m")),
                // Both deployments are rolled back by then.
                new Example("deployment-rollback.yaml", List.of("simulate.duration=16m")),
                // Rolled back by then, as a canary and all at once.
                new Example(
                        "blue-green.yaml",
                        List.of(
                                "simulate.duration=12m",
                                "how=Canary10Percent4Minutes",
                                "operations.release.terminationWait=2m")),
                new Example(
                        "blue-green.yaml",
                        List.of("simulate.duration=12m", "name=blue-green-at-once", "how=AllAtOnce")),
                // The zone loses messages from 3 min on; traffic is shifted away from it at 6 min, for five minutes.
                new Example(
                        "zonal-shift.yaml",
                        List.of(
                                "simulate.duration=14m",
                                "simulate.warmup=1m",
                                "simulate.replications=2",
                                "faults.grey.at=3m",
                                "faults.grey.duration=10m",
                                "operations.leave.at=6m",
                                "operations.leave.expiresIn=5m")),
                // The whole month, with a tenth of the requests.
                new Example("spot-fleet.yaml", List.of("rps=0.005/s")),
                // The rack under an instance fails: spread over racks, and in three partitions of two instances each.
                new Example("rack-failure.yaml", RACK_FAILURE),
                new Example(
                        "rack-failure.yaml",
                        Stream.concat(
                                        RACK_FAILURE.stream(),
                                        Stream.of(
                                                "name=rack-failure-partition",
                                                "resources.web.placement.group=partition",
                                                "resources.web.placement.partitions=3"))
                                .toList()),
                // A zone is lost at the peak, with and without capacity held in the others.
                new Example("capacity-reservation.yaml", ZONE_LOST_AT_PEAK),
                new Example(
                        "capacity-reservation.yaml",
                        Stream.concat(
                                        ZONE_LOST_AT_PEAK.stream(),
                                        Stream.of("name=capacity-reservation-without", "reserved=0"))
                                .toList()),
                // The zone of the database is lost, with and without a standby elsewhere.
                new Example("multi-az.yaml", DATABASE_ZONE_LOST),
                new Example(
                        "multi-az.yaml",
                        Stream.concat(DATABASE_ZONE_LOST.stream(), Stream.of("name=single-az", "multiAz=false"))
                                .toList()),
                // A fleet that follows the day, with Reserved Instances and a Savings Plan.
                new Example("purchase-options.yaml", List.of("simulate.replications=2")),
                // A week of a shop's servers; a zone that is lost with all that is in it.
                new Example("shop-year.yaml", List.of("simulate.to=24h", "simulate.replications=1")),
                new Example(
                        "second-zone.yaml",
                        List.of(
                                "simulate.duration=30m",
                                "simulate.warmup=2m",
                                "faults.zone-loss.at=8m",
                                "faults.zone-loss.duration=8m")),
                // A shop behind one NAT gateway, and with an endpoint beside three of them.
                new Example("nat-gateway.yaml", List.of("simulate.duration=10m")),
                new Example("vpc-endpoints.yaml", List.of("simulate.duration=10m")),
                // A cache is lost with its zone, with and without a replica elsewhere.
                new Example("databases/cold-cache.yaml", CACHE_LOST),
                new Example(
                        "databases/cold-cache.yaml",
                        Stream.concat(
                                        CACHE_LOST.stream(),
                                        Stream.of("name=cold-cache-replica", "resources.cache.replicasPerShard=1"))
                                .toList()),
                // A rush on a function, with and without environments that are there before it.
                new Example("serverless/cold-starts.yaml", RUSH),
                new Example(
                        "serverless/cold-starts.yaml",
                        Stream.concat(RUSH.stream(), Stream.of("name=provisioned-concurrency", "provisioned=20"))
                                .toList()),
                // Messages that cannot be processed come back, and go to a dead-letter queue.
                new Example("messaging/poison-message.yaml", POISON),
                new Example(
                        "messaging/poison-message.yaml",
                        Stream.concat(POISON.stream(), Stream.of("name=poison-message-dlq", "receives=3"))
                                .toList()),
                // A queue takes a burst of orders before the database.
                new Example("messaging/write-buffer.yaml", List.of("simulate.duration=20m", "simulate.replications=2")),
                // One topic, three subscribers, and a queue that cannot be reached for a while.
                new Example("messaging/topic.yaml", List.of("simulate.duration=10m", "simulate.replications=2")),
                // A version of a function that fails, and an alarm that rolls its deployment back.
                new Example(
                        "serverless/function-canary.yaml", List.of("simulate.duration=12m", "simulate.replications=2")),
                // Events that nobody waits for, and a provider that fails for longer than Lambda tries them.
                new Example(
                        "serverless/async-outage.yaml",
                        List.of("simulate.duration=15m", "simulate.replications=2", "outage=4m")),
                // Ten thousand events at once, through a queue.
                new Example("serverless/burst.yaml", List.of("simulate.duration=6m", "simulate.replications=2")),
                // A partner asks an API for more than its usage plan has.
                new Example(
                        "serverless/api-throttling.yaml",
                        List.of(
                                "simulate.duration=3m",
                                "simulate.warmup=1m",
                                "simulate.replications=2",
                                "workloads.partner.arrivals.poisson.profile.spike.at=1m",
                                "workloads.partner.arrivals.poisson.profile.spike.duration=1m")),
                // The zone of an Aurora cluster's writer is lost, with and without readers elsewhere.
                new Example("databases/aurora.yaml", DATABASE_LOST),
                new Example(
                        "databases/aurora.yaml",
                        Stream.concat(
                                        DATABASE_LOST.stream(),
                                        Stream.of("name=aurora-alone", "resources.db.placement.readers=[]"))
                                .toList()),
                new Example("databases/global-zone-loss.yaml", DATABASE_LOST),
                // The region of the primary is lost, and the operators take three minutes to decide.
                new Example(
                        "databases/global.yaml",
                        List.of(
                                "simulate.duration=15m",
                                "simulate.warmup=1m",
                                "faults.region.at=5m",
                                "faults.region.duration=5m",
                                "operations.failover.at=8m")),
                // The first call of the day comes after nine.
                new Example("databases/serverless.yaml", List.of("simulate.to=9h20m")),
                // The zone of a database is lost, in three deployments.
                new Example("databases/new-class.yaml", List.of("simulate.replications=1")),
                new Example(
                        "databases/new-class.yaml",
                        List.of("simulate.replications=1", "name=new-class-alone", "multiAz=false")),
                new Example("fixed-addresses.yaml", List.of("simulate.replications=1")),
                new Example("databases/to-multi-az.yaml", List.of("simulate.replications=1")),
                new Example("databases/readers.yaml", List.of("simulate.replications=1")),
                new Example("databases/single-az.yaml", DATABASE_LOST),
                new Example("databases/multi-az.yaml", DATABASE_LOST),
                new Example("databases/cluster.yaml", DATABASE_LOST),
                // A crowd at a database for a minute, behind a proxy and without one.
                new Example("databases/connection-storm.yaml", STORM),
                new Example(
                        "databases/connection-storm.yaml",
                        Stream.concat(STORM.stream(), Stream.of("name=connection-storm-direct", "via=db.read"))
                                .toList()),
                // Restored to before a defect: ten minutes of wrong data, and a restore that takes ten to twenty.
                new Example(
                        "databases/point-in-time.yaml",
                        List.of(
                                "simulate.duration=50m",
                                "simulate.warmup=1m",
                                "simulate.replications=2",
                                "faults.release.at=5m",
                                "operations.restore.at=15m")),
                // The lunch peak begins at noon; in standard mode the credits are spent before it ends.
                new Example("burstable.yaml", List.of("simulate.from=11h50m", "simulate.to=14h10m")),
                // Five minutes of the loss of a zone, with and without cross-zone load balancing.
                new Example("zone-loss-cross-zone.yaml", ZONE_LOSS),
                new Example(
                        "zone-loss-cross-zone.yaml",
                        Stream.concat(ZONE_LOSS.stream(), Stream.of("name=zone-loss-cross-zone-off", "crossZone=false"))
                                .toList()),
                new Example("theory/balancing.yaml", List.of("simulate.duration=1m")),
                new Example("theory/mm1.yaml", List.of("simulate.duration=10m")),
                new Example("theory/mm4.yaml", List.of("simulate.duration=10m")),
                new Example("theory/mg1-ps.yaml", List.of("simulate.duration=10m")),
                new Example("theory/erlang-a.yaml", List.of("simulate.duration=10m")),
                new Example("theory/priority.yaml", List.of("simulate.duration=10m")),
                new Example("theory/preemption.yaml", List.of("simulate.duration=10m")),
                new Example("theory/central-server.yaml", List.of("simulate.duration=10m")),
                new Example("theory/interactive.yaml", List.of("simulate.duration=1h")),
                new Example("theory/jackson.yaml", List.of("simulate.duration=5m")),
                // Six minutes of the release, in four steps.
                new Example(
                        "canary.yaml",
                        List.of(
                                "simulate.duration=8m",
                                "simulate.warmup=1m",
                                "operations.release.at=3m",
                                "operations.release.steps=4")),
                // A firewall hangs from 2 min on.
                new Example(
                        "inspection.yaml",
                        List.of("simulate.duration=6m", "faults.hang.at=2m", "faults.hang.duration=2m")),
                // The storm breaks out at 3 min and is still there at the end.
                new Example(
                        "retry-storm.yaml",
                        List.of("simulate.duration=10m", "simulate.warmup=1m", "faults.slow-web.at=3m")),
                new Example("theory/fan-out.yaml", List.of("simulate.duration=5m")),
                new Example("theory/hedge.yaml", List.of("simulate.duration=5m")),
                new Example("theory/replica-lag.yaml", List.of("simulate.duration=5m")),
                new Example("theory/tandem.yaml", List.of("simulate.duration=5m")),
                new Example("theory/ebs-knee.yaml", List.of("simulate.duration=20s", "simulate.warmup=2s")),
                new Example("instance-store.yaml", List.of("simulate.duration=30m")),
                new Example("instance-recovery.yaml", List.of()),
                new Example("ebs-restore.yaml", List.of("simulate.duration=5m", "rate=100/s")),
                new Example("ebs-snapshots.yaml", List.of()),
                new Example(
                        "ebs-ramp.yaml",
                        List.of("simulate.duration=2m", "workloads.fio.arrivals.poisson.profile.ramp.end=2m")),
                new Example("gp2-burst.yaml", List.of("simulate.duration=5m", "balance=10%")));
    }

    ScenarioSpec load(String... more) {
        List<String> all = new ArrayList<>(sets);
        all.addAll(List.of(more));
        Loaded loaded = ScenarioFile.load(Path.of("..", "examples").resolve(file), all, new MachineCatalogue());
        if (!loaded.isValid()) {
            throw new AssertionError(loaded.diagnostics());
        }
        return loaded.spec();
    }

    @Override
    public String toString() {
        return file;
    }
}
