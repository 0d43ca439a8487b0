package io.virga.reports.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws as SVG what JFreeChart's line charts draw: shapes in plain colours and text, clipped to rectangles. Anything else
 * is refused, since a picture that lacks a part without a word would be worse.
 *
 * <p>Coordinates have two decimals, ids are counted from a given prefix, and text is measured by {@link FixedFont}.
 */
final class SvgCanvas extends DrawingSurface {
    private final String idPrefix;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> clipIds = new LinkedHashMap<>();

    /** @param idPrefix keeps the ids of several pictures on one page apart */
    SvgCanvas(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /**
     * The whole picture.
     *
     * @param title what a screen reader says instead of it
     */
    String svg(int width, int height, String title) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " "
                + height + "\" role=\"img\" font-family=\"Helvetica,Arial,'Liberation Sans',sans-serif\">\n<title>"
                + escaped(title) + "</title>\n");
        clipIds.forEach(
                (path, id) -> svg.append("<clipPath id=\"" + id + "\"><path d=\"" + path + "\"/></clipPath>\n"));
        return svg.append(body).append("</svg>\n").toString();
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            throw new UnsupportedOperationException("only basic strokes, not " + getStroke());
        }
        Shape moved = getTransform().createTransformedShape(shape);
        String fill = shape instanceof Line2D ? "" : " fill=\"none\"";
        element("path", " d=\"" + SvgPath.of(moved) + "\"" + fill + color("stroke") + stroke(stroke), null);
    }

    @Override
    public void fill(Shape shape) {
        Shape moved = getTransform().createTransformedShape(shape);
        boolean invisible = getPaint() instanceof Color color && color.getAlpha() == 0;
        if (invisible || moved.getBounds2D().isEmpty()) {
            return;
        }
        element("path", " d=\"" + SvgPath.of(moved) + "\"" + color("fill"), null);
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform at = new AffineTransform(getTransform());
        at.translate(x, y);
        boolean upright = at.getShearX() == 0 && at.getShearY() == 0;
        String place = upright
                ? " x=\"" + SvgPath.number(at.getTranslateX()) + "\" y=\"" + SvgPath.number(at.getTranslateY()) + "\""
                : " transform=\"matrix(" + matrix(at) + ")\"";
        String weight = getFont().isBold() ? " font-weight=\"bold\"" : "";
        element("text", place + " font-size=\"" + getFont().getSize() + "\"" + weight + color("fill"), text);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return fixed(font).metrics();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    private static FixedFont fixed(Font font) {
        return font instanceof FixedFont known ? known : new FixedFont(font.getStyle(), font.getSize());
    }

    private void element(String name, String attributes, @Nullable String text) {
        body.append('<').append(name).append(attributes).append(clip());
        body.append(text == null ? "/>" : ">" + escaped(text) + "</" + name + ">")
                .append('\n');
    }

    private String clip() {
        Shape clip = deviceClip();
        if (clip == null) {
            return "";
        }
        String path = SvgPath.of(clip instanceof Rectangle2D ? clip : clip.getBounds2D());
        return " clip-path=\"url(#" + clipIds.computeIfAbsent(path, absent -> idPrefix + clipIds.size()) + ")\"";
    }

    private String color(String attribute) {
        if (!(getPaint() instanceof Color color)) {
            throw new UnsupportedOperationException("only plain colours, not " + getPaint());
        }
        double opacity = color.getAlpha() / 255.0 * alpha(getComposite());
        String hex = String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
        String faded = opacity < 1 ? " " + attribute + "-opacity=\"" + SvgPath.number(opacity) + "\"" : "";
        return " " + attribute + "=\"" + hex + "\"" + faded;
    }

    private static float alpha(Composite composite) {
        if (composite instanceof AlphaComposite alpha && alpha.getRule() == AlphaComposite.SRC_OVER) {
            return alpha.getAlpha();
        }
        throw new UnsupportedOperationException("only source-over compositing, not " + composite);
    }

    private static String stroke(BasicStroke stroke) {
        StringBuilder attributes = new StringBuilder();
        if (stroke.getLineWidth() != 1) {
            attributes.append(" stroke-width=\"" + SvgPath.number(stroke.getLineWidth()) + "\"");
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            attributes.append(" stroke-linejoin=\"round\"");
        }
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            StringBuilder list = new StringBuilder();
            for (float dash : dashes) {
                list.append(list.isEmpty() ? "" : " ").append(SvgPath.number(dash));
            }
            attributes.append(" stroke-dasharray=\"" + list + "\"");
        }
        return attributes.toString();
    }

    private static String matrix(AffineTransform at) {
        double[] m = new double[6];
        at.getMatrix(m);
        StringBuilder numbers = new StringBuilder();
        for (double number : m) {
            numbers.append(numbers.isEmpty() ? "" : " ").append(SvgPath.number(number));
        }
        return numbers.toString();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(point) ? point : 0xfffd);
            }
        });
        return safe.toString();
    }

    /** Characters that XML 1.0 can hold at all. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0xd800)
                || (point >= 0xe000 && point != 0xfffe && point != 0xffff);
    }
}
