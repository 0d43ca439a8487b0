package io.virga.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.reports.sample.SampleCommitments;
import io.virga.reports.view.CashView;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FocusCsvTest {
    private static final BigDecimal TINY = new BigDecimal("0.000001");

    private final RunResult result = SampleCommitments.ofShop();
    private final List<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(FocusCsv.text(result)).stream().toList();

    private BigDecimal sum(String column, Predicate<NamedCsvRecord> which) {
        return rows.stream()
                .filter(which)
                .map(row -> new BigDecimal(row.getField(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<NamedCsvRecord> with(String column, String value) {
        return row -> row.getField(column).equals(value);
    }

    @Test
    void effectiveCostAddsUpToTheAmortizedBillAndBilledCostToTheOneInCash() {
        assertThat(sum("EffectiveCost", row -> true)).isCloseTo(result.bill().total(), within(TINY));
        assertThat(sum("BilledCost", row -> true))
                .isCloseTo(CashView.of(result).bill().total(), within(TINY));
    }

    @Test
    void usageThatCommitmentsPaidForIsApartAndCostsWhatWasUsedOfThem() {
        Predicate<NamedCsvRecord> night = with("CommitmentDiscountId", "night");
        Predicate<NamedCsvRecord> used = with("CommitmentDiscountStatus", "Used");
        assertThat(sum("EffectiveCost", night.and(used))).isCloseTo(new BigDecimal("0.48"), within(TINY));
        assertThat(sum("BilledCost", used)).isEqualByComparingTo("0");
        // Three quarters of what runs belong to web, and so do three quarters of the eight hours.
        assertThat(sum("ConsumedQuantity", night.and(used).and(with("ResourceId", "web"))))
                .isCloseTo(new BigDecimal("6"), within(TINY));
        assertThat(sum("EffectiveCost", with("CommitmentDiscountStatus", "Unused")))
                .isCloseTo(new BigDecimal("0.17"), within(TINY));
    }

    @Test
    void usageIsKept() {
        Predicate<NamedCsvRecord> onDemand = with("ChargeDescription", "m5.large on-demand");
        assertThat(sum("ConsumedQuantity", onDemand)).isCloseTo(new BigDecimal("40"), within(TINY));
        assertThat(sum("ListCost", onDemand)).isCloseTo(new BigDecimal("4"), within(TINY));
    }

    @Test
    void categoriesAreThoseOfTheSpecification() {
        assertThat(rows).extracting(row -> row.getField("ChargeCategory")).containsOnly("Usage", "Purchase");
        assertThat(rows)
                .extracting(row -> row.getField("PricingCategory"))
                .contains("Standard", "Dynamic", "Committed")
                .doesNotContain("");
        assertThat(rows)
                .extracting(row -> row.getField("ChargeFrequency"))
                .contains("Usage-Based", "One-Time", "Recurring");
        assertThat(rows).filteredOn(with("CapacityReservationStatus", "Unused")).hasSize(1);
        assertThat(rows).extracting(row -> row.getField("AvailabilityZone")).contains("us-east-1a");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("ChargePeriodStart")).isEqualTo("2026-01-05T18:00:00Z");
            assertThat(row.getField("BillingPeriodEnd")).isEqualTo("2026-02-01T00:00:00Z");
        });
    }
}
