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
    /** How often, how likely and how patiently a hop is called. */
    public record Options(int times, double probability, long timeoutNanos, RetryPolicy retry) {
        /** Once, always, waiting as long as the connection does. */
        public static final Options ONCE = new Options(1, 1, Long.MAX_VALUE, RetryPolicy.NONE);
    }

    private final String resource;
    private final long key;
    private final int account;
    private final Demand demand;
    private final Router router;
    private final Options options;
    private final RetryBudget retryBudget;
    private final List<Hop> calls = new ArrayList<>();
    private @Nullable Deadlines deadlines;

    /**
     * @param resource name of the resource that is called
     * @param operation what is asked of it
     * @param account number of the resource in the accounts of requests, see {@link Request#account}
     */
    public Hop(String resource, String operation, int account, Demand demand, Router router, Options options) {
        this.resource = resource;
        this.key = Mix.hash(resource + "." + operation);
        this.account = account;
        this.demand = demand;
        this.router = router;
        this.options = options;
        this.retryBudget = new RetryBudget(options.retry().budget());
    }

    /** Adds a hop that this one calls after those that were added before. */
    public void call(Hop hop) {
        calls.add(hop);
    }

    /** Sets who watches over the timeout of {@link Options#timeoutNanos}; without it calls wait for ever. */
    public void deadlines(Deadlines watch) {
        this.deadlines = watch;
    }

    void watch(Call call) {
        if (deadlines != null) {
            deadlines.watch(call);
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
        return Collections.unmodifiableList(calls);
    }

    @Override
    public String toString() {
        return resource;
    }
}
