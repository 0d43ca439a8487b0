package io.virga.reports.chart;

import io.virga.scenarios.result.Milestone;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryCourse;
import io.virga.scenarios.result.ServedShare;
import java.awt.Rectangle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The course of a recovery: a band for each wait, and in front of them the share of requests that were good. */
public final class CoursePicture {
    private static final int BAND_ALPHA = 110;
    private static final double HEADROOM = 1.04;

    private final RecoveryCourse course;
    private final double horizonSeconds;
    private final PanelStyle style;

    private CoursePicture(RecoveryCourse course, double horizonSeconds, PanelStyle style) {
        this.course = course;
        this.horizonSeconds = horizonSeconds;
        this.style = style;
    }

    /**
     * As SVG, the same bytes on every host.
     *
     * @param horizonSeconds after the disaster, where the time axis ends
     * @param title what a screen reader says instead of it
     * @param idPrefix keeps the ids of several pictures on one page apart
     */
    public static String svg(
            RecoveryCourse course, double horizonSeconds, PanelStyle style, String title, String idPrefix) {
        SvgCanvas canvas = new SvgCanvas(idPrefix);
        new CoursePicture(course, horizonSeconds, style)
                .chart()
                .draw(canvas, new Rectangle(style.width(), style.height()));
        return canvas.svg(style.width(), style.height(), title);
    }

    private JFreeChart chart() {
        XYPlot plot = BareChart.plot(served(), timeAxis(), shareAxis(), renderer(), style);
        double from = 0;
        for (Milestone milestone : course.milestones()) {
            if (milestone.kind() != MilestoneKind.CLIENTS_HURT) {
                addBand(plot, from, milestone.seconds(), milestone.kind());
                from = milestone.seconds();
            }
        }
        if (course.rtoSeconds() == null) {
            addBand(plot, from, course.untilSeconds(), MilestoneKind.SERVED);
        }
        return BareChart.of(plot);
    }

    private void addBand(XYPlot plot, double from, double to, MilestoneKind end) {
        if (from < horizonSeconds && to > from) {
            double within = Math.min(to, horizonSeconds);
            plot.addDomainMarker(
                    new IntervalMarker(from, within, WaitColor.of(end).faded(BAND_ALPHA)), Layer.BACKGROUND);
            plot.addDomainMarker(
                    new ValueMarker(within, WaitColor.of(end).color(), BareChart.stroke(1)), Layer.BACKGROUND);
        }
    }

    private XYSeriesCollection served() {
        XYSeries line = new XYSeries("served", false);
        for (int i = 0; i < course.served().size(); i++) {
            ServedShare from = course.served().get(i);
            if (from.fromSeconds() > horizonSeconds) {
                break;
            }
            boolean isLast = i + 1 == course.served().size();
            double to =
                    isLast ? course.untilSeconds() : course.served().get(i + 1).fromSeconds();
            double share = from.share() == null ? Double.NaN : from.share();
            line.add(from.fromSeconds(), share);
            line.add(Math.min(to, horizonSeconds), share);
        }
        return new XYSeriesCollection(line);
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, Palette.INK.color());
        renderer.setSeriesStroke(0, BareChart.stroke(1.5));
        return renderer;
    }

    private NumberAxis timeAxis() {
        return BareChart.axis(TimeAxis.elapsed(horizonSeconds), style.timeLabels());
    }

    private static NumberAxis shareAxis() {
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(0, HEADROOM);
        axis.setTickUnit(new NumberTickUnit(0.5, new QuantityFormat("1")));
        axis.setAxisLineVisible(false);
        return BareChart.axis(axis, true);
    }
}
