package io.virga.reports.chart;

import io.virga.reports.view.Tornado;
import io.virga.scenarios.result.SweepResult;
import java.awt.Rectangle;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** A sweep as a picture: cost against each other metric, or what each setting alone does where one was varied at a time. */
public final class SweepPicture {
    private static final int WIDTH = 760;
    private static final int SCATTER_HEIGHT = 360;
    private static final int BAR_HEIGHT = 34;
    private static final int FRAME_HEIGHT = 90;

    private SweepPicture() {}

    /** As SVG, the same bytes on every host; without any chart if nothing was simulated. */
    public static String svg(SweepResult sweep, String name) {
        boolean tornado = sweep.design().equals(Tornado.DESIGN);
        List<JFreeChart> charts = tornado ? TornadoChart.all(sweep) : ParetoChart.all(sweep);
        int height = tornado ? FRAME_HEIGHT + BAR_HEIGHT * sweep.axes().size() : SCATTER_HEIGHT;
        SvgCanvas canvas = new SvgCanvas("sweep");
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).draw(canvas, new Rectangle(0, i * height, WIDTH, height));
        }
        String title = name + (tornado ? ": what each setting does" : ": Pareto front");
        return canvas.svg(WIDTH, height * Math.max(1, charts.size()), title);
    }
}
