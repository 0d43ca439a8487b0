package io.virga.reports.chart;

import io.virga.reports.view.SettingsWords;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import io.virga.scenarios.result.Verdict;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** The cells of a sweep by cost and one other metric; filled where all objectives are met. */
final class ParetoChart {
    private static final double SMALL = 5;
    private static final double LARGE = 9;
    private static final int MARGIN_PARTS = 20;

    private final SweepResult sweep;
    private final int metric;
    private final List<SweepCell> cells;

    private ParetoChart(SweepResult sweep, int metric, List<SweepCell> cells) {
        this.sweep = sweep;
        this.metric = metric;
        this.cells = cells;
    }

    /** One for each metric that can be better or worse; the bill, the last one, is the horizontal axis of all. */
    static List<JFreeChart> all(SweepResult sweep) {
        List<SweepCell> cells =
                sweep.cells().stream().filter(each -> each.problem() == null).toList();
        List<JFreeChart> charts = new ArrayList<>();
        int last = cells.isEmpty() ? 0 : cells.get(0).metrics().size() - 1;
        for (int i = 0; i < last; i++) {
            int at = i;
            boolean known =
                    cells.stream().anyMatch(each -> each.metrics().get(at).value() != null);
            if (known && !cells.get(0).metrics().get(i).sense().isEmpty()) {
                charts.add(new ParetoChart(sweep, i, cells).chart());
            }
        }
        return charts;
    }

    private SweepMetric metric(SweepCell cell) {
        return cell.metrics().get(metric);
    }

    private static SweepMetric bill(SweepCell cell) {
        return cell.metrics().get(cell.metrics().size() - 1);
    }

    private JFreeChart chart() {
        XYSeriesCollection points = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        add(points, renderer, "on the front, all objectives met", true, true);
        add(points, renderer, "on the front", true, false);
        add(points, renderer, "beaten, all objectives met", false, true);
        add(points, renderer, "beaten", false, false);
        XYPlot plot = new XYPlot(points, axis("bill.monthly", bill(cells.get(0)).unit()), axis(null, unit()), renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID.color());
        plot.setRangeGridlineStroke(ChartFrame.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Integer best = sweep.best();
        if (best != null) {
            label(plot, sweep.cell(best));
        }
        String title = sweep.cells().size() + " settings by cost and " + name();
        return ChartFrame.of(title, plot, true);
    }

    private String name() {
        SweepMetric first = metric(cells.get(0));
        return first.stat().equals("mean") ? first.name() : first.name() + " " + first.stat();
    }

    private String unit() {
        return metric(cells.get(0)).unit();
    }

    private void add(
            XYSeriesCollection points, XYLineAndShapeRenderer renderer, String name, boolean front, boolean met) {
        XYSeries series = new XYSeries(name, false, true);
        for (SweepCell each : cells) {
            boolean meets = !each.objectives().isEmpty() && each.isAll(Verdict.MET);
            boolean belongs = sweep.front().contains(each.number()) == front && meets == met;
            if (belongs && metric(each).value() != null) {
                series.add(bill(each).value(), metric(each).value());
            }
        }
        int number = points.getSeriesCount();
        points.addSeries(series);
        double size = front ? LARGE : SMALL;
        Shape shape = new Ellipse2D.Double(-size / 2, -size / 2, size, size);
        renderer.setSeriesShape(number, shape);
        renderer.setSeriesShapesFilled(number, met);
        renderer.setSeriesPaint(number, (front ? Palette.BLUE : Palette.GREY).color());
        renderer.setSeriesStroke(number, ChartFrame.THIN);
    }

    private NumberAxis axis(@Nullable String name, String unit) {
        NumberAxis axis = new NumberAxis(name);
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeStickyZero(false);
        axis.setLowerMargin(1.0 / MARGIN_PARTS);
        axis.setUpperMargin(1.0 / MARGIN_PARTS);
        axis.setNumberFormatOverride(new QuantityFormat(unit));
        ChartFrame.plain(axis);
        return axis;
    }

    private void label(XYPlot plot, SweepCell best) {
        Double cost = bill(best).value();
        Double value = metric(best).value();
        if (cost == null || value == null) {
            return;
        }
        XYTextAnnotation words = new XYTextAnnotation("  " + settings(best), cost, value);
        words.setFont(new FixedFont(Font.BOLD, 11));
        words.setPaint(Palette.INK.color());
        words.setTextAnchor(TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(words);
    }

    private static String settings(SweepCell cell) {
        return String.join(
                " ", cell.settings().stream().map(SettingsWords::brief).toList());
    }
}
