package io.virga.reports.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** What all charts have in common: little ink besides the data, and fonts that are the same on every host. */
final class BareChart {
    private BareChart() {}

    static JFreeChart of(XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, font(Font.PLAIN, 12), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    static XYPlot plot(XYDataset lines, NumberAxis time, NumberAxis values, XYItemRenderer renderer, PanelStyle style) {
        XYPlot plot = new XYPlot(lines, time, values, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID.color());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(6, 0, style.timeLabels() ? 2 : 7, 18));
        AxisSpace left = new AxisSpace();
        left.setLeft(style.leftSpace());
        plot.setFixedRangeAxisSpace(left);
        return plot;
    }

    static NumberAxis axis(NumberAxis axis, boolean labels) {
        axis.setTickLabelsVisible(labels);
        axis.setTickLabelFont(font(Font.PLAIN, 11));
        axis.setTickLabelPaint(Palette.MARK.color());
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Palette.GRID.color());
        return axis;
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static Font font(int weight, int size) {
        return new FixedFont(weight, size);
    }
}
