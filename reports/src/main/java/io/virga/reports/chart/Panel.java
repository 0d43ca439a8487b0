package io.virga.reports.chart;

import io.virga.scenarios.result.Series;
import java.util.List;

/**
 * One picture: what it shows, and its lines.
 *
 * @param id for file names and ids, such as "latency"
 * @param title in words
 * @param unit of all its lines
 * @param scaling whether it marks when the control plane scaled
 */
public record Panel(String id, String title, String unit, List<Line> lines, boolean scaling) {
    /**
     * One line.
     *
     * @param width in pixels: what is wanted is drawn broad behind what is, so that both show where they agree
     * @param stepped whether the value holds for the whole step, as counts of machines do
     */
    public record Line(String label, Series series, Palette palette, double width, boolean stepped) {
        public String color() {
            return palette.hex();
        }
    }
}
