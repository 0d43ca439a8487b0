package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.DataCorruption;
import io.virga.scenarios.spec.fault.DomainFault;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.fault.InstanceFault;
import io.virga.scenarios.spec.fault.InstanceImpairment;
import io.virga.scenarios.spec.fault.InstanceStop;
import io.virga.scenarios.spec.fault.NetworkFault;
import io.virga.scenarios.spec.fault.RegionFault;
import io.virga.scenarios.spec.fault.ReplicaFault;
import io.virga.scenarios.spec.fault.SegmentFailure;
import io.virga.scenarios.spec.fault.Slowdown;
import io.virga.scenarios.spec.fault.StorageFailure;
import io.virga.scenarios.spec.fault.ZonePowerLoss;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.Impairable;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.MadeOfMachines;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;

/** Faults happen within the simulated time and hit something that they can hit. */
final class FaultsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Horizon horizon = Horizon.of(scenario.simulate());
        scenario.faults().forEach((name, fault) -> {
            String path = "faults." + name;
            if (findings.sound(path)) {
                checkTime(path, fault, horizon, findings);
                checkTarget(path + ".target", fault, scenario, findings);
            }
        });
    }

    private static void checkTime(String path, FaultSpec fault, Horizon horizon, Findings findings) {
        boolean once = findings.written(path + ".at");
        boolean again = findings.written(path + ".every");
        if (once == again) {
            String message = once ? "'at' and 'every' exclude each other" : "one of at, every is missing";
            findings.errorAtKey(once ? path + ".every" : path, Code.INCONSISTENT, message, null);
            return;
        }
        Duration at = fault.time().at();
        Duration jitter = fault.time().jitter();
        if (at == null || jitter == null || !findings.whole("simulate") || !findings.whole(path + ".at")) {
            return;
        }
        if (!horizon.measures(at)) {
            String message = "the fault at " + Durations.format(at) + " lies outside the simulated time " + horizon;
            findings.error(path + ".at", Code.OUTSIDE_HORIZON, message, null);
        } else if (at.plus(jitter).compareTo(horizon.end()) > 0 && findings.sound(path + ".jitter")) {
            String message = "with a jitter of " + Durations.format(jitter) + " the fault at " + Durations.format(at)
                    + " can fall after the end, " + Durations.format(horizon.end());
            findings.error(path + ".at", Code.OUTSIDE_HORIZON, message, "jitter: 0s makes it exact");
        }
    }

    private static void checkTarget(String path, FaultSpec fault, ScenarioSpec scenario, Findings findings) {
        if (fault instanceof ZonePowerLoss || !findings.sound(path)) {
            return;
        }
        if (fault instanceof ReplicaFault replica) {
            String at = path.replaceFirst("[.]target$", "");
            ReadReplicasCheck.checkReplica(at, replica.target(), replica.replica(), scenario, findings);
            return;
        }
        if (fault instanceof NetworkFault network) {
            NetworkFaultTargets.check(path.replaceFirst("[.]target$", ""), network, scenario, findings);
            return;
        }
        if (fault instanceof RegionFault region) {
            RegionFaultTargets.check(path.replaceFirst("[.]target$", ""), region, scenario, findings);
            return;
        }
        if (fault instanceof DomainFault domain) {
            DomainTargets.check(path, domain, scenario, findings);
            return;
        }
        if (fault instanceof Slowdown && fault.targetName().contains(".")) {
            DomainTargets.checkPath(path, fault.targetName(), scenario, findings);
            return;
        }
        CloudResourceSpec target = Resources.find(path, fault.targetName(), scenario, findings);
        if (target == null) {
            return;
        }
        if (fault instanceof SegmentFailure) {
            if (!(target instanceof AuroraClusterSpec)) {
                wrong(path, fault, target, "segmentFailure hits an Aurora cluster", findings);
            }
            return;
        }
        if (fault instanceof DataCorruption) {
            if (!(target instanceof DbInstanceSpec || target instanceof AuroraClusterSpec)) {
                wrong(path, fault, target, "dataCorruption hits a dbInstance or an auroraCluster", findings);
            }
            return;
        }
        if (fault instanceof StorageFailure) {
            checkStorage(path, fault, target, findings);
            return;
        }
        if (fault instanceof InstanceFault some) {
            checkInstances(path, fault, some, target, findings);
        } else if (fault instanceof InstanceStop stop) {
            if (target instanceof MadeOfMachines) {
                checkCount(path.replaceFirst("target$", "count"), stop.target(), stop.count(), target, findings);
            } else {
                wrong(path, fault, target, "instanceStop hits " + MadeOfMachines.ALL, findings);
            }
        } else if (!(target instanceof Impairable)) {
            wrong(path, fault, target, "this fault hits " + Impairable.ALL, findings);
        }
    }

    private static void checkStorage(String path, FaultSpec fault, CloudResourceSpec target, Findings findings) {
        if (!(target instanceof DbInstanceSpec db)) {
            String hint = target instanceof AuroraClusterSpec ? "; copies of its volume fail by segmentFailure" : "";
            wrong(path, fault, target, "storageFailure hits a dbInstance" + hint, findings);
        } else if (db.standby() == null
                && db.backup() == null
                && db.replication().replicas().isEmpty()
                && findings.whole("resources." + fault.targetName())) {
            String message = "'" + fault.targetName()
                    + "' has no standby, no backup and no read replica: its data would" + " be gone for good";
            findings.error(
                    path,
                    Code.BACKUP,
                    message,
                    "write backup: { retention: 7d } there, and an operation that restores it");
        }
    }

    private static void checkInstances(
            String path, FaultSpec fault, InstanceFault some, CloudResourceSpec target, Findings findings) {
        if (target instanceof AutoScalingGroupSpec || target instanceof InstanceSpec) {
            checkCount(path.replaceFirst("target$", "count"), some.target(), some.count(), target, findings);
        } else {
            wrong(path, fault, target, "this fault hits EC2 instances, of a group or an instance resource", findings);
        }
        if (fault instanceof InstanceImpairment impairment
                && impairment.time().every() != null
                && impairment.duration() == null) {
            String message = "'every' needs a duration: the next impairment comes after the end of this one";
            findings.errorAtKey(path.replaceFirst("target$", "every"), Code.INCONSISTENT, message, null);
        }
    }

    private static void checkCount(String path, String name, int count, CloudResourceSpec target, Findings findings) {
        int most = most(target);
        if (count > most && findings.whole("resources." + name)) {
            String message = "count " + count + " is more than '" + name + "' can have (" + most + ")";
            findings.error(path, Code.OUT_OF_RANGE, message, null);
        }
    }

    private static int most(CloudResourceSpec target) {
        if (target instanceof AutoScalingGroupSpec group) {
            return group.maxSize();
        }
        if (target instanceof AuroraClusterSpec cluster) {
            return cluster.allZones().size();
        }
        if (target instanceof DbClusterSpec) {
            return DbClusterSpec.INSTANCES;
        }
        if (target instanceof ElastiCacheClusterSpec cache) {
            return cache.nodes();
        }
        return target instanceof InstanceSpec instance ? instance.count() : 1;
    }

    private static void wrong(String path, FaultSpec fault, CloudResourceSpec target, String rule, Findings findings) {
        String message = "'" + fault.targetName() + "' is " + Resources.describe(target) + "; " + rule;
        findings.error(path, Code.WRONG_TARGET, message, null);
    }
}
