package io.virga.scenarios.sweep;

import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.experiment.Workers;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Runs those cells of a plan that its file does not hold yet. */
public final class Sweep {
    private final SweepPlan plan;
    private final Shard shard;
    private final Path path;
    private final SortedMap<Integer, SweepCell> known = new TreeMap<>();
    private final List<Integer> damagedLines = new ArrayList<>();

    /**
     * Looks at what there is already.
     *
     * @throws SweepException if the file is that of another sweep
     */
    public Sweep(SweepPlan plan, Shard shard, Path path) {
        this.plan = plan;
        this.shard = shard;
        this.path = path;
        if (Files.exists(path)) {
            SweepFile.Content content = SweepFile.read(path);
            requireSame(plan, content.plan(), path);
            known.putAll(content.cells());
            damagedLines.addAll(content.damagedLines());
        }
    }

    /** Numbers of the lines that were lost; their cells are run again. */
    public List<Integer> damagedLines() {
        return List.copyOf(damagedLines);
    }

    /** Cells that were found in the file. */
    public int known() {
        return known.size();
    }

    /** Numbers of the cells that are left to do. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        List<Integer> cells = plan.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (shard.holds(i) && !known.containsKey(cells.get(i))) {
                missing.add(cells.get(i));
            }
        }
        return missing;
    }

    /**
     * Runs what is missing; each cell is on the disk when it is finished.
     *
     * @param threads cells that run at a time; results do not depend on it
     * @param progress counts cells, and can cancel
     * @throws InterruptedRunException if it was cancelled; what was finished is kept
     */
    public void run(CellSource source, MetricChoice metrics, int threads, Progress progress) {
        CellRunner runner = new CellRunner(plan.grid(), source, progress);
        run(missing(), number -> runner.run(number, metrics), threads, progress);
    }

    /** The same for those of some cells that the file does not hold yet. */
    public void run(List<Integer> cells, IntFunction<SweepCell> runner, int threads, Progress progress) {
        List<Integer> missing =
                cells.stream().filter(each -> !known.containsKey(each)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (SweepFile file = SweepFile.open(path, plan)) {
            Workers.run(Math.min(threads, missing.size()), missing.size(), task -> {
                if (progress.isCancelled()) {
                    throw new InterruptedRunException("interrupted");
                }
                SweepCell cell = runner.apply(missing.get(task));
                file.append(cell);
                synchronized (known) {
                    known.put(cell.number(), cell);
                }
                progress.partDone();
            });
        }
    }

    /** The same on an engine. */
    public void run(SweepEngine engine, CellTask task, int threads, Progress progress) {
        List<Integer> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        try (SweepFile file = SweepFile.open(path, plan)) {
            engine.run(task, missing, threads, text -> {
                if (progress.isCancelled()) {
                    throw new InterruptedRunException("interrupted");
                }
                SweepCell cell = CellText.read(text, plan.grid());
                file.append(cell);
                known.put(cell.number(), cell);
                progress.partDone();
            });
        }
    }

    public Grid grid() {
        return plan.grid();
    }

    /** A cell that is finished. */
    public SweepCell cell(int number) {
        return Objects.requireNonNull(known.get(number));
    }

    /** All cells, once there are none missing in any shard. */
    public SweepResult result() {
        return Choice.of(plan, List.copyOf(known.values()));
    }

    private static void requireSame(SweepPlan wanted, SweepPlan found, Path path) {
        if (!wanted.version().equals(found.version())) {
            throw new SweepException(
                    path + " was begun by version " + found.version() + "; this is " + wanted.version());
        }
        if (!wanted.equals(found)) {
            throw new SweepException(
                    path + " holds another sweep: the scenario, its replications, the settings that are"
                            + " varied, or the metrics differ; name another file");
        }
    }

    /**
     * Puts shards together.
     *
     * @throws SweepException if they are of different sweeps, overlap, or do not hold all cells
     */
    public static SweepResult merge(List<Path> paths) {
        SortedMap<Integer, SweepCell> all = new TreeMap<>();
        SweepFile.Content first = SweepFile.read(paths.get(0));
        for (Path path : paths) {
            SweepFile.Content content = SweepFile.read(path);
            requireSame(first.plan(), content.plan(), path);
            content.cells().forEach((number, cell) -> {
                if (all.put(number, cell) != null) {
                    throw new SweepException(path + " overlaps with a file before it: both have cell " + number + ", "
                            + String.join(" ", first.plan().grid().changes(number)));
                }
            });
        }
        int size = first.plan().cells().size();
        if (size > all.size()) {
            throw new SweepException(
                    (size - all.size()) + " of " + size + " cells are missing: a shard is not there, or not done");
        }
        return Choice.of(first.plan(), List.copyOf(all.values()));
    }
}
