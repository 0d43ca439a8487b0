package io.virga.reports.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A short stroke at the foot of the panel, at a moment at which a group was scaled. */
final class ScalingTick extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double LENGTH = 7;
    private final double seconds;

    ScalingTick(double seconds) {
        this.seconds = seconds;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        double x = domain.valueToJava2D(seconds, area, plot.getDomainAxisEdge());
        g2.setPaint(Palette.MARK.color());
        g2.setStroke(new BasicStroke(1.5f));
        g2.draw(new Line2D.Double(x, area.getMaxY() - LENGTH, x, area.getMaxY()));
    }
}
