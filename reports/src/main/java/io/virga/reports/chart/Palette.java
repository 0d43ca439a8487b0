package io.virga.reports.chart;

import java.awt.Color;

/**
 * Colours that people with any colour vision tell apart, on white and, exchanged by the page's style sheet, on black:
 * Okabe and Ito, "Color Universal Design" (2008).
 */
public enum Palette {
    BLUE("#0072b2"),
    VERMILLION("#d55e00"),
    ORANGE("#e69f00"),
    GREEN("#009e73"),
    PURPLE("#cc79a7"),
    GREY("#8a8f98"),
    SHADE("#c3c9d2"),
    INK("#3a3f47"),
    GRID("#e3e6ea"),
    FAULT("#d55e00"),
    MARK("#6b7280");

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    public String hex() {
        return hex;
    }

    Color color() {
        return Color.decode(hex);
    }

    Color faded(int alpha) {
        Color full = color();
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), alpha);
    }
}
