package io.virga.models.traffic;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.network.ClientDistance;
import io.virga.models.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clients of one workload: they want requests, try, wait, try again, give up. */
public final class Workload extends Entity implements Caller {
    /** One of those who have a request at a time. */
    private record Client(long session) {}

    private final Calls calls;
    private final Arrivals arrivals;
    private final List<RequestClass> classes;
    private final ClientDistance distance;
    private final RequestObserver observer;
    private final long measureFromNanos;
    private final long measureToNanos;
    private final @Nullable Users users;
    private final Activity<Workload> arrival = activity("arrival", self -> arrive());
    private final Activity<Session> follow = activity("follow", this::goOn);
    private final Activity<Client> next = activity("next", client -> wantRequest(client.session(), null));
    private final Activity<Request> backoff = activity("backoff", this::attempt);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final RandomStream classDraws = stream("class");
    private final RandomStream accessDraws = stream("access");
    private final Attempts attempts;
    private final long key;
    private long number;
    private long clients;
    private long measuredOpen;

    /**
     * Clients of whom nothing is known but their requests.
     *
     * @param accessRoundTrip between a client and any region, nanoseconds
     */
    public Workload(
            Simulation sim,
            String name,
            Calls calls,
            Arrivals arrivals,
            List<RequestClass> classes,
            Variate accessRoundTrip,
            RequestObserver observer,
            long measureFromNanos,
            long measureToNanos) {
        this(
                sim,
                name,
                calls,
                arrivals,
                null,
                classes,
                (client, to) -> accessRoundTrip,
                observer,
                measureFromNanos,
                measureToNanos);
    }

    /**
     * @param users who make the requests; null where each is of a user of its own, or of one of the clients of a closed loop
     * @param distance between a client and what it calls
     * @param measureFromNanos requests wanted from here …
     * @param measureToNanos … until before here are measured
     */
    public Workload(
            Simulation sim,
            String name,
            Calls calls,
            Arrivals arrivals,
            @Nullable Users users,
            List<RequestClass> classes,
            ClientDistance distance,
            RequestObserver observer,
            long measureFromNanos,
            long measureToNanos) {
        super(sim, name);
        this.users = users;
        this.calls = calls;
        this.arrivals = arrivals;
        this.classes = List.copyOf(classes);
        this.distance = distance;
        this.observer = observer;
        this.measureFromNanos = measureFromNanos;
        this.measureToNanos = measureToNanos;
        this.key = Mix.hash(name);
        for (RequestClass each : classes) {
            if (!each.root().options().equals(Hop.Options.ONCE)) {
                throw new IllegalArgumentException("clients have the options of " + each + ", not of its first hop");
            }
        }
        this.attempts = new Attempts(sim, name, calls, this, classes, backoff, stream("backoff"), this::end);
        scheduleArrival();
    }

    /** Logical requests wanted so far. */
    public long offered() {
        return number;
    }

    /** Measured requests that have not ended yet. */
    public long measuredOpen() {
        return measuredOpen;
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    @Override
    public long connectTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public long idleTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public long accessNanos(Call call, Endpoint endpoint, Network.Leg leg) {
        Variate roundTrip = distance.roundTrip(call.request().session(), endpoint.zone());
        return roundTrip.sampleNanos(accessDraws.at(call.key(), leg.ordinal())) / 2;
    }

    private void scheduleArrival() {
        long next = arrivals.next();
        if (next != Arrivals.NEVER) {
            arrival.hold(this, next - now());
        }
    }

    private void arrive() {
        Session visit = arrivals.session();
        if (visit != null) {
            goOn(visit);
        } else if (users != null) {
            wantRequest(users.session(Mix.combine(key, number)), null);
        } else if (arrivals.isClosed()) {
            wantRequest(Users.session(path(), clients++), null);
        } else {
            wantRequest(Mix.combine(key, number), null);
        }
        scheduleArrival();
    }

    /** The next request of a session, which may be its first. */
    private void goOn(Session visit) {
        wantRequest(Users.session(path(), visit.id()), visit);
    }

    /**
     * A request that comes from elsewhere.
     *
     * @param cause what it is about; enters the keys of all its draws
     */
    public void request(RequestOrigin origin, long cause) {
        long requestKey = Mix.combine(key, cause);
        wantRequest(requestKey, requestKey, null, origin);
    }

    private void wantRequest(long session, @Nullable Session visit) {
        wantRequest(session, Mix.combine(key, number), visit, null);
    }

    private void wantRequest(long session, long requestKey, @Nullable Session visit, @Nullable RequestOrigin origin) {
        Request request = calls.newRequest();
        boolean measured = now() >= measureFromNanos && now() < measureToNanos;
        request.begin(choose(requestKey), number++, requestKey, session, now(), measured);
        request.visit(visit);
        request.origin(origin);
        if (visit != null) {
            visit.begin();
        }
        if (measured) {
            measuredOpen++;
        }
        observer.offered(request);
        attempts.begin(request);
    }

    private RequestClass choose(long requestKey) {
        if (classes.size() == 1) {
            return classes.get(0);
        }
        double u = classDraws.at(requestKey).nextDouble();
        for (int i = 0; i < classes.size() - 1; i++) {
            u -= classes.get(i).share();
            if (u < 0) {
                return classes.get(i);
            }
        }
        return classes.get(classes.size() - 1);
    }

    private void attempt(Request request) {
        attempts.attempt(request);
    }

    private void answered(Call call) {
        attempts.answered(call);
    }

    @Override
    public void expired(Call call) {
        attempts.expired(call);
    }

    @Override
    public void hedge(Call call) {
        attempts.hedge(call);
    }

    private void end(Request request, Outcome ofLastAttempt) {
        RequestOrigin origin = request.origin();
        Outcome outcome = origin == null ? ofLastAttempt : origin.judge(ofLastAttempt);
        boolean late = outcome.isOk()
                && now() - request.intentNanos() > request.requestClass().goodWithinNanos();
        observer.ended(request, late ? Outcome.LATE : outcome, now());
        if (request.isMeasured()) {
            measuredOpen--;
        }
        long session = request.session();
        Session visit = request.visit();
        calls.end(request);
        if (origin != null) {
            origin.ended(outcome);
            return;
        }
        if (visit != null) {
            if (!visit.isOver()) {
                follow.hold(visit, arrivals.thinkNanos(visit));
            }
            return;
        }
        long again = arrivals.nextAfterEnd(now());
        if (again != Arrivals.NEVER) {
            next.hold(new Client(session), again - now());
        }
    }
}
