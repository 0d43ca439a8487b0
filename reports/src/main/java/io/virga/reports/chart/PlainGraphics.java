package io.virga.reports.chart;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** The part of {@link Graphics2D} that line charts do not need: each call is refused, so that nothing is left out unseen. */
abstract class PlainGraphics extends Graphics2D {
    private static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("charts are drawn as shapes and plain text, without " + what);
    }

    @Override
    public final Graphics create() {
        throw refused("nested graphics");
    }

    @Override
    public final void setPaintMode() {
        throw refused("paint modes");
    }

    @Override
    public final void setXORMode(Color color) {
        throw refused("paint modes");
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("pixels");
    }

    @Override
    public final void clearRect(int x, int y, int width, int height) {
        throw refused("pixels");
    }

    @Override
    public final boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        throw refused("pixels");
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        throw refused("a device");
    }

    @Override
    public final void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused("round rectangles");
    }

    @Override
    public final void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused("round rectangles");
    }

    @Override
    public final void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw refused("arcs");
    }

    @Override
    public final void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw refused("arcs");
    }

    @Override
    public final void drawPolyline(int[] x, int[] y, int count) {
        throw refused("polygons");
    }

    @Override
    public final void drawPolygon(int[] x, int[] y, int count) {
        throw refused("polygons");
    }

    @Override
    public final void fillPolygon(int[] x, int[] y, int count) {
        throw refused("polygons");
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("styled text");
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("styled text");
    }

    @Override
    public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused("glyphs");
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refused("images");
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refused("images");
    }
}
