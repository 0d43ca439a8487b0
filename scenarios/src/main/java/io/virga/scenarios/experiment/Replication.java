package io.virga.scenarios.experiment;

import io.virga.models.pricing.Bill;
import io.virga.scenarios.build.TimelineSampler;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.TimelineEvent;
import java.util.List;
import java.util.Map;

/**
 * What one replication found.
 *
 * @param number from 0
 * @param observations of the resources, always in the same order
 * @param series of the resources by name
 * @param events of the control plane within the measured window
 * @param faults in the order in which they struck
 * @param billsUntil the bills from the start of the window to the end of each period, if bills of periods were asked for
 * @param measuredNanos length of the window, or of the part of it after which the replication was ended
 * @param requests logical requests, warm-up and run-out included
 */
record Replication(
        int number,
        List<WorkloadCounts> workloads,
        List<Observation> observations,
        Map<String, TimelineSampler.Series> series,
        List<TimelineEvent> events,
        List<FaultWindow> faults,
        Bill bill,
        List<Bill> billsUntil,
        long measuredNanos,
        long fingerprint,
        long simulatedEvents,
        long requests) {}
