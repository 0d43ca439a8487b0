package io.virga.reports.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/**
 * A sans-serif font whose sizes are a table and not those of an installed font: layouts come out the same on every host,
 * also where there are no fonts at all. The widths are Helvetica's, which Arial and Liberation Sans share.
 */
final class FixedFont extends Font {
    private static final long serialVersionUID = 1L;
    private static final double ASCENT = 0.718 + 0.2;
    private static final double DESCENT = 0.212;
    private static final double UNKNOWN_WIDTH = 0.6;

    /** Widths of the characters from space to tilde in thousandths of the size: Adobe's Helvetica.afm. */
    private static final short[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    FixedFont(int style, int size) {
        super(SANS_SERIF, style, size);
    }

    double width(String text) {
        return text.chars().mapToDouble(FixedFont::width).sum() * getSize2D();
    }

    private static double width(int character) {
        boolean known = character >= ' ' && character - ' ' < WIDTHS.length;
        return known ? WIDTHS[character - ' '] / 1000.0 : UNKNOWN_WIDTH;
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(text.length(), getSize2D());
    }

    private static final class Metrics extends FontMetrics {
        private static final long serialVersionUID = 1L;

        Metrics(FixedFont font) {
            super(font);
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(((FixedFont) font).width(text));
        }

        @Override
        public int charWidth(char character) {
            return stringWidth(String.valueOf(character));
        }

        @Override
        public int getAscent() {
            return (int) Math.ceil(ASCENT * font.getSize2D());
        }

        @Override
        public int getDescent() {
            return (int) Math.ceil(DESCENT * font.getSize2D());
        }
    }

    private static final class Line extends LineMetrics {
        private final int characters;
        private final float size;

        Line(int characters, float size) {
            this.characters = characters;
            this.size = size;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return (float) ASCENT * size;
        }

        @Override
        public float getDescent() {
            return (float) DESCENT * size;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -0.5f * size, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -0.3f * size;
        }

        @Override
        public float getStrikethroughThickness() {
            return 0.05f * size;
        }

        @Override
        public float getUnderlineOffset() {
            return 0.1f * size;
        }

        @Override
        public float getUnderlineThickness() {
            return 0.05f * size;
        }
    }
}
