package io.virga.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepDesignTest {
    private static final int MOST = 1_000;

    private static Grid grid(String... axes) {
        return Grid.of(List.of(axes).stream().map(AxisText::read).toList());
    }

    @Test
    void gridsHaveAllCells() {
        assertThat(SweepDesign.read("grid").cells(grid("a=1..3", "b=1..4"), MOST))
                .hasSize(12);
    }

    @Test
    void randomCellsDifferAndFollowFromTheirSeed() {
        Grid grid = grid("a=1..100", "b=1..100");
        List<Integer> cells = SweepDesign.read("random:50").cells(grid, MOST);
        assertThat(cells).hasSize(50).doesNotHaveDuplicates().isSorted();
        assertThat(SweepDesign.read("random:50").cells(grid, MOST)).isEqualTo(cells);
        assertThat(SweepDesign.read("random:50:7").cells(grid, MOST)).isNotEqualTo(cells);
        assertThat(SweepDesign.read("random:50").cells(grid("a=1..3"), MOST)).containsExactly(0, 1, 2);
    }

    @Test
    void latinHypercubesHaveEachLayerOnce() {
        Grid grid = grid("a=1..20", "b=1..40", "c=1..20");
        List<Integer> cells = SweepDesign.read("latin-hypercube:20").cells(grid, MOST);
        for (int axis = 0; axis < 3; axis++) {
            int column = axis;
            int perLayer = axis == 1 ? 2 : 1;
            List<Integer> layers = cells.stream()
                    .map(cell -> (Integer.parseInt(grid.settings(cell).get(column)) - 1) / perLayer)
                    .sorted()
                    .toList();
            assertThat(layers).isEqualTo(IntStream.range(0, 20).boxed().toList());
        }
    }

    @Test
    void oneAtATimeLeavesTheOthersAtTheirFirstValues() {
        Grid grid = grid("a=1..3", "b=x,y");
        assertThat(SweepDesign.read("one-at-a-time").cells(grid, MOST).stream()
                        .map(grid::settings)
                        .map(Object::toString))
                .containsExactly("[1, x]", "[1, y]", "[2, x]", "[3, x]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "random:0", "grid:5", "sobol:5", "one-at-a-time:3", "random:5:x", ""})
    void refusesWhatIsNoDesign(String text) {
        assertThatThrownBy(() -> SweepDesign.read(text))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("no design");
    }

    @Test
    void aHugeGridIsSampledAndNotListed() {
        Grid huge = grid("a=1..10000", "b=1..10000");
        assertThat(SweepDesign.read("random:10").cells(huge, MOST)).hasSize(10);
        assertThatThrownBy(() -> SweepDesign.GRID.cells(huge, MOST))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("100000000 cells");
        assertThatThrownBy(() -> grid("a=1..10000", "b=1..10000", "c=1..100"))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("10000000000 cells");
    }
}
