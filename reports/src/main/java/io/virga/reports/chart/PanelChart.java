package io.virga.reports.chart;

import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Timeline;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/** A panel as a JFreeChart, over the whole measured window. */
final class PanelChart {
    private static final int BAND_ALPHA = 28;
    private static final int MOST_LABELLED_FAULTS = 6;

    private final RunResult result;
    private final Panel panel;
    private final PanelStyle style;

    private PanelChart(RunResult result, Panel panel, PanelStyle style) {
        this.result = result;
        this.panel = panel;
        this.style = style;
    }

    static JFreeChart of(RunResult result, Panel panel, PanelStyle style) {
        return new PanelChart(result, panel, style).chart();
    }

    private JFreeChart chart() {
        JFreeChart chart = BareChart.of(plot());
        if (style.titled()) {
            addTitle(chart);
        }
        return chart;
    }

    private void addTitle(JFreeChart chart) {
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 12, 18));
        TextTitle title = new TextTitle(result.scenario().name() + ": " + panel.title(), BareChart.font(Font.BOLD, 14));
        title.setPaint(Palette.INK.color());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 4, 6, 0);
        chart.setTitle(title);
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(BareChart.font(Font.PLAIN, 12));
        legend.setItemPaint(Palette.INK.color());
        legend.setBackgroundPaint(null);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        legend.setMargin(8, style.leftSpace(), 0, 0);
        chart.addLegend(legend);
    }

    private XYPlot plot() {
        XYPlot plot = BareChart.plot(lines(), timeAxis(), valueAxis(), renderer(), style);
        int labels = 0;
        for (FaultWindow fault : result.faults()) {
            addFault(plot, fault, style.labelsFaults() && labels++ < MOST_LABELLED_FAULTS);
        }
        if (panel.scaling()) {
            result.events().stream()
                    .filter(event -> event.kind().equals("scaling"))
                    .forEach(event -> plot.addAnnotation(new ScalingTick(event.seconds()), false));
        }
        return plot;
    }

    private XYSeriesCollection lines() {
        XYSeriesCollection lines = new XYSeriesCollection();
        Timeline timeline = result.timeline();
        int number = 0;
        for (Panel.Line line : panel.lines()) {
            // Keys must differ even where labels do not; a zero-width space does not show.
            String key = line.label() + "\u200b".repeat(number++);
            lines.addSeries(
                    line.stepped()
                            ? Points.stepped(key, line.series(), timeline)
                            : Points.centred(key, line.series(), timeline, 2 * style.width()));
        }
        return lines;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int at = 0; at < panel.lines().size(); at++) {
            renderer.setSeriesPaint(at, panel.lines().get(at).palette().color());
            renderer.setSeriesStroke(at, BareChart.stroke(panel.lines().get(at).width()));
        }
        return renderer;
    }

    private NumberAxis timeAxis() {
        NumberAxis axis =
                TimeAxis.of(result.simulate().fromSeconds(), result.simulate().toSeconds());
        return BareChart.axis(axis, style.timeLabels());
    }

    private NumberAxis valueAxis() {
        NumberAxis axis = new NumberAxis(null);
        ValueScale scale = ValueScale.of(panel, style.labelsFaults());
        axis.setRange(0, scale.top());
        axis.setTickUnit(new NumberTickUnit(scale.step(), new QuantityFormat(panel.unit())));
        axis.setAxisLineVisible(false);
        return BareChart.axis(axis, true);
    }

    private void addFault(XYPlot plot, FaultWindow fault, boolean labelled) {
        double from = Math.max(fault.fromSeconds(), result.simulate().fromSeconds());
        double end = result.simulate().toSeconds();
        double to = fault.toSeconds() == null ? end : Math.min(fault.toSeconds(), end);
        if (from > to) {
            return;
        }
        IntervalMarker band = new IntervalMarker(from, to, Palette.FAULT.faded(BAND_ALPHA));
        ValueMarker start = new ValueMarker(from, Palette.FAULT.faded(160), new BasicStroke(1));
        if (labelled) {
            start.setLabel(fault.name());
            start.setLabelFont(BareChart.font(Font.PLAIN, 11));
            start.setLabelBackgroundColor(new Color(0, true));
            start.setLabelPaint(Palette.FAULT.color());
            start.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
            start.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        }
        plot.addDomainMarker(band, Layer.BACKGROUND);
        plot.addDomainMarker(start, Layer.BACKGROUND);
    }
}
