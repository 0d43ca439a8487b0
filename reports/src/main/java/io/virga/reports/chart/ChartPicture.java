package io.virga.reports.chart;

import io.virga.scenarios.result.RunResult;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A panel as a picture. */
public final class ChartPicture {
    private static final int PIXELS_PER_POINT = 2;

    private ChartPicture() {}

    /**
     * As SVG, the same bytes on every host.
     *
     * @param idPrefix keeps the ids of several pictures on one page apart
     */
    public static String svg(RunResult result, Panel panel, PanelStyle style, String idPrefix) {
        SvgCanvas canvas = new SvgCanvas(idPrefix);
        PanelChart.of(result, panel, style).draw(canvas, new Rectangle(style.width(), style.height()));
        return canvas.svg(style.width(), style.height(), panel.title() + " over time");
    }

    /** As PNG with two pixels a point, in the fonts of the host. */
    public static byte[] png(RunResult result, Panel panel, PanelStyle style) {
        BufferedImage image = new BufferedImage(
                style.width() * PIXELS_PER_POINT, style.height() * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        PanelChart.of(result, panel, style).draw(graphics, new Rectangle(style.width(), style.height()));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
