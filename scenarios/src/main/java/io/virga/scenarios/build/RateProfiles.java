package io.virga.scenarios.build;

import io.virga.models.traffic.RateProfile;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import io.virga.scenarios.spec.workload.ConstantProfile;
import io.virga.scenarios.spec.workload.DiurnalProfile;
import io.virga.scenarios.spec.workload.ProfileSpec;
import io.virga.scenarios.spec.workload.RampProfile;
import io.virga.scenarios.spec.workload.SpikeProfile;
import io.virga.scenarios.spec.workload.StepsProfile;
import io.virga.scenarios.spec.workload.TraceSpec;
import io.virga.scenarios.spec.workload.WeeklyProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From profiles and traces of the language, on the scenario's clock, to rates on the simulation's. */
final class RateProfiles {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();
    /** Distance of the knots of a wave: its straight pieces are within 10⁻⁵ of it. */
    private static final long WAVE_STEP_NANOS = Duration.ofMinutes(5).toNanos();
    /** How long a sudden change takes. */
    private static final long JUMP_NANOS = 1;

    private final Window window;
    private final List<Long> times = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();

    private RateProfiles(Window window) {
        this.window = window;
    }

    static RateProfile of(Rate rate, ProfileSpec profile, Window window) {
        double perNano = rate.perSecond() / NANOS_PER_SECOND;
        return new RateProfiles(window).profile(profile, perNano);
    }

    private RateProfile profile(ProfileSpec profile, double peak) {
        if (profile instanceof ConstantProfile) {
            knot(0, peak);
        } else if (profile instanceof DiurnalProfile diurnal) {
            wave(diurnal, peak);
        } else if (profile instanceof WeeklyProfile weekly) {
            week(weekly, peak);
        } else if (profile instanceof RampProfile ramp) {
            knot(ramp.start().toNanos(), peak * level(ramp.from()));
            knot(ramp.end().toNanos(), peak * level(ramp.to()));
        } else if (profile instanceof StepsProfile steps) {
            double before = peak;
            for (StepsProfile.Step step : steps.steps()) {
                before = jump(step.at().toNanos(), before, peak * level(step.level()));
            }
        } else if (profile instanceof SpikeProfile spike) {
            long at = spike.at().toNanos();
            double high = jump(at, peak, peak * level(spike.level()));
            jump(at + spike.duration().toNanos(), high, peak);
        } else {
            throw new AssertionError(profile);
        }
        return build();
    }

    private void wave(DiurnalProfile diurnal, double peak) {
        long start = window.fromNanos() - window.warmupNanos();
        long first = Math.floorDiv(start, WAVE_STEP_NANOS) * WAVE_STEP_NANOS;
        long last = window.toNanos() + DAY_NANOS;
        for (long t = first; t <= last; t += WAVE_STEP_NANOS) {
            knot(t, peak * level(diurnal, t));
        }
    }

    private static double level(DiurnalProfile diurnal, long scenarioNanos) {
        double trough = level(diurnal.trough());
        double phase = 2 * StrictMath.PI * (scenarioNanos - diurnal.peakAt().toNanos()) / DAY_NANOS;
        return trough + (1 - trough) * (1 + StrictMath.cos(phase)) / 2;
    }

    /** Knots as of the wave, and two at each midnight. */
    private void week(WeeklyProfile weekly, double peak) {
        long start = window.fromNanos() - window.warmupNanos();
        long last = window.toNanos() + DAY_NANOS;
        DiurnalProfile diurnal = weekly.diurnal();
        long step = diurnal == null ? DAY_NANOS : WAVE_STEP_NANOS;
        for (long t = Math.floorDiv(start, step) * step; t <= last; t += step) {
            double ofDay = diurnal == null ? peak : peak * level(diurnal, t);
            if (t % DAY_NANOS == 0) {
                knot(t - JUMP_NANOS, ofDay * level(weekly, t - JUMP_NANOS));
            }
            knot(t, ofDay * level(weekly, t));
        }
    }

    private static double level(WeeklyProfile weekly, long scenarioNanos) {
        long days = Math.floorDiv(scenarioNanos, DAY_NANOS) + weekly.begins().ordinal();
        return level(weekly.levels().get((int) Math.floorMod(days, 7L)));
    }

    /**
     * The rate of a trace: counts averaged over the smoothing width around each interval, scaled, and joined by straight
     * lines between the middles of the intervals. Before the first and after the last interval there is nothing.
     */
    static RateProfile of(TraceSpec spec, Window window) {
        RateProfiles profile = new RateProfiles(window);
        long interval = spec.interval().toNanos();
        double factor = spec.scale().doubleValue() / interval;
        int half = (int) (spec.smoothing().toNanos() / interval / 2);
        int size = spec.file().size();
        long start = spec.startsAt().toNanos();
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + spec.file().count(i);
        }
        for (int i = 0; i < size; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(size, i + half + 1);
            double rate = (sums[to] - sums[from]) / (to - from) * factor;
            if (i == 0) {
                profile.jump(start, 0, rate);
            }
            profile.knot(start + i * interval + interval / 2, rate);
            if (i == size - 1) {
                profile.jump(start + size * interval, rate, 0);
            }
        }
        return profile.build();
    }

    private static double level(Percentage percentage) {
        return percentage.fraction().doubleValue();
    }

    private double jump(long scenarioNanos, double before, double after) {
        knot(scenarioNanos - JUMP_NANOS, before);
        knot(scenarioNanos, after);
        return after;
    }

    private void knot(long scenarioNanos, double ratePerNano) {
        times.add(window.simulationNanos(scenarioNanos));
        rates.add(ratePerNano);
    }

    private RateProfile build() {
        return new RateProfile(
                times.stream().mapToLong(Long::longValue).toArray(),
                rates.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
