package io.virga.reports.chart;

import io.virga.reports.view.SettingsWords;
import io.virga.reports.view.Tornado;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import java.awt.BasicStroke;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/** What each setting alone does to a metric: a bar for each, the longest on top, around the line of the base. */
final class TornadoChart {
    private static final double HALF_BAR = 0.32;
    private static final double MARGIN = 0.18;
    private static final BasicStroke BASE_LINE = new BasicStroke(1.5f);

    private final Tornado tornado;
    private final XYPlot plot = new XYPlot(new XYSeriesCollection(), null, null, new XYLineAndShapeRenderer());

    private TornadoChart(Tornado tornado) {
        this.tornado = tornado;
    }

    /** One for each metric that some setting changes. */
    static List<JFreeChart> all(SweepResult sweep) {
        List<JFreeChart> charts = new ArrayList<>();
        for (Tornado each : Tornado.of(sweep)) {
            if (each.bars().stream().anyMatch(bar -> bar.span() > 0)) {
                charts.add(new TornadoChart(each).chart());
            }
        }
        return charts;
    }

    private JFreeChart chart() {
        int count = tornado.bars().size();
        String[] names = new String[count];
        double low = tornado.base();
        double high = tornado.base();
        for (int i = 0; i < count; i++) {
            Tornado.Bar bar = tornado.bars().get(count - 1 - i);
            names[i] = bar.axis();
            low = Math.min(low, bar.low());
            high = Math.max(high, bar.high());
            draw(bar, i);
        }
        plot.setDomainAxis(values(low, high));
        SymbolAxis settings = new SymbolAxis(null, names);
        settings.setGridBandsVisible(false);
        settings.setRange(-0.6, count - 0.4);
        settings.setTickUnit(new NumberTickUnit(1));
        ChartFrame.plain(settings);
        plot.setRangeAxis(settings);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Palette.GRID.color());
        plot.setDomainGridlineStroke(ChartFrame.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.addDomainMarker(new ValueMarker(tornado.base(), Palette.INK.color(), BASE_LINE));
        SweepMetric metric = tornado.metric();
        return ChartFrame.of(metric.name() + " " + metric.stat() + ", one setting at a time", plot, false);
    }

    private void draw(Tornado.Bar bar, int row) {
        box(bar.low(), tornado.base(), row, bar.lowAt(), TextAnchor.CENTER_RIGHT);
        box(bar.high(), tornado.base(), row, bar.highAt(), TextAnchor.CENTER_LEFT);
    }

    private void box(double end, double base, int row, String setting, TextAnchor anchor) {
        if (end == base) {
            return;
        }
        boolean good = tornado.metric().sense().equals("<=") == end < base;
        plot.addAnnotation(new XYBoxAnnotation(
                Math.min(end, base),
                row - HALF_BAR,
                Math.max(end, base),
                row + HALF_BAR,
                null,
                null,
                (good ? Palette.BLUE : Palette.VERMILLION).color()));
        XYTextAnnotation words = new XYTextAnnotation(" " + SettingsWords.brief(setting) + " ", end, row);
        words.setFont(new FixedFont(Font.PLAIN, 11));
        words.setPaint(Palette.INK.color());
        words.setTextAnchor(anchor);
        plot.addAnnotation(words);
    }

    private NumberAxis values(double low, double high) {
        NumberAxis axis = new NumberAxis(null);
        double margin = MARGIN * (high - low);
        axis.setRange(low - margin, high + margin);
        axis.setNumberFormatOverride(new QuantityFormat(tornado.metric().unit()));
        ChartFrame.plain(axis);
        return axis;
    }
}
