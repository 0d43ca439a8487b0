package io.virga.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How the charts of a sweep look around their plots. */
final class ChartFrame {
    static final BasicStroke THIN = new BasicStroke(1);

    private ChartFrame() {}

    static JFreeChart of(String title, Plot plot, boolean legend) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, new FixedFont(Font.PLAIN, 12), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 12, 24));
        TextTitle words = new TextTitle(title, new FixedFont(Font.BOLD, 14));
        words.setPaint(Palette.INK.color());
        words.setHorizontalAlignment(HorizontalAlignment.LEFT);
        words.setPadding(0, 4, 6, 0);
        chart.setTitle(words);
        if (legend) {
            LegendTitle items = new LegendTitle(plot);
            items.setPosition(RectangleEdge.BOTTOM);
            items.setItemFont(new FixedFont(Font.PLAIN, 12));
            items.setItemPaint(Palette.INK.color());
            items.setBackgroundPaint(null);
            items.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
            chart.addLegend(items);
        }
        return chart;
    }

    static void plain(ValueAxis axis) {
        axis.setTickLabelFont(new FixedFont(Font.PLAIN, 11));
        axis.setTickLabelPaint(Palette.MARK.color());
        axis.setLabelFont(new FixedFont(Font.PLAIN, 12));
        axis.setLabelPaint(Palette.INK.color());
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Palette.GRID.color());
    }
}
