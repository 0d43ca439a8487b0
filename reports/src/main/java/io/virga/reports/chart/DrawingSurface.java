package io.virga.reports.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state that every {@link Graphics2D} keeps: paint, stroke, font, transform, clip. What is drawn is left open. */
abstract class DrawingSurface extends PlainGraphics {
    private final RenderingHints hints = new RenderingHints(Map.of());
    private Paint paint = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private Font font = new FixedFont(Font.PLAIN, 12);
    private AffineTransform transform = new AffineTransform();
    private @Nullable Shape clip;

    /** The clip in the coordinates of the picture; null where nothing is clipped. */
    final @Nullable Shape deviceClip() {
        return clip;
    }

    @Override
    public final void setPaint(Paint paint) {
        this.paint = paint;
    }

    @Override
    public final Paint getPaint() {
        return paint;
    }

    @Override
    public final void setColor(Color color) {
        this.paint = color;
    }

    @Override
    public final Color getColor() {
        return paint instanceof Color color ? color : Color.BLACK;
    }

    @Override
    public final void setBackground(Color color) {
        this.background = color;
    }

    @Override
    public final Color getBackground() {
        return background;
    }

    @Override
    public final void setStroke(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public final Stroke getStroke() {
        return stroke;
    }

    @Override
    public final void setComposite(Composite composite) {
        this.composite = composite;
    }

    @Override
    public final Composite getComposite() {
        return composite;
    }

    @Override
    public final void setFont(Font font) {
        this.font = font;
    }

    @Override
    public final Font getFont() {
        return font;
    }

    @Override
    public final void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public final @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public final void setRenderingHints(Map<?, ?> all) {
        hints.clear();
        hints.putAll(all);
    }

    @Override
    public final void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public final RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public final void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public final void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public final void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public final void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public final void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public final void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public final void transform(AffineTransform next) {
        transform.concatenate(next);
    }

    @Override
    public final void setTransform(AffineTransform transform) {
        this.transform = new AffineTransform(transform);
    }

    @Override
    public final AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public final void setClip(@Nullable Shape shape) {
        clip = shape == null ? null : moved(shape);
    }

    @Override
    public final void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void clip(Shape shape) {
        Shape next = moved(shape);
        if (clip instanceof Rectangle2D one && next instanceof Rectangle2D two) {
            clip = one.createIntersection(two);
        } else if (clip != null) {
            Area both = new Area(clip);
            both.intersect(new Area(next));
            clip = both;
        } else {
            clip = next;
        }
    }

    @Override
    public final void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public final @Nullable Shape getClip() {
        try {
            return clip == null ? null : plain(transform.createInverse().createTransformedShape(clip));
        } catch (NoninvertibleTransformException flat) {
            return new Rectangle();
        }
    }

    @Override
    public final @Nullable Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    private Shape moved(Shape shape) {
        return plain(transform.createTransformedShape(shape));
    }

    /** Rectangles stay rectangles where nothing turns them, so that clips can be told from other shapes. */
    private static Shape plain(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        return shape.contains(bounds) || bounds.isEmpty() ? bounds : shape;
    }

    @Override
    public final void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public final void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public final void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void dispose() {}
}
