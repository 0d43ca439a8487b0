package io.virga.scenarios.sweep;

/**
 * What makes a sweep the same sweep: results of two plans that are equal belong together.
 *
 * @param version of the program
 * @param sha256 of the scenario of the first cell
 * @param metrics asked for, as the user wrote them
 */
public record SweepPlan(String version, String sha256, String metrics, Grid grid) {}
