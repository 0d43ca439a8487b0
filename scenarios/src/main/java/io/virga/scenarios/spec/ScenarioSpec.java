package io.virga.scenarios.spec;

import io.virga.scenarios.spec.alarm.AlarmSpec;
import io.virga.scenarios.spec.commitment.CommitmentSpec;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.hazard.HazardSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.objective.ObjectiveSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.Map;

/** A whole scenario. All maps keep the order of the file. */
@Doc("A scenario: places, resources, clients, faults and objectives.")
public record ScenarioSpec(
        @Property(doc = "The version of the scenario language.", min = "1", max = "1", example = "1")
        int apiVersion,

        @Property(doc = "The scenario's name in reports.", example = "shop-3az")
        String name,

        @Property(doc = "What the scenario is about.", defaultValue = "\"\"", example = "A web shop in three zones.")
        String description,

        @Property(
                doc = "Values that can be changed from outside, used as `$name` in place of any value.",
                defaultValue = "{}",
                entry = "parameter",
                example = "{ peakRps: { type: rate, default: 400/s } }")
        Map<String, ParameterSpec> parameters,

        @Property(doc = "What is simulated, how often, and how exactly.", example = "{ duration: 24h }")
        SimulateSpec simulate,

        @Property(doc = "How the bill is made.", defaultValue = "{}")
        PricingSpec pricing,

        @Property(
                doc = "The regions by name.",
                defaultValue = "{}",
                entry = "region",
                example = "{ eu-west-1: { zones: [a, b, c] } }")
        Map<String, RegionSpec> regions,

        @Embedded Stacks stacks,

        @Property(
                doc = "The cloud resources by name.",
                entry = "resource",
                example = "{ psp: { type: externalService, latency: 120ms } }")
        Map<String, CloudResourceSpec> resources,

        @Property(
                doc = "The CloudWatch alarms by name. Scaling policies name the alarm that they act on.",
                defaultValue = "{}",
                entry = "alarm",
                example = "{ busy: { of: web, metric: CPUUtilization, evaluationPeriods: 3, threshold: 70% } }")
        Map<String, AlarmSpec> alarms,

        @Property(doc = "The workloads by name.", entry = "workload")
        Map<String, WorkloadSpec> workloads,

        @Property(doc = "The faults by name.", defaultValue = "{}", entry = "fault")
        Map<String, FaultSpec> faults,

        @Property(
                doc = "What fails at random, by name.",
                defaultValue = "{}",
                entry = "hazard",
                example = "{ hosts: { rate: 0.08/y, per: host, action: hostFailure, duration: 12h } }")
        Map<String, HazardSpec> hazards,

        @Embedded RiskSpec risk,

        @Property(
                doc = "What operators do, by name.",
                defaultValue = "{}",
                entry = "operation",
                example = "{ evening: { at: 20h, action: stopInstances, target: batch } }")
        Map<String, OperationSpec> operations,

        @Property(
                doc = "What the account has bought for a term, by name.",
                defaultValue = "{}",
                entry = "commitment",
                example = "{ base: { type: computeSavingsPlan, commitment: 0.42 USD/h } }")
        Map<String, CommitmentSpec> commitments,

        @Property(
                doc = "What is done once something has happened, by name.",
                defaultValue = "{}",
                entry = "runbook",
                example = "{ failover: { on: region-loss, steps: [{ decide: 10m }, { setDesired: web, to: 6 }] } }")
        Map<String, RunbookSpec> runbooks,

        @Property(doc = "The objectives by name.", defaultValue = "{}", entry = "objective")
        Map<String, ObjectiveSpec> objectives) {}
