package io.virga.scenarios.result;

import java.util.List;

/**
 * Everything that a run of a scenario found; written as {@code results.json}.
 *
 * @param formatVersion version of this format; a reader ignores unknown keys of a minor version and rejects another major
 * @param metrics sorted by name, then stat
 * @param whereTimeWent mean seconds of a logical request by workload, class, resource and phase
 * @param events what the control plane did in the first replication, in order of time
 * @param fingerprint one hash over the fingerprints of all replications, hexadecimal
 */
public record RunResult(
        String formatVersion,
        ScenarioInfo scenario,
        SimulateInfo simulate,
        List<Metric> metrics,
        List<ObjectiveResult> objectives,
        List<RecoveryResult> recovery,
        List<TimeShare> whereTimeWent,
        Timeline timeline,
        List<TimelineEvent> events,
        List<FaultWindow> faults,
        Bill bill,
        List<Assumption> assumptions,
        String fingerprint) {
    public static final String FORMAT_VERSION = "1.0";
}
