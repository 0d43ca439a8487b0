package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What one disaster did in all replications in which it struck, beside the objective that is about it. */
final class DisasterSummary {
    private final ScenarioSpec spec;
    private final double confidence;

    DisasterSummary(ScenarioSpec spec) {
        this.spec = spec;
        this.confidence = spec.simulate().confidence().fraction().doubleValue();
    }

    DisasterResult of(String fault, Struck struck) {
        List<DisasterSample> samples = struck.samples();
        RecoveryObjective objective = Objectives.recoveryObjective(spec, fault);
        Double rtoTarget = objective == null ? null : (Double) (objective.rto().toNanos() / 1e9);
        Double rpoTarget = objective == null || objective.rpo() == null
                ? null
                : (Double) (objective.rpo().toNanos() / 1e9);
        double rpoLimit = rpoTarget == null ? Double.POSITIVE_INFINITY : rpoTarget;
        long met = rtoTarget == null
                ? 0
                : samples.stream()
                        .filter(each -> each.meets(rtoTarget, rpoLimit))
                        .count();
        ConfidenceInterval chance =
                rtoTarget == null ? null : ConfidenceInterval.ofProportion(met, samples.size(), confidence);
        return new DisasterResult(
                fault,
                action(fault),
                rtoTarget,
                rpoTarget,
                samples.size(),
                (int) samples.stream().filter(each -> each.rtoSeconds() == null).count(),
                Spreads.of(samples.stream().map(DisasterSample::rtoSeconds).toList(), confidence),
                Spreads.of(samples.stream().map(DisasterSample::rpoSeconds).toList(), confidence),
                Spreads.of(samples.stream().map(DisasterSample::lostWrites).toList(), confidence),
                chance == null ? null : (Double) chance.estimate(),
                chance == null ? null : (Double) chance.lower(),
                chance == null ? null : (Double) chance.upper(),
                phases(samples),
                mean(samples, DisasterSample::eventCost),
                struck.recoveries(),
                struck.stores(),
                MedianCourse.of(struck));
    }

    private String action(String fault) {
        Object known = Objects.requireNonNull(spec.faults().get(fault), fault);
        return Objects.requireNonNull(known.getClass().getAnnotation(Kind.class))
                .value();
    }

    private static double mean(List<DisasterSample> samples, ToDoubleFunction<DisasterSample> value) {
        return samples.stream().mapToDouble(value).average().orElse(0);
    }

    private static @Nullable RecoveryPhases phases(List<DisasterSample> samples) {
        List<RecoveryPhases> all = new ArrayList<>();
        samples.forEach(sample -> {
            if (sample.phases() != null) {
                all.add(sample.phases());
            }
        });
        return all.isEmpty()
                ? null
                : new RecoveryPhases(
                        part(all, RecoveryPhases::detect),
                        part(all, RecoveryPhases::decide),
                        part(all, RecoveryPhases::recoverData),
                        part(all, RecoveryPhases::recoverCapacity),
                        part(all, RecoveryPhases::switchTraffic),
                        part(all, RecoveryPhases::drainCaches));
    }

    private static double part(List<RecoveryPhases> phases, ToDoubleFunction<RecoveryPhases> part) {
        return phases.stream().mapToDouble(part).average().orElse(0);
    }
}
