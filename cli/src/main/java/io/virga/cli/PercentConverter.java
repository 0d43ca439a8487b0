package io.virga.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 20%} as 0.2; the sign is needed, since 20 and 0.2 are both asked for by somebody. */
final class PercentConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (!text.matches("[+-]?\\d{1,6}(\\.\\d{1,6})?%")) {
            throw new TypeConversionException("'" + text + "' is no percentage such as 20%");
        }
        return new BigDecimal(text.substring(0, text.length() - 1))
                .movePointLeft(2)
                .doubleValue();
    }
}
