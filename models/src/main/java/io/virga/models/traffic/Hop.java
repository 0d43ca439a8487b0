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
public final class Hop implements Step {
    /**
     * How often, how likely and how patiently a hop is called.
     *
     * @param times calls that the step makes one after another, at least 1
     * @param probability that the step is taken at all, with all of its calls, from 0 to 1
     * @param timeoutNanos how long its caller waits for each try, or {@link Caller#FOR_EVER}
     * @param retry what its caller does when a try fails
     * @param hitRatio share of answers that make the steps after it needless, from 0 to 1, as those of a cache do; above
     *     0, a failure of the hop is no failure of its caller, which goes on as if nothing had been found
     */
    public record Options(int times, double probability, long timeoutNanos, RetryPolicy retry, double hitRatio) {
        /** Once, always, waiting as long as the connection does. */
        public static final Options ONCE = new Options(1, 1, Caller.FOR_EVER, RetryPolicy.NONE);

        /** Options of a hop that is no cache. */
        public Options(int times, double probability, long timeoutNanos, RetryPolicy retry) {
            this(times, probability, timeoutNanos, retry, 0);
        }

        public Options {
            if (!(hitRatio >= 0 && hitRatio <= 1)) {
                throw new IllegalArgumentException("a hit ratio is from 0 to 1, not " + hitRatio);
            }
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
    private final List<Hop> callees = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> stepsView = Collections.unmodifiableList(steps);
    private final List<Hop> fills = new ArrayList<>();
    private long key;
    private @Nullable Deadlines deadlines;
    private @Nullable Hedge hedge;
    private @Nullable CircuitBreaker breaker;
    private @Nullable PropagatedDeadline deadline;
    private @Nullable CacheCommand command;
    private @Nullable Redirect redirect;
    private long missBit;

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

    /** Adds a step that this hop takes after those that were added before. */
    public void call(Step step) {
        if (step instanceof Fork fork) {
            fork.branches().forEach(this::tellApart);
        } else {
            tellApart((Hop) step);
        }
        steps.add(step);
    }

    /**
     * Adds a step that asks a cache for its content. When something is there, the steps after it are needless; when nothing
     * is, {@code fill} is taken after all of them.
     */
    public void lookUp(Hop get, CacheCommand getting, Hop fill, CacheCommand setting) {
        if (fills.size() == Long.SIZE) {
            throw new IllegalArgumentException(this + " asks more than " + Long.SIZE + " caches");
        }
        get.missBit = 1L << fills.size();
        get.command = getting;
        fill.missBit = get.missBit;
        fill.command = setting;
        call(get);
        tellApart(fill);
        fills.add(fill);
    }

    /** The second call of the same operation must not draw what the first one drew. */
    private void tellApart(Hop hop) {
        for (Hop earlier : callees) {
            if (earlier.key == hop.key) {
                hop.key = Mix.combine(hop.key, 1);
            }
        }
        callees.add(hop);
    }

    /** Sets what sends second copies of calls that take long. */
    public void hedge(Hedge copies) {
        this.hedge = copies;
    }

    @Nullable
    Hedge hedge() {
        return hedge;
    }

    /** Sets what keeps callers from calling while calls fail. */
    public void breaker(CircuitBreaker guard) {
        this.breaker = guard;
    }

    @Nullable
    CircuitBreaker breaker() {
        return breaker;
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

    /** Sets the deadline of the class of requests that it belongs to, which its calls carry. */
    public void deadline(PropagatedDeadline ofClass) {
        this.deadline = ofClass;
    }

    @Nullable
    PropagatedDeadline deadline() {
        return deadline;
    }

    /** Sets where clients go that are redirected in answer to its calls. */
    public void redirect(Redirect elsewhere) {
        this.redirect = elsewhere;
    }

    /** Where clients go that are redirected; null where nobody is. */
    @Nullable
    Redirect redirect() {
        return redirect;
    }

    void watch(Call call, long now) {
        if (deadline != null) {
            deadline.watch(call, now, options.timeoutNanos());
        } else if (deadlines != null) {
            deadlines.watch(call);
        } else if (options.timeoutNanos() != Caller.FOR_EVER) {
            throw new IllegalStateException("nobody watches over the timeout of hop " + this);
        }
    }

    public String resource() {
        return resource;
    }

    /** What it asks there; empty for the only thing that it does. */
    public String operation() {
        return operation;
    }

    /** Enters the keys of draws: the same operation of the same resource draws the same in every variant. */
    public long key() {
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

    List<Step> steps() {
        return stepsView;
    }

    /** Whether the step of that number fills a cache. */
    boolean isFill(int number) {
        return number >= steps.size();
    }

    /** The step of that number; those that fill caches come after all others. Null behind the last. */
    @Nullable
    Step step(int number) {
        int fill = number - steps.size();
        if (fill < 0) {
            return steps.get(number);
        }
        return fill < fills.size() ? fills.get(fill) : null;
    }

    /** What it does with the content of a cache; null for what is none. */
    @Nullable
    CacheCommand command() {
        return command;
    }

    /** Which of its caller's lookups it is, or it fills; 0 for none. */
    long missBit() {
        return missBit;
    }

    /** Whether it spares its caller other hops, or could, so that the caller goes on when it fails. */
    boolean isCache() {
        return command != null || options.hitRatio() > 0;
    }

    /**
     * The hops to one of which this one passes each call on, as a load balancer does.
     *
     * @throws IllegalStateException if a step is no hop, or has options that a balancer would not heed
     */
    public List<Hop> relayTargets() {
        List<Hop> targets = new ArrayList<>();
        for (Step step : steps) {
            if (!(step instanceof Hop hop) || !hop.options.equals(Options.ONCE)) {
                throw new IllegalStateException(this + " passes calls on, to hops without options, not to " + steps);
            }
            targets.add(hop);
        }
        return targets;
    }

    @Override
    public String toString() {
        return operation.isEmpty() ? resource : resource + "." + operation;
    }
}
