package io.virga.scenarios.experiment;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Years in which disasters come as independent Poisson processes, each stroke with the outcome of one replication, drawn
 * evenly. The mean is exact; quantiles are those of years that are drawn.
 */
final class DisasterYears {
    private static final int YEARS = 100_000;

    /** A disaster, how many come a year, and what each may do. */
    record Kind(double perYear, List<DisasterSample> samples) {}

    private final List<Kind> kinds;
    private final List<List<DisasterSample>> years;

    /** @param seed of the years that are drawn */
    DisasterYears(List<Kind> kinds, long seed) {
        this.kinds = kinds;
        this.years = new ArrayList<>();
        RandomStream draws = RandomStream.of(seed, 0, "disasters");
        for (int year = 0; year < YEARS; year++) {
            List<DisasterSample> strokes = new ArrayList<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                draw(kinds.get(kind), draws.at(year, kind), strokes);
            }
            years.add(strokes);
        }
    }

    /** Poisson by the times between strokes, which are exponential. */
    private static void draw(Kind kind, UniformSource draws, List<DisasterSample> strokes) {
        double time = next(kind, draws);
        while (time < 1) {
            strokes.add(kind.samples().get(draws.nextInt(kind.samples().size())));
            time += next(kind, draws);
        }
    }

    private static double next(Kind kind, UniformSource draws) {
        return kind.perYear() == 0 ? 1 : -StrictMath.log(1 - draws.nextDouble()) / kind.perYear();
    }

    /** That at least one disaster comes within so many years. */
    double chanceOfAny(double inYears) {
        double perYear = kinds.stream().mapToDouble(Kind::perYear).sum();
        return -StrictMath.expm1(-perYear * inYears);
    }

    /** Mean of what a year's disasters add up to. */
    double mean(ToDoubleFunction<DisasterSample> loss) {
        return kinds.stream()
                .mapToDouble(kind -> kind.perYear()
                        * kind.samples().stream().mapToDouble(loss).average().orElse(0))
                .sum();
    }

    /** What they add up to in the year that 95 of 100 do not exceed. */
    double p95(ToDoubleFunction<DisasterSample> loss) {
        double[] sums = years.stream()
                .mapToDouble(year -> year.stream().mapToDouble(loss).sum())
                .toArray();
        Arrays.sort(sums);
        return sums[(int) Math.ceil(0.95 * sums.length) - 1];
    }
}
