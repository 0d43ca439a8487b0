package io.virga.scenarios.sweep;

import java.util.List;

/**
 * What makes a sweep the same sweep: results of two plans that are equal belong together.
 *
 * @param version of the program
 * @param sha256 of the scenario of the first cell
 * @param metrics asked for, as the user wrote them
 * @param design which cells are simulated
 */
public record SweepPlan(String version, String sha256, String metrics, Grid grid, SweepDesign design) {
    /** Numbers of all cells, rising. */
    List<Integer> cells() {
        return design.cells(grid, Integer.MAX_VALUE);
    }
}
