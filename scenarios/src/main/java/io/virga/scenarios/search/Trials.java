package io.virga.scenarios.search;

import io.virga.kernel.random.Mix;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.sweep.CellRunner;
import io.virga.scenarios.sweep.CellSource;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.Shard;
import io.virga.scenarios.sweep.Sweep;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepException;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings of a grid, each simulated with as many replications as a look has. They are cells of a larger grid, whose first
 * axis is the number of replications: so they are kept on disk as those of a sweep are.
 */
public final class Trials {
    private final Grid grid;
    private final Looks looks;
    private final CellSource source;
    private final int threads;
    private final Progress progress;
    private final Sweep sweep;
    private long spent;

    /**
     * @param purpose keeps files of different procedures apart
     * @param first plan of the sweep of all settings
     * @param kept file to which finished trials are added
     * @param most replications of a setting
     * @param progress can cancel
     * @throws SweepException if the file is that of another search, or there are too few replications
     */
    public Trials(
            String purpose, SweepPlan first, CellSource source, Path kept, int most, int threads, Progress progress) {
        if (most < 2) {
            throw new SweepException("one replication has no interval; -r 20 allows up to 20 of each setting");
        }
        this.grid = first.grid();
        this.looks = Looks.upTo(most);
        this.source = source;
        this.threads = threads;
        this.progress = progress;
        SweepAxis sizes = new SweepAxis(
                "simulate.replications",
                looks.sizes().stream().map(String::valueOf).toList());
        List<SweepAxis> axes = new ArrayList<>(List.of(sizes));
        axes.addAll(grid.axes());
        Grid all = Grid.of(axes);
        SweepPlan plan = new SweepPlan(first.version(), first.sha256(), purpose, all, SweepDesign.GRID);
        this.sweep = new Sweep(plan, Shard.WHOLE, kept);
    }

    Grid grid() {
        return grid;
    }

    Looks looks() {
        return looks;
    }

    /** Numbers of the lines that were lost; their trials are run again. */
    public List<Integer> damagedLines() {
        return sweep.damagedLines();
    }

    /** Replications of all trials so far, those that were found on disk among them. */
    long spent() {
        return spent;
    }

    /**
     * Trials of some settings, in their order.
     *
     * @param level of each interval that a verdict rests on
     * @throws io.virga.scenarios.experiment.InterruptedRunException if it was cancelled; what was finished is kept
     */
    List<Trial> look(int look, List<Integer> settings, double level) {
        int size = looks.sizes().get(look);
        List<Integer> cells =
                settings.stream().map(each -> look * grid.size() + each).toList();
        int each = Math.max(1, threads / Math.max(1, cells.size()));
        CellRunner runner =
                new CellRunner(sweep.grid(), source, progress).judgedAt(level).onThreads(each);
        sweep.run(cells, number -> runner.simulate(number).keeping(Trial::bills), threads, progress);
        spent += (long) size * settings.size();
        return settings.stream()
                .map(setting -> Trial.read(setting, size, sweep.cell(look * grid.size() + setting)))
                .toList();
    }

    /**
     * One setting with as many replications as any has, none of them seen before.
     *
     * @return its usual metrics, and its verdicts at the confidence of the scenario
     */
    SweepCell confirm(int setting, long seed) {
        List<String> fresh = List.of("simulate.seed=" + freshSeed(seed), "simulate.replications=" + looks.most());
        CellSource confirming = changes -> {
            List<String> all = new ArrayList<>(changes);
            all.addAll(fresh);
            return source.load(all);
        };
        spent += looks.most();
        return new CellRunner(grid, confirming, progress).onThreads(threads).run(setting, MetricChoice.frontier());
    }

    /** Another seed, at least 0, that follows from the seed. */
    private static long freshSeed(long seed) {
        return Mix.combine(Mix.hash("confirmation"), seed) >>> 1;
    }
}
