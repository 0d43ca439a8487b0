package io.virga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.reports.csv.SweepCsv;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.CellTask;
import io.virga.scenarios.sweep.FileCells;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.ScenarioVariant;
import io.virga.scenarios.sweep.Shard;
import io.virga.scenarios.sweep.Sweep;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepException;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkEngineTest {
    private static final String SCENARIO =
            Path.of("..", "examples", "theory", "mm1.yaml").toString();
    private static final List<String> SHORT =
            List.of("simulate.duration=30s", "simulate.warmup=2s", "simulate.replications=2");
    private static final List<SweepAxis> AXES = List.of(
            AxisText.read("workloads.customers.arrivals.poisson.rate=20/s..50/s:10/s"),
            AxisText.read("resources.server.instanceType=m7g.medium,m7g.large"));
    private static final int SICK = 3;

    @TempDir
    private Path folder;

    private Sweep sweep(String name) {
        Grid grid = Grid.of(AXES);
        return new Sweep(new SweepPlan("test", "sha", "", grid, SweepDesign.GRID), Shard.WHOLE, folder.resolve(name));
    }

    private static FileCells cells() {
        return new FileCells(SCENARIO, SHORT, AXES, List.of());
    }

    private String local() {
        Sweep sweep = sweep("local");
        sweep.run(
                more -> {
                    List<String> all = new ArrayList<>(SHORT);
                    all.addAll(more);
                    return ScenarioVariant.load(Path.of(SCENARIO), all);
                },
                MetricChoice.frontier(),
                1,
                new Progress(8));
        return SweepCsv.text(sweep.result());
    }

    @Test
    void givesTheSameBytesAsThisMachinesThreads() {
        Sweep sweep = sweep("spark");
        sweep.run(new SparkEngine(), cells(), 2, new Progress(8));
        assertThat(SweepCsv.text(sweep.result())).isEqualTo(local());
        assertThat(sweep("spark").missing()).isEmpty();
    }

    /** What Spark does for a lost executor: its tasks are run again, elsewhere or as another attempt. */
    @Test
    void runsLostCellsAgain() {
        FileCells cells = cells();
        CellTask sickly = number -> {
            if (number == SICK && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("lost");
            }
            return cells.run(number);
        };
        Sweep sweep = sweep("sickly");
        sweep.run(new SparkEngine(), sickly, 2, new Progress(8));
        assertThat(SweepCsv.text(sweep.result())).isEqualTo(local());
    }

    @Test
    void keepsWhatWasFinishedBeforeACellThatNeverSucceeds() {
        CellTask dead = number -> {
            if (number == SICK) {
                throw new IllegalStateException("lost");
            }
            return cells().run(number);
        };
        Sweep sweep = sweep("dead");
        assertThatThrownBy(() -> sweep.run(new SparkEngine(), dead, 1, new Progress(8)))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("Spark");
        assertThat(sweep("dead").missing()).contains(SICK).doesNotContain(0);
        Sweep again = sweep("dead");
        again.run(new SparkEngine(), cells(), 2, new Progress(8));
        assertThat(SweepCsv.text(again.result())).isEqualTo(local());
    }
}
