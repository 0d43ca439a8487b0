package io.virga.reports.chart;

import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Axis labels with their units: "200 ms", "40 %", "400/s". */
final class QuantityFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final String unit;

    QuantityFormat(String unit) {
        this.unit = unit;
    }

    @Override
    public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
        return out.append(
                value == 0 ? "0" : Quantity.of(value, unit, Source.at("")).text());
    }

    @Override
    public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
        return format((double) value, out, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("a label is only written");
    }
}
