package io.virga.scenarios.sweep;

import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.result.SweepAxis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a sweep of a scenario file, which must be where they are simulated.
 *
 * @param file path of the scenario
 * @param changes that all cells have in common
 * @param axes of the grid
 * @param metrics asked for; the usual ones if there are none
 */
public record FileCells(String file, List<String> changes, List<SweepAxis> axes, List<String> metrics)
        implements CellTask {

    @Override
    public String run(int number) {
        CellSource source = more -> {
            List<String> all = new ArrayList<>(changes);
            all.addAll(more);
            return ScenarioVariant.load(Path.of(file), all);
        };
        MetricChoice choice = metrics.isEmpty() ? MetricChoice.frontier() : MetricChoice.of(metrics);
        return CellText.write(new CellRunner(new Grid(axes), source, new Progress(1)).run(number, choice));
    }
}
