package io.virga.reports.chart;

/**
 * How a panel is drawn.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param leftSpace pixels for the labels of the value axis; the same in all panels, so that their time axes agree
 * @param titled whether the picture stands alone, with title, legend and a white ground
 * @param timeLabels whether the time axis is labelled
 * @param labelsFaults whether the faults' names are written
 */
public record PanelStyle(
        int width, int height, int leftSpace, boolean titled, boolean timeLabels, boolean labelsFaults) {
    /** A picture of its own, for slides and papers. */
    public static final PanelStyle ALONE = new PanelStyle(960, 420, 62, true, true, true);
}
