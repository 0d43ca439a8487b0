package io.virga.reports.json;

import io.virga.reports.format.ShortestDecimal;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.module.SimpleModule;

/** How numbers and verdicts are written: shortest doubles, money as strings, verdicts in lower case. */
final class ResultsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ResultsModule() {
        super("virga-results");
        addSerializer(Double.class, new DoubleWriter());
        addSerializer(double.class, new DoubleWriter());
        addSerializer(BigDecimal.class, new MoneyWriter());
        setMixInAnnotation(Verdict.class, LowerCase.class);
        setMixInAnnotation(Purchase.class, CamelCase.class);
        setMixInAnnotation(DifferenceVerdict.class, CamelCase.class);
        setMixInAnnotation(MilestoneKind.class, CamelCase.class);
    }

    @EnumNaming(EnumNamingStrategies.LowerCaseStrategy.class)
    private interface LowerCase {}

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    private interface CamelCase {}

    private static final class DoubleWriter extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(json.streamWriteContext().pathAsPointer()
                        + " must be a finite number or null, but is " + value);
            }
            json.writeNumber(ShortestDecimal.of(value));
        }
    }

    /** Money and metered quantities are decimal; as JSON numbers most readers would make doubles of them. */
    private static final class MoneyWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }
}
