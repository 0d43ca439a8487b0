package io.virga.scenarios.build;

import io.virga.models.compute.CpuCredits;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.Tenancy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the EC2 instances of a resource used: metrics and bill. */
final class InstanceUse {
    private static final double NANOS_PER_SECOND = 1e9;

    /** What has one price on demand. */
    private record Rate(AvailabilityZone zone, InstanceType type) {}

    private final String name;
    private final boolean isBurstable;
    private final Supplier<List<Instance>> instances;
    private final Supplier<List<Instance>> onDemand;
    private final Tenancy tenancy;
    private final StationTotals totals;
    private final Growth busySinceStep;
    private final Growth runningSinceStep;
    private final Growth runningSinceStart;
    private final Growth hoursSinceStart;
    private BigDecimal usedBefore = BigDecimal.ZERO;
    private Map<String, BigDecimal> chargedBefore = Map.of();
    private Map<String, BigDecimal> surplusBefore = Map.of();

    /**
     * @param isBurstable whether some of them may have CPU credits
     * @param instances all that there ever were
     * @param onDemand those among them that are billed at the price on demand
     * @param tenancy by which they are billed
     * @param totals of their applications
     */
    InstanceUse(
            String name,
            boolean isBurstable,
            Supplier<List<Instance>> instances,
            Supplier<List<Instance>> onDemand,
            Tenancy tenancy,
            StationTotals totals) {
        this.name = name;
        this.isBurstable = isBurstable;
        this.instances = instances;
        this.onDemand = onDemand;
        this.tenancy = tenancy;
        this.totals = totals;
        this.busySinceStep = new Growth(() -> totals.busyVcpus().integral());
        this.runningSinceStep = new Growth(this::runningVcpuNanos);
        this.runningSinceStart = new Growth(this::runningVcpuNanos);
        this.hoursSinceStart = new Growth(this::runningNanos);
    }

    void restart() {
        totals.restart();
        busySinceStep.sinceLast();
        runningSinceStep.sinceLast();
        runningSinceStart.sinceLast();
        hoursSinceStart.sinceLast();
        usedBefore = used();
        chargedBefore = charged();
        surplusBefore = byFamily(CpuCredits::surplus);
    }

    /** @param storage of the instances, which tells what it saw as well */
    void observe(Observations to, MachineStorage storage) {
        StationMetrics.observe(totals, to);
        storage.observe(to);
        double runningVcpuSeconds = runningSinceStart.sinceLast() / NANOS_PER_SECOND;
        to.ratio(
                "CPUUtilization",
                "mean",
                "1",
                totals.busyVcpus().integral() / NANOS_PER_SECOND,
                runningVcpuSeconds,
                totals.completions());
        to.ratio(
                "InstanceHours",
                "sum",
                "count",
                hoursSinceStart.sinceLast() / NANOS_PER_SECOND / 3600,
                1,
                instances.get().size());
        if (isBurstable) {
            observeCredits(to);
        }
    }

    private void observeCredits(Observations to) {
        long samples = instances.get().size();
        double used = used().subtract(usedBefore).doubleValue();
        double charged = total(charged()).subtract(total(chargedBefore)).doubleValue();
        to.ratio("CPUCreditUsage", "sum", "count", used, 1, samples);
        to.ratio("CPUSurplusCreditsCharged", "sum", "count", charged, 1, samples);
    }

    private static BigDecimal total(Map<String, BigDecimal> credits) {
        return credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void meter(BillBuilder bill) {
        Map<Rate, List<Instance.RunInterval>> runs = new LinkedHashMap<>();
        for (Instance instance : onDemand.get()) {
            runs.computeIfAbsent(new Rate(instance.zone(), instance.type()), rate -> new ArrayList<>())
                    .addAll(instance.runIntervals());
        }
        runs.forEach((rate, intervals) -> meter(bill, rate, intervals));
        meterCredits(bill);
    }

    /** Instances on Dedicated Hosts are not billed: their hosts are. */
    private void meter(BillBuilder bill, Rate rate, List<Instance.RunInterval> intervals) {
        String type = rate.type().name();
        switch (tenancy) {
            case DEFAULT -> bill.instances(name, rate.zone(), type, intervals);
            case DEDICATED -> bill.dedicatedInstances(name, rate.zone(), type, intervals);
            case HOST -> {}
        }
    }

    /** What was charged, and what would be if the instances ended with the window: surplus of the time before is not. */
    private void meterCredits(BillBuilder bill) {
        Map<String, BigDecimal> charged = charged();
        Map<String, BigDecimal> surplus = byFamily(CpuCredits::surplus);
        charged.forEach((family, credits) -> {
            String region = instances.get().get(0).zone().region().name();
            BigDecimal before = chargedBefore.getOrDefault(family, BigDecimal.ZERO);
            bill.surplusCredits(name, region, family, credits.subtract(before));
            BigDecimal grown = surplus.getOrDefault(family, BigDecimal.ZERO)
                    .subtract(surplusBefore.getOrDefault(family, BigDecimal.ZERO));
            bill.unpaidSurplusCredits(name, region, family, grown.max(BigDecimal.ZERO));
        });
    }

    void sample(Samples samples) {
        double running = runningSinceStep.sinceLast();
        samples.add("CPUUtilization", "1", busySinceStep.sinceLast() / running);
    }

    /** Means over the instances that run and have credits. */
    void sampleCredits(Samples samples) {
        if (isBurstable) {
            samples.add("CPUCreditBalance", "count", meanOfRunning(CpuCredits::balance));
            samples.add("CPUSurplusCreditBalance", "count", meanOfRunning(CpuCredits::surplus));
        }
    }

    private double meanOfRunning(Function<CpuCredits, BigDecimal> credits) {
        double sum = 0;
        int count = 0;
        for (Instance instance : instances.get()) {
            if (instance.credits() != null && instance.state() == Instance.State.RUNNING) {
                sum += credits.apply(instance.credits()).doubleValue();
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private BigDecimal used() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instance instance : instances.get()) {
            sum = instance.credits() == null ? sum : sum.add(instance.credits().used());
        }
        return sum;
    }

    /** Surplus credits charged so far, by family. */
    private Map<String, BigDecimal> charged() {
        return byFamily(CpuCredits::charged);
    }

    private Map<String, BigDecimal> byFamily(Function<CpuCredits, BigDecimal> credits) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Instance instance : instances.get()) {
            if (instance.credits() != null) {
                sums.merge(instance.type().family(), credits.apply(instance.credits()), BigDecimal::add);
            }
        }
        return sums;
    }

    /** vCPU-time of billed instances since the simulation began. */
    private double runningVcpuNanos() {
        double nanos = 0;
        for (Instance instance : instances.get()) {
            nanos += runningNanos(instance) * instance.type().vcpus();
        }
        return nanos;
    }

    private double runningNanos() {
        return instances.get().stream().mapToDouble(InstanceUse::runningNanos).sum();
    }

    private static double runningNanos(Instance instance) {
        long now = instance.simulation().now();
        double nanos = 0;
        for (Instance.RunInterval interval : instance.runIntervals()) {
            nanos += Math.min(interval.endNanos(), now) - interval.startNanos();
        }
        return nanos;
    }
}
