package io.virga.models.traffic;

import io.virga.kernel.random.Mix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path: what is called, what it asks there, and what is called from there in turn.
 *
 * <p>A hop keeps its worker until the hops that it calls have answered, one after another.
 */
public final class Hop {
    /**
     * How often, how likely and how patiently a hop is called.
     *
     * @param times calls that the step makes one after another, at least 1
     * @param probability that the step is taken at all, with all of its calls, from 0 to 1
     * @param timeoutNanos how long its caller waits for each try, or {@link Caller#FOR_EVER}
     * @param retry what its caller does when a try fails
     */
    public record Options(int times, double probability, long timeoutNanos, RetryPolicy retry) {
        /** Once, always, waiting as long as the connection does. */
        public static final Options ONCE = new Options(1, 1, Caller.FOR_EVER, RetryPolicy.NONE);

        public Options {
            if (times < 1 || !(probability >= 0 && probability <= 1) || timeoutNanos <= 0) {
                throw new IllegalArgumentException("a hop needs times >= 1, a probability from 0 to 1 and a positive"
                        + " timeout, not " + times + ", " + probability + " and " + timeoutNanos + " ns");
            }
        }
    }

    private final String resource;
    private final String operation;
    private final int account;
    private final Demand demand;
    private final Router router;
    private final Options options;
    private final RetryBudget retryBudget;
    private final List<Hop> calls = new ArrayList<>();
    private final List<Hop> callsView = Collections.unmodifiableList(calls);
    private long key;
    private @Nullable Deadlines deadlines;

    /**
     * @param resource name of the resource that is called
     * @param operation what is asked of it
     * @param account number of the resource in {@link Account}
     */
    public Hop(String resource, String operation, int account, Demand demand, Router router, Options options) {
        this.resource = resource;
        this.operation = operation;
        this.key = Mix.hash(resource + "." + operation);
        this.account = account;
        this.demand = demand;
        this.router = router;
        this.options = options;
        this.retryBudget = new RetryBudget(options.retry().budget());
    }

    /** Adds a hop that this one calls after those that were added before. */
    public void call(Hop hop) {
        // The second call of the same operation must not draw what the first one drew.
        for (Hop earlier : calls) {
            if (earlier.key == hop.key) {
                hop.key = Mix.combine(hop.key, 1);
            }
        }
        calls.add(hop);
    }

    /**
     * Sets who watches over the timeout of its calls.
     *
     * @throws IllegalArgumentException if that is another timeout than {@link Options#timeoutNanos}
     */
    public void deadlines(Deadlines watch) {
        if (watch.limitNanos() != options.timeoutNanos()) {
            throw new IllegalArgumentException("hop " + this + " has a timeout of " + options.timeoutNanos()
                    + " ns, not of " + watch.limitNanos() + " ns");
        }
        this.deadlines = watch;
    }

    void watch(Call call) {
        if (deadlines != null) {
            deadlines.watch(call);
        } else if (options.timeoutNanos() != Caller.FOR_EVER) {
            throw new IllegalStateException("nobody watches over the timeout of hop " + this);
        }
    }

    public String resource() {
        return resource;
    }

    /** Enters the keys of draws: the same operation of the same resource draws the same in every variant. */
    long key() {
        return key;
    }

    public int account() {
        return account;
    }

    public Demand demand() {
        return demand;
    }

    public Router router() {
        return router;
    }

    public Options options() {
        return options;
    }

    RetryBudget retryBudget() {
        return retryBudget;
    }

    public List<Hop> calls() {
        return callsView;
    }

    /**
     * The one hop to which this one passes everything on, as a load balancer does.
     *
     * @throws IllegalStateException if it calls none or several, or has options that a balancer would not heed
     */
    public Hop relayTarget() {
        if (calls.size() != 1 || !calls.get(0).options.equals(Options.ONCE)) {
            throw new IllegalStateException(
                    this + " passes calls on, to exactly one hop without options, not to " + calls);
        }
        return calls.get(0);
    }

    @Override
    public String toString() {
        return operation.isEmpty() ? resource : resource + "." + operation;
    }
}
