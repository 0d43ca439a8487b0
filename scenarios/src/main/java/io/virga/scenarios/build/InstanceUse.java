package io.virga.scenarios.build;

import io.virga.models.compute.CpuCredits;
import io.virga.models.compute.CreditUse;
import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.pricing.InstanceLedger.Rate;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.Tenancy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the EC2 instances of a resource used: metrics and bill. */
final class InstanceUse {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;
    private final boolean isBurstable;
    private final String region;
    private final InstanceLedger ledger;
    private final Tenancy tenancy;
    private final StationTotals totals;
    private final Growth busySinceStep;
    private final Growth runningSinceStep;
    private final Growth workersSinceStep;
    private final Growth hoursSinceStep;
    private final int workers;
    private final boolean callsThroughPools;
    private final Growth runningSinceStart;
    private final Growth hoursSinceStart;
    private Map<String, CreditUse> creditsBefore = new LinkedHashMap<>();

    /**
     * @param region of all of them
     * @param isBurstable whether some of them may have CPU credits
     * @param ledger of all that there ever were
     * @param tenancy by which those on demand are billed
     * @param fleet their applications
     */
    InstanceUse(
            String name,
            String region,
            boolean isBurstable,
            InstanceLedger ledger,
            Tenancy tenancy,
            StationFleet fleet) {
        this.name = name;
        this.isBurstable = isBurstable;
        this.region = region;
        this.ledger = ledger;
        this.tenancy = tenancy;
        this.totals = fleet.totals();
        this.busySinceStep = new Growth(() -> totals.busyVcpus().integral());
        this.runningSinceStep = new Growth(ledger::runningVcpuNanos);
        this.runningSinceStart = new Growth(ledger::runningVcpuNanos);
        this.hoursSinceStart = new Growth(ledger::runningNanos);
        this.workersSinceStep = new Growth(fleet::busyWorkerNanos);
        this.hoursSinceStep = new Growth(ledger::runningNanos);
        this.workers = fleet.settings().workers();
        this.callsThroughPools = !fleet.settings().pools().isEmpty();
    }

    void restart() {
        totals.restart();
        busySinceStep.sinceLast();
        runningSinceStep.sinceLast();
        workersSinceStep.sinceLast();
        hoursSinceStep.sinceLast();
        runningSinceStart.sinceLast();
        hoursSinceStart.sinceLast();
        creditsBefore = ledger.creditsByFamily();
    }

    /** @param storage of the instances, which tells what it saw as well */
    void observe(Observations to, MachineStorage storage) {
        StationMetrics.observe(totals, to);
        if (callsThroughPools) {
            StationMetrics.observeConnections(totals.connections(), to);
        }
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
                ledger.count());
        if (isBurstable) {
            observeCredits(to);
        }
    }

    private void observeCredits(Observations to) {
        CreditUse before = total(creditsBefore);
        CreditUse now = total(ledger.creditsByFamily());
        double used = now.used().subtract(before.used()).doubleValue();
        double charged = now.charged().subtract(before.charged()).doubleValue();
        to.ratio("CPUCreditUsage", "sum", "count", used, 1, ledger.count());
        to.ratio("CPUSurplusCreditsCharged", "sum", "count", charged, 1, ledger.count());
    }

    private static CreditUse total(Map<String, CreditUse> byFamily) {
        return byFamily.values().stream().reduce(CreditUse.NONE, CreditUse::plus);
    }

    /** On demand by tenancy, then what surplus credits cost, then Spot by pool. */
    void meter(BillBuilder bill) {
        Map<Rate, List<RunInterval>> runs = ledger.chargedRuns();
        runs.forEach((rate, intervals) -> meterOnDemand(bill, rate, intervals));
        meterCredits(bill);
        runs.forEach((rate, intervals) -> {
            if (rate.pool() != null) {
                bill.ec2(name).spotInstances(rate.pool(), intervals);
            }
        });
    }

    /** Instances on Dedicated Hosts are not billed: their hosts are. */
    private void meterOnDemand(BillBuilder bill, Rate rate, List<RunInterval> intervals) {
        if (rate.pool() != null) {
            return;
        }
        String type = rate.type().name();
        switch (tenancy) {
            case DEFAULT -> bill.ec2(name).instances(rate.zone(), type, intervals);
            case DEDICATED -> bill.ec2(name).dedicatedInstances(rate.zone(), type, intervals);
            case HOST -> {}
        }
    }

    /** What was charged, and what would be if the instances ended with the window: surplus of the time before is not. */
    private void meterCredits(BillBuilder bill) {
        ledger.creditsByFamily().forEach((family, credits) -> {
            CreditUse before = creditsBefore.getOrDefault(family, CreditUse.NONE);
            bill.ec2(name).surplusCredits(region, family, credits.charged().subtract(before.charged()));
            BigDecimal grown = credits.surplus().subtract(before.surplus());
            bill.ec2(name).unpaidSurplusCredits(region, family, grown.max(BigDecimal.ZERO));
        });
    }

    void sample(Samples samples) {
        double running = runningSinceStep.sinceLast();
        samples.add("CPUUtilization", "1", busySinceStep.sinceLast() / running);
        samples.add("WorkerUtilization", "1", workersSinceStep.sinceLast() / (workers * hoursSinceStep.sinceLast()));
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
        for (Instance instance : ledger.present()) {
            if (instance.credits() != null && instance.state() == Instance.State.RUNNING) {
                sum += credits.apply(instance.credits()).doubleValue();
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
