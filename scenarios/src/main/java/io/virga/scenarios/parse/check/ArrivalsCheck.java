package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.workload.ArrivalsSpec;
import io.virga.scenarios.spec.workload.PoissonSpec;
import io.virga.scenarios.spec.workload.ProfileSpec;
import io.virga.scenarios.spec.workload.RampProfile;
import io.virga.scenarios.spec.workload.SessionsSpec;
import io.virga.scenarios.spec.workload.SpikeProfile;
import io.virga.scenarios.spec.workload.StepsProfile;
import io.virga.scenarios.spec.workload.TimestampsSpec;
import io.virga.scenarios.spec.workload.TraceSpec;
import java.time.Duration;
import java.util.Map;

/** Profiles and traces concern the simulated time. */
final class ArrivalsCheck implements Check {
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1));

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Horizon horizon = Horizon.of(scenario.simulate());
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name + ".arrivals";
            ArrivalsSpec arrivals = workload.arrivals();
            if (arrivals instanceof TraceSpec trace && findings.whole(path)) {
                checkTrace(path + ".trace", trace, horizon, findings);
            } else if (arrivals instanceof PoissonSpec poisson && findings.whole(path)) {
                checkProfile(path + ".poisson.profile", poisson.profile(), horizon, findings);
            } else if (arrivals instanceof SessionsSpec sessions && findings.whole(path)) {
                checkProfile(path + ".sessions.profile", sessions.profile(), horizon, findings);
            } else if (arrivals instanceof TimestampsSpec record && findings.whole(path)) {
                checkTimestamps(path + ".timestamps", record, horizon, findings);
            }
        });
    }

    private static void checkTrace(String path, TraceSpec trace, Horizon horizon, Findings findings) {
        Duration unit = UNITS.get(trace.file().indexColumn());
        if (unit != null && !unit.equals(trace.interval())) {
            String message = "interval is " + Durations.format(trace.interval()) + ", but " + trace.file()
                    + " counts by the " + trace.file().indexColumn();
            findings.error(path + ".interval", Code.INCONSISTENT, message, null);
            return;
        }
        boolean smooths = trace.smoothing().isZero()
                || trace.smoothing().compareTo(trace.interval().multipliedBy(2)) >= 0;
        if (!smooths && findings.written(path + ".smoothing")) {
            String message = "smoothing over " + Durations.format(trace.smoothing()) + " has no effect on intervals of "
                    + Durations.format(trace.interval());
            findings.warning(path + ".smoothing", Code.INERT, message, "write at least two intervals, or 0s");
        }
        checkCover(path, trace, horizon, findings);
    }

    private static void checkCover(String path, TraceSpec trace, Horizon horizon, Findings findings) {
        if (!findings.whole("simulate")) {
            return;
        }
        Duration end =
                trace.startsAt().plus(trace.interval().multipliedBy(trace.file().size()));
        boolean covers = trace.startsAt().compareTo(horizon.from()) <= 0 && end.compareTo(horizon.end()) >= 0;
        if (!covers) {
            String message = "the trace reaches from " + Durations.format(trace.startsAt()) + " to "
                    + Durations.format(end) + ", the simulated time from " + horizon;
            findings.errorAtKey(path + ".file", Code.OUTSIDE_HORIZON, message, "see startsAt and simulate");
            return;
        }
        if (trace.startsAt().compareTo(horizon.warmFrom()) > 0) {
            String message = "the trace begins at " + Durations.format(trace.startsAt())
                    + ", within the warm-up, which has no request before it";
            findings.warning(path + ".file", Code.OUTSIDE_HORIZON, message, "begin later, or shorten the warm-up");
        }
        long first = horizon.from().minus(trace.startsAt()).dividedBy(trace.interval());
        long last = horizon.end().minus(trace.startsAt()).minusNanos(1).dividedBy(trace.interval());
        if (trace.file().counts().skip(first).limit(last - first + 1).allMatch(count -> count == 0)) {
            String message = "the trace has no request in the simulated time " + horizon;
            findings.errorAtKey(path + ".file", Code.UNREACHABLE, message, null);
        }
    }

    private static void checkTimestamps(String path, TimestampsSpec record, Horizon horizon, Findings findings) {
        if (!findings.whole("simulate")) {
            return;
        }
        double speed = record.speed().doubleValue();
        for (int i = 0; i < record.file().size(); i++) {
            Duration at = record.startsAt().plusNanos((long) (record.file().nanos(i) / speed));
            if (at.compareTo(horizon.from()) >= 0 && at.compareTo(horizon.end()) < 0) {
                return;
            }
        }
        String message = "the record has no arrival in the simulated time " + horizon;
        findings.errorAtKey(path + ".file", Code.UNREACHABLE, message, "see startsAt, speed and simulate");
    }

    private static void checkProfile(String path, ProfileSpec profile, Horizon horizon, Findings findings) {
        if (!findings.whole("simulate")) {
            return;
        }
        if (profile instanceof RampProfile ramp) {
            inside(path + ".ramp.start", ramp.start(), horizon, findings);
        } else if (profile instanceof SpikeProfile spike) {
            inside(path + ".spike.at", spike.at(), horizon, findings);
            if (spike.at().plus(spike.duration()).compareTo(horizon.warmFrom()) <= 0) {
                String message = "the spike is over before the simulated time " + horizon + " begins";
                findings.error(path + ".spike.at", Code.OUTSIDE_HORIZON, message, null);
            }
        } else if (profile instanceof StepsProfile steps) {
            for (int i = 0; i < steps.steps().size(); i++) {
                inside(path + ".steps[" + i + "].at", steps.steps().get(i).at(), horizon, findings);
            }
        }
    }

    private static void inside(String path, Duration time, Horizon horizon, Findings findings) {
        if (!horizon.reaches(time)) {
            String message = Durations.format(time) + " is not before the end of the simulated time " + horizon;
            findings.error(path, Code.OUTSIDE_HORIZON, message, null);
        }
    }
}
