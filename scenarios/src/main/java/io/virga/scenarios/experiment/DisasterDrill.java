package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import io.virga.scenarios.spec.RiskSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Simulates each fault of a scenario alone, and the scenario without any, with common random numbers: what differs is the
 * fault's doing.
 */
public final class DisasterDrill {
    private static final double HOUR_SECONDS = 3600;
    private static final double YEAR_SECONDS = 365 * 86_400.0;
    private static final int MONTHS = 12;
    private static final int MOST_UNPAIRED = 10;

    private final ScenarioSpec spec;
    private final int threads;
    private final DrillShortcuts shortcuts;

    /** @param threads replications that run at a time, at least 1; results do not depend on it */
    public DisasterDrill(ScenarioSpec spec, int threads) {
        this(spec, threads, DrillShortcuts.NONE);
    }

    /** With parts of the simulated time left out. */
    public DisasterDrill(ScenarioSpec spec, int threads, DrillShortcuts shortcuts) {
        this.spec = spec;
        this.threads = threads;
        this.shortcuts = shortcuts;
    }

    /** How many replications it runs: those of the scenario without its faults, and all with each of them. */
    public int replications() {
        return quietReplications() + spec.faults().size() * spec.simulate().replications();
    }

    /** Where runs are cut short, their costs cannot be paired, and few give the mean of what hardly varies. */
    private int quietReplications() {
        int all = spec.simulate().replications();
        return shortcuts.areTaken() ? Math.min(MOST_UNPAIRED, all) : all;
    }

    /**
     * Runs all of it.
     *
     * @param file that the scenario is from, as the user named it
     * @param progress of as many replications as it runs
     * @throws InterruptedRunException if it was cancelled before all was done
     * @throws io.virga.kernel.SimulationException when a limit is passed or a model is at fault
     */
    public StrategyResult run(String file, Progress progress) {
        Window window = Windows.of(spec.simulate());
        List<Replication> quiet = quiet(window, progress);
        QuietCost quietCost = shortcuts.areTaken() ? QuietCost.proportional(quiet, window) : QuietCost.paired(quiet);
        int done = quiet.size();
        double confidence = spec.simulate().confidence().fraction().doubleValue();
        double monthly = new BillMeans(window, spec, confidence)
                .of(quiet.stream().map(Replication::bill).toList())
                .monthly()
                .doubleValue();
        Map<String, List<DisasterSample>> samples = new LinkedHashMap<>();
        List<DisasterResult> results = new ArrayList<>();
        for (String fault : spec.faults().keySet()) {
            Struck struck = new FaultDrill(spec, fault, shortcuts).run(quietCost, threads, progress.after(done));
            done += spec.simulate().replications();
            if (!struck.samples().isEmpty()) {
                samples.put(fault, struck.samples());
                results.add(new DisasterSummary(spec).of(fault, struck));
            }
        }
        return new StrategyResult(spec.name(), file, spec.description(), monthly, results, yearly(samples, monthly));
    }

    private List<Replication> quiet(Window window, Progress progress) {
        ReplicationRunner runner = new ReplicationRunner(
                GivenFault.none(spec), window, spec.simulate().seed(), progress);
        return new ReplicationPool(threads, progress).runAll(runner, quietReplications());
    }

    private @Nullable YearlyRisk yearly(Map<String, List<DisasterSample>> samples, double monthly) {
        RiskSpec risk = spec.risk();
        if (risk.disasterRates().isEmpty()) {
            return null;
        }
        List<DisasterYears.Kind> kinds = new ArrayList<>();
        risk.disasterRates()
                .forEach((fault, rate) -> kinds.add(new DisasterYears.Kind(
                        rate.perSecond() * YEAR_SECONDS, samples.getOrDefault(fault, List.of()))));
        DisasterYears years = new DisasterYears(kinds, spec.simulate().seed());
        ToDoubleFunction<DisasterSample> loss = loss(risk);
        boolean censored = kinds.stream()
                .anyMatch(kind -> kind.samples().stream().anyMatch(sample -> sample.rtoSeconds() == null));
        return new YearlyRisk(
                years.chanceOfAny(1),
                years.mean(DisasterSample::downtimeSeconds),
                years.p95(DisasterSample::downtimeSeconds),
                years.mean(DisasterSample::lostWrites),
                years.mean(loss),
                years.p95(loss),
                MONTHS * monthly + years.mean(loss),
                censored);
    }

    private static ToDoubleFunction<DisasterSample> loss(RiskSpec risk) {
        HourlyPrice perHour = risk.costOfDowntime();
        Money perWrite = risk.costOfLostWrite();
        double hour = perHour == null ? 0 : perHour.perHour().amount().doubleValue();
        double write = perWrite == null ? 0 : perWrite.amount().doubleValue();
        return sample ->
                sample.downtimeSeconds() / HOUR_SECONDS * hour + sample.lostWrites() * write + sample.eventCost();
    }
}
