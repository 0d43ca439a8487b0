package io.virga.scenarios.build;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.ClosedArrivals;
import io.virga.models.traffic.MmppArrivals;
import io.virga.models.traffic.PoissonArrivals;
import io.virga.models.traffic.RegularArrivals;
import io.virga.models.traffic.SessionArrivals;
import io.virga.models.traffic.TimestampArrivals;
import io.virga.scenarios.spec.workload.ArrivalsSpec;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import io.virga.scenarios.spec.workload.ClosedSpec;
import io.virga.scenarios.spec.workload.EventSourceSpec;
import io.virga.scenarios.spec.workload.MessagesSpec;
import io.virga.scenarios.spec.workload.MmppSpec;
import io.virga.scenarios.spec.workload.PoissonSpec;
import io.virga.scenarios.spec.workload.RegularSpec;
import io.virga.scenarios.spec.workload.SessionLength;
import io.virga.scenarios.spec.workload.SessionsSpec;
import io.virga.scenarios.spec.workload.TimestampsSpec;
import io.virga.scenarios.spec.workload.TraceSpec;

/** When the requests of workloads come. */
final class ArrivalProcesses {
    private static final double NANOS_PER_SECOND = 1e9;

    private final BuildContext context;

    ArrivalProcesses(BuildContext context) {
        this.context = context;
    }

    Arrivals of(String workload, ArrivalsSpec spec) {
        RandomStream draws = draws(workload, "arrivals");
        if (spec instanceof PoissonSpec poisson) {
            return new PoissonArrivals(RateProfiles.of(poisson.rate(), poisson.profile(), context.window()), draws);
        } else if (spec instanceof RegularSpec regular) {
            return new RegularArrivals(regular.rate().perSecond() / NANOS_PER_SECOND, draws);
        } else if (spec instanceof ClosedSpec closed) {
            return new ClosedArrivals(closed.clients(), Variates.of(closed.thinkTime()), draws);
        } else if (spec instanceof TraceSpec trace) {
            return new PoissonArrivals(RateProfiles.of(trace, context.window()), draws);
        } else if (spec instanceof MmppSpec mmpp) {
            return mmpp(mmpp, draws, draws(workload, "states"));
        } else if (spec instanceof TimestampsSpec record) {
            return timestamps(record, draws);
        } else if (spec instanceof SessionsSpec sessions) {
            return sessions(workload, sessions, draws);
        } else if (spec instanceof MessagesSpec || spec instanceof EventSourceSpec || spec instanceof AsyncEventsSpec) {
            return Arrivals.none();
        }
        throw new AssertionError(spec);
    }

    private RandomStream draws(String workload, String purpose) {
        return context.sim().stream(workload + "/" + purpose);
    }

    private static Arrivals mmpp(MmppSpec spec, RandomStream draws, RandomStream changes) {
        return new MmppArrivals(
                spec.states().stream()
                        .map(each -> new MmppArrivals.State(
                                each.rate().perSecond() / NANOS_PER_SECOND,
                                each.meanSojourn().toNanos()))
                        .toList(),
                draws,
                changes);
    }

    private Arrivals timestamps(TimestampsSpec spec, RandomStream draws) {
        double speed = spec.speed().doubleValue();
        long[] times = new long[spec.file().size()];
        for (int i = 0; i < times.length; i++) {
            long since = Math.round(spec.file().nanos(i) / speed);
            times[i] = context.window().simulationNanos(spec.startsAt().toNanos() + since);
        }
        return new TimestampArrivals(times, spec.scale().doubleValue(), draws);
    }

    private Arrivals sessions(String workload, SessionsSpec spec, RandomStream draws) {
        double mean = spec.meanRequests().doubleValue();
        return new SessionArrivals(
                new PoissonArrivals(RateProfiles.of(spec.rate(), spec.profile(), context.window()), draws),
                spec.length() == SessionLength.GEOMETRIC
                        ? SessionArrivals.Length.geometric(mean)
                        : u -> Math.round(mean),
                Variates.of(spec.thinkTime()),
                draws(workload, "sessions"),
                draws(workload, "thinking"));
    }
}
