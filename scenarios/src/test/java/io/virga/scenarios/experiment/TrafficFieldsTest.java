package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of workloads and stations changes what a run does: no setting is accepted and then does nothing. */
class TrafficFieldsTest {
    private static final String WORKLOAD = "workloads.customers.";
    private static final String ARRIVALS = WORKLOAD + "arrivals=";
    private static final String JOB = WORKLOAD + "requests.job.";
    private static final String SERVER = "resources.server.";

    /** What is set in both runs, and what in one of them only. */
    record Change(List<String> both, String one) {
        @Override
        public String toString() {
            return one + (both.isEmpty() ? "" : " beside " + String.join(", ", both));
        }
    }

    private static Change change(String one, String... both) {
        return new Change(Arrays.asList(both), one);
    }

    static Stream<Change> changes() {
        String sessions = ARRIVALS + "{ sessions: { rate: 20/s, meanRequests: 4, thinkTime: 1s } }";
        String mmpp =
                ARRIVALS + "{ mmpp: { states: [{ rate: 20/s, meanSojourn: 4s }, { rate: 90/s, meanSojourn: 1s }] } }";
        String weekly = ARRIVALS + "{ poisson: { rate: 80/s, profile: { weekly: { sunday: 50% } } } }";
        String profile = WORKLOAD + "arrivals.poisson.profile.weekly.";
        String memory = SERVER + "memory={ perRequest: 1GiB }";
        String pauses = SERVER + "pauses={ interval: 1s, duration: 20ms }";
        String warmUp = SERVER + "warmUp={ slowdown: 3, duration: 5s }";
        String reboot = "faults={ reboot: { action: instanceReboot, target: server, at: 2s, jitter: 0s } }";
        String boot = SERVER + "boot=1s";
        String urgent = WORKLOAD + "requests={ job: { share: 50%, path: [server], timeout: 1h, priority: 1 }, other: {"
                + " share: 50%, path: [server.job], timeout: 1h } }";
        return Stream.of(
                change(WORKLOAD + "clientLatency=5ms"),
                change(WORKLOAD + "clientRegion=eu-west-1"),
                change(WORKLOAD + "clients={ places: { london: { share: 100%, region: eu-west-2 } } }"),
                change(WORKLOAD + "arrivals.poisson.rate=81/s"),
                change(mmpp),
                change(WORKLOAD + "arrivals.mmpp.states[0].rate=21/s", mmpp),
                change(WORKLOAD + "arrivals.mmpp.states[0].meanSojourn=5s", mmpp),
                change(sessions),
                change(WORKLOAD + "arrivals.sessions.rate=21/s", sessions),
                change(WORKLOAD + "arrivals.sessions.profile={ diurnal: { trough: 10%, peakAt: 12h } }", sessions),
                change(WORKLOAD + "arrivals.sessions.meanRequests=5", sessions),
                change(WORKLOAD + "arrivals.sessions.length=constant", sessions),
                change(WORKLOAD + "arrivals.sessions.thinkTime=2s", sessions),
                change(weekly),
                change(profile + "monday=90%", weekly),
                change(profile + "begins=sunday", weekly),
                change(profile + "diurnal={ trough: 10%, peakAt: 12h }", weekly),
                change(JOB + "timeout=30ms", "objectives.response.within=20ms"),
                change(JOB + "retry={ retries: 2 }", JOB + "timeout=30ms", "objectives.response.within=20ms"),
                change(JOB + "patience=20ms"),
                change(JOB + "deadline=30ms", JOB + "timeout=30ms", "objectives.response.within=20ms"),
                change(JOB + "hedge=10ms"),
                change(JOB + "hedge={ percentile: 90% }"),
                change(JOB + "hedge.loser=leavesQueue", JOB + "hedge={ after: 10ms }"),
                change(JOB + "hedge.loser=stops", JOB + "hedge={ after: 10ms }"),
                change(JOB + "circuitBreaker={ window: 5 }", SERVER + "queue=1"),
                change(SERVER + "workers=2"),
                change(SERVER + "queue=1"),
                change(SERVER + "maxQueueTime=10ms"),
                change(SERVER + "preemption=true", urgent),
                change(SERVER + "memory={ perRequest: 1GiB }", SERVER + "workers=50"),
                change(SERVER + "memory.perRequest=2GiB", memory, SERVER + "workers=50"),
                change(SERVER + "memory.reserved=1.5GiB", memory, SERVER + "workers=50"),
                change(pauses),
                change(SERVER + "pauses.interval=2s", pauses),
                change(SERVER + "pauses.duration=30ms", pauses),
                change(warmUp, reboot, boot),
                change(SERVER + "warmUp.slowdown=4", warmUp, reboot, boot),
                change(SERVER + "warmUp.duration=6s", warmUp, reboot, boot),
                change(SERVER + "measuredOn=m6g.medium"),
                change(SERVER + "service.job.cpu=9ms"),
                change(SERVER
                        + "service={ job: { calibrate: { rate: 80/s, cpuUtilization: 70%, meanLatency: 50ms } } }"),
                change(SERVER + "service.job.wait=1ms"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyFieldChangesTheRun(Change change) {
        List<String> without =
                new ArrayList<>(List.of("simulate.duration=20s", "simulate.warmup=1s", "simulate.replications=1"));
        without.addAll(change.both());
        List<String> with = new ArrayList<>(without);
        with.add(change.one());
        assertThat(run(with).fingerprint()).isNotEqualTo(run(without).fingerprint());
    }

    private static RunResult run(List<String> sets) {
        return new Experiment(new Example("theory/mm1.yaml", sets).load(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }
}
