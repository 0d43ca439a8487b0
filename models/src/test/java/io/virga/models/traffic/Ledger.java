package io.virga.models.traffic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what becomes of each request, and refuses one that ends twice or was never wanted. */
public final class Ledger implements RequestObserver {
    /**
     * One request that ended.
     *
     * @param account its nanoseconds by {@link Account} index
     */
    public record Entry(
            long number, Outcome outcome, long intentNanos, long endNanos, int attempts, List<Long> account) {
        public long latencyNanos() {
            return endNanos - intentNanos;
        }

        public long accountedNanos() {
            return account.stream().mapToLong(Long::longValue).sum();
        }

        /** Whether it was answered without error. */
        public boolean isAnswered() {
            return outcome == Outcome.OK || outcome == Outcome.LATE;
        }
    }

    private final int accountSize;
    private final Set<Long> open = new LinkedHashSet<>();
    private final Map<Long, Entry> ended = new TreeMap<>();

    public Ledger(Account account) {
        this.accountSize = account.size();
    }

    @Override
    public void offered(Request request) {
        if (!open.add(request.id())) {
            throw new AssertionError(request + " was wanted twice");
        }
    }

    @Override
    public void ended(Request request, Outcome outcome, long endNanos) {
        if (!open.remove(request.id())) {
            throw new AssertionError(request + " ended twice or was never wanted");
        }
        long[] sums = new long[accountSize];
        request.addAccountTo(sums);
        List<Long> account = new ArrayList<>();
        for (long sum : sums) {
            account.add(sum);
        }
        ended.put(
                request.id(),
                new Entry(request.id(), outcome, request.intentNanos(), endNanos, request.attempt() + 1, account));
    }

    /** Requests that were wanted. */
    public int offered() {
        return open.size() + ended.size();
    }

    /** Requests that were wanted and have not ended. */
    public int open() {
        return open.size();
    }

    /** What became of the requests, in the order in which they were wanted. */
    public List<Entry> entries() {
        return List.copyOf(ended.values());
    }

    /** What became of the request of that number, from 0. */
    public Entry entry(long number) {
        Entry entry = ended.get(number);
        if (entry == null) {
            throw new AssertionError("request " + number + " has not ended");
        }
        return entry;
    }

    public List<Outcome> outcomes() {
        return ended.values().stream().map(Entry::outcome).toList();
    }

    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        ended.values().forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
        return counts;
    }

    public int count(Outcome outcome) {
        return counts().getOrDefault(outcome, 0);
    }
}
