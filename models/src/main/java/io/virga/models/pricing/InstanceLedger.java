package io.virga.models.pricing;

import io.virga.models.compute.CpuCredits;
import io.virga.models.compute.CreditUse;
import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceType;
import io.virga.models.spot.SpotPool;
import io.virga.models.spot.SpotRequest;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the instances of one resource ran and spent, for its bill and its metrics. One that is gone for good is closed: its
 * runs and its credits stay, the instance itself is let go.
 */
public final class InstanceLedger {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /**
     * What has one price.
     *
     * @param pool null on demand
     */
    public record Rate(
            AvailabilityZone zone,
            InstanceType type,
            @Nullable SpotPool pool) {}

    private record Entry(
            Instance instance, Rate rate, @Nullable SpotRequest request) {
        /** When it ran at a charge: not in a first hour in which EC2 interrupted it, if the market has that rule. */
        List<RunInterval> chargedRuns() {
            List<RunInterval> runs = instance.runIntervals();
            return request == null
                    ? runs
                    : runs.stream().filter(run -> !isFree(request, run)).toList();
        }

        private static boolean isFree(SpotRequest request, RunInterval run) {
            long reclaimed = request.reclaimedWithin(run.startNanos(), run.endNanos());
            return request.pool().isFirstHourFree()
                    && reclaimed != SpotRequest.NEVER
                    && reclaimed - run.startNanos() < HOUR_NANOS;
        }
    }

    /** What the closed ones of a rate leave behind. */
    private static final class Account {
        private final RunLog charged = new RunLog();
        private @Nullable CreditUse credits;
    }

    private final Map<Instance, Entry> present = new LinkedHashMap<>();
    private final Map<Rate, Account> accounts = new LinkedHashMap<>();
    private int count;
    private int spotCount;
    private double closedNanos;
    private double closedVcpuNanos;

    /** An instance on demand. */
    public void enter(Instance instance) {
        enter(new Entry(instance, new Rate(instance.zone(), instance.type(), null), null));
    }

    /** A Spot Instance that came by that request. */
    public void enter(Instance instance, SpotRequest request) {
        enter(new Entry(instance, new Rate(instance.zone(), instance.type(), request.pool()), request));
    }

    private void enter(Entry entry) {
        count++;
        spotCount += entry.request() == null ? 0 : 1;
        present.put(entry.instance(), entry);
        accounts.computeIfAbsent(entry.rate(), rate -> new Account());
    }

    /**
     * The instance was terminated and nothing will come of it any more.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void close(Instance instance) {
        Entry entry = present.remove(instance);
        if (entry == null) {
            throw new IllegalArgumentException(instance + " is not in the ledger");
        }
        Account account = account(entry.rate());
        entry.chargedRuns().forEach(account.charged::add);
        account.credits = plus(account.credits, instance.credits());
        double nanos = runningNanos(instance);
        closedNanos += nanos;
        closedVcpuNanos += nanos * instance.type().vcpus();
    }

    private Account account(Rate rate) {
        return accounts.computeIfAbsent(rate, each -> new Account());
    }

    /** Those that are not closed, in order of launch. */
    public Collection<Instance> present() {
        return Collections.unmodifiableCollection(present.keySet());
    }

    /** How many there ever were. */
    public int count() {
        return count;
    }

    /** How many of them came by Spot requests. */
    public int spotCount() {
        return spotCount;
    }

    /** The runs that are charged, by what has one price, in the order in which each was first launched. */
    public Map<Rate, List<RunInterval>> chargedRuns() {
        Map<Rate, List<RunInterval>> runs = new LinkedHashMap<>();
        accounts.forEach((rate, account) -> runs.put(rate, account.charged.runs()));
        for (Entry entry : present.values()) {
            runs.computeIfAbsent(entry.rate(), rate -> new ArrayList<>()).addAll(entry.chargedRuns());
        }
        return runs;
    }

    /** What became of CPU credits, by instance family; families without credits are left out. */
    public Map<String, CreditUse> creditsByFamily() {
        Map<Rate, @Nullable CreditUse> byRate = new LinkedHashMap<>();
        accounts.forEach((rate, account) -> byRate.put(rate, account.credits));
        for (Entry entry : present.values()) {
            byRate.put(
                    entry.rate(),
                    plus(byRate.get(entry.rate()), entry.instance().credits()));
        }
        Map<String, CreditUse> byFamily = new LinkedHashMap<>();
        byRate.forEach((rate, credits) -> {
            if (credits != null) {
                byFamily.merge(rate.type().family(), credits, CreditUse::plus);
            }
        });
        return byFamily;
    }

    private static @Nullable CreditUse plus(@Nullable CreditUse sum, @Nullable CpuCredits credits) {
        if (credits == null) {
            return sum;
        }
        return sum == null ? credits.use() : sum.plus(credits.use());
    }

    /** Time for which they were billed so far, in nanoseconds. */
    public double runningNanos() {
        double nanos = closedNanos;
        for (Instance instance : present.keySet()) {
            nanos += runningNanos(instance);
        }
        return nanos;
    }

    /** The same times the vCPUs of each. */
    public double runningVcpuNanos() {
        double nanos = closedVcpuNanos;
        for (Instance instance : present.keySet()) {
            nanos += runningNanos(instance) * instance.type().vcpus();
        }
        return nanos;
    }

    private static double runningNanos(Instance instance) {
        long now = instance.simulation().now();
        double nanos = 0;
        for (RunInterval interval : instance.runIntervals()) {
            nanos += Math.min(interval.endNanos(), now) - interval.startNanos();
        }
        return nanos;
    }
}
