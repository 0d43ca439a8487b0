package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.InstanceBandwidth;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.PacketLoss;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ApplicationHost;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.Burstable;
import io.virga.scenarios.spec.resource.ClassicLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.PredictiveScalingSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RoutingAlgorithm;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.resource.TargetTrackingSpec;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import java.util.ArrayList;
import java.util.List;

/** What models take for granted that no field of the scenario says. */
public final class ModelAssumptions {
    private ModelAssumptions() {}

    /** The assumptions that this scenario's models rest on. */
    public static List<Assumption> of(ScenarioSpec spec) {
        List<Assumption> assumptions = new ArrayList<>();
        for (CloudResourceSpec resource : spec.resources().values()) {
            if (resource instanceof ServiceProvider
                    && !(resource instanceof EbsVolumeSpec)
                    && !(resource instanceof LambdaFunctionSpec)) {
                add(assumptions, "callers' connect timeout", "10s", "a usual default of HTTP and JDBC clients");
                add(assumptions, "callers' idle timeout", "60s", "a usual default of HTTP clients");
                add(assumptions, "hyperthreads", "two do 1.3 times the work of one", "Marr et al., 2002, at most");
            } else if (resource instanceof LoadBalancerSpec balancer) {
                ofBalancer(balancer, assumptions);
            }
            if (resource instanceof ApplicationHost host
                    && host.service().values().stream().anyMatch(service -> service.calibrate() != null)) {
                String source = "one point does not tell; the mean and the utilization do not depend on it";
                add(assumptions, "calibrated operations", "exponential cpu and constant wait", source);
            }
            if (resource instanceof Burstable burstable && Machines.anyBurstable(burstable)) {
                ofBurstable(burstable, assumptions);
            }
            if (resource instanceof InstanceSpec instance && Recoveries.isAutomatic(instance)) {
                String source = "AWS publishes no figure; two are recommended for alarms";
                add(assumptions, "automatic recovery", "after 2 failed system status checks", source);
            }
            if (resource instanceof ApplicationLoadBalancerSpec balancer && balancer.anomalyMitigation()) {
                add(
                        assumptions,
                        "anomaly mitigation",
                        "each 10 s: half the weight of who fails more than twice the median target and 10%, else twice",
                        "AWS publishes no figures");
            }
            if (resource instanceof AutoScalingGroupSpec group) {
                ofGroup(group, assumptions);
            }
            if (resource instanceof ElastiCacheClusterSpec cache) {
                CacheAssumptions.of(cache).forEach(assumption -> add(assumptions, assumption));
            }
            if (resource instanceof ApiGatewaySpec) {
                add(assumptions, "requests that an API throttles", "cost nothing", "from memory");
                add(assumptions, "tiers of API requests", "of each API by itself", "AWS adds up an account's");
            }
            if (resource instanceof LambdaFunctionSpec function) {
                LambdaAssumptions.of(function).forEach(assumption -> add(assumptions, assumption));
            }
            if (resource instanceof SqsQueueSpec queue) {
                MessagingAssumptions.of(queue).forEach(assumption -> add(assumptions, assumption));
            }
            if (resource instanceof SnsTopicSpec) {
                MessagingAssumptions.ofTopics().forEach(assumption -> add(assumptions, assumption));
            }
            if (resource instanceof DbInstanceSpec db && db.backup() != null) {
                BackupAssumptions.of(spec, db, db.backup()).forEach(assumption -> add(assumptions, assumption));
            }
            StorageAssumptions.of(resource).forEach(assumption -> add(assumptions, assumption));
            VpcAssumptions.of(resource).forEach(assumption -> add(assumptions, assumption));
            DatabaseAssumptions.of(resource).forEach(assumption -> add(assumptions, assumption));
        }
        DatabaseAssumptions.ofConversions(spec.operations().values())
                .forEach(assumption -> add(assumptions, assumption));
        if (spec.regions().values().stream()
                .anyMatch(region -> region.instanceBandwidth() == InstanceBandwidth.LIMITED)) {
            add(
                    assumptions,
                    "network burst credits",
                    "60 minutes of burst up to 2 vCPUs, 30 up to 4, 15 up to 8, 5 above",
                    "EC2 user guide: 5 to 60 minutes, depending on the size");
        }
        if (spec.faults().values().stream().anyMatch(PacketLoss.class::isInstance)) {
            add(
                    assumptions,
                    "lost messages",
                    "sent again after 200ms, doubling, as a whole",
                    "Linux's TCP, no fast retransmission");
        }
        if (spec.workloads().values().stream().anyMatch(each -> each.arrivals() instanceof AsyncEventsSpec)) {
            LambdaAssumptions.ofEvents().forEach(assumption -> add(assumptions, assumption));
        }
        ofNames(spec, assumptions);
        ofCommitments(spec, assumptions);
        return assumptions;
    }

    private static void ofNames(ScenarioSpec spec, List<Assumption> assumptions) {
        boolean hasNames = spec.resources().values().stream().anyMatch(RecordSetGroupSpec.class::isInstance);
        if (hasNames && spec.workloads().values().stream().anyMatch(workload -> workload.clients() == null)) {
            String value = DnsClients.RESOLVERS + " a workload, sizes by Zipf's law, which keep to the TTL";
            add(assumptions, "resolvers of names", value, "no public figure");
        }
    }

    private static void ofCommitments(ScenarioSpec spec, List<Assumption> assumptions) {
        if (spec.commitments().isEmpty()) {
            return;
        }
        add(
                assumptions,
                "rates of Compute Savings Plans",
                "those of convertible Reserved Instances",
                "AWS names the same largest discount");
        for (String family : CommitmentModels.assumedFamilies(spec)) {
            add(assumptions, "discounts of " + family, "as families of its generation", "no list price was looked up");
        }
    }

    private static void ofBalancer(LoadBalancerSpec balancer, List<Assumption> assumptions) {
        add(assumptions, "resolvers per workload", "1000, sizes by Zipf's law", "no public figure");
        add(assumptions, "life of a connection", "until the idle timeout", "for metering; no public figure");
        if (balancer instanceof ClassicLoadBalancerSpec) {
            add(assumptions, "room at an instance", "its workers and its queue", "AWS does not say when one is full");
        }
        if (balancer.algorithm() == RoutingAlgorithm.FLOW_HASH) {
            add(
                    assumptions,
                    "requests of a connection",
                    "consecutive ones of a workload; a retry opens a connection",
                    "no public figure");
        } else if (balancer.algorithm() == RoutingAlgorithm.POWER_OF_TWO_CHOICES) {
            add(assumptions, "power of two choices", "chosen by the scenario", "no load balancer of AWS offers it");
        }
    }

    private static void ofBurstable(Burstable spec, List<Assumption> assumptions) {
        if (spec.initialCpuCredits() == null) {
            add(assumptions, "CPU credits at the beginning", "all that can be held", "as after an idle day");
        }
        add(assumptions, "spent CPU credits", "the baseline at once", "AWS falls gradually; its examples at once");
    }

    private static void ofGroup(AutoScalingGroupSpec group, List<Assumption> assumptions) {
        add(assumptions, "health as seen by groups", "once a minute", "no public figure");
        add(assumptions, "launches that no zone can serve", "tried again after 1m", "no public figure");
        if (group.zones().size() > 1) {
            add(assumptions, "zones out of balance", "looked for once a minute", "AWS publishes no figure");
        }
        if (group.warmPool() != null) {
            add(
                    assumptions,
                    "instances of warm pools",
                    "wait once they have booted",
                    "AWS leaves it to lifecycle hooks");
        }
        if (group.instancesDistribution() != null) {
            ofSpot(assumptions);
        }
        if (group.allScalingPolicies().values().stream().anyMatch(TargetTrackingSpec.class::isInstance)) {
            String formula = "capacity × metric / target; in below 90% of the target";
            add(assumptions, "target tracking", formula, "AWS publishes neither; 90% is seen in AWS's alarms");
        }
        if (group.allScalingPolicies().values().stream().anyMatch(PredictiveScalingSpec.class::isInstance)) {
            String waves = "the mean and four waves of a day, three of a week after 14 days, by least squares";
            add(assumptions, "forecast of predictive scaling", waves, "AWS publishes no model");
        }
        if (!group.scheduledActions().isEmpty()) {
            add(assumptions, "scheduled actions", "on time", "EC2 Auto Scaling user guide: up to two minutes late");
        }
        if (!group.measuredOn().equals(group.instanceType())) {
            String what = group.instanceType() + " against " + group.measuredOn();
            add(assumptions, "speed of processors", what, "estimated from AWS's statements on generations");
        }
    }

    private static void ofSpot(List<Assumption> assumptions) {
        String advisor = "AWS Spot Instance Advisor, 2025-06-28; the band above 20% is taken as 25%";
        add(assumptions, "Spot interruptions", "the middle of the advisor's band, unless written", advisor);
        add(
                assumptions,
                "Spot prices",
                "a recorded month from the start of the run, or a walk like it",
                "m5.large in us-east-1, January 2021; level by the advisor's saving");
        add(assumptions, "depth of a Spot pool", "by its interruptions", "AWS publishes no figure");
        add(assumptions, "size of a Spot pool", "without limit between interruptions", "AWS publishes no figure");
    }

    private static void add(List<Assumption> assumptions, String name, String value, String source) {
        add(assumptions, new Assumption(name, value, source));
    }

    private static void add(List<Assumption> assumptions, Assumption assumption) {
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
        }
    }
}
