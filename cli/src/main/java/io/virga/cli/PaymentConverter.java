package io.virga.cli;

import io.virga.scenarios.spec.commitment.PaymentOption;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads when something is paid, in the words of scenarios. */
final class PaymentConverter implements ITypeConverter<PaymentOption> {
    @Override
    public PaymentOption convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "noupfront" -> PaymentOption.NO_UPFRONT;
            case "partialupfront" -> PaymentOption.PARTIAL_UPFRONT;
            case "allupfront" -> PaymentOption.ALL_UPFRONT;
            default ->
                throw new TypeConversionException("'" + text + "' is none of noUpfront, partialUpfront and allUpfront");
        };
    }
}
