package io.virga.reports.csv;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.CommitmentPayment;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of FOCUS 1.2 with the columns in alphabetical order, as its sample data have them. */
final class FocusRows {
    private static final List<String> COLUMNS = List.of(
            "AvailabilityZone",
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "CapacityReservationId",
            "CapacityReservationStatus",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "CommitmentDiscountCategory",
            "CommitmentDiscountId",
            "CommitmentDiscountName",
            "CommitmentDiscountStatus",
            "CommitmentDiscountType",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ContractedCost",
            "ContractedUnitPrice",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "ListUnitPrice",
            "PricingCategory",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "RegionId",
            "RegionName",
            "ResourceId",
            "ResourceName",
            "ServiceCategory",
            "ServiceName",
            "SkuId",
            "SkuPriceId",
            "SubAccountId",
            "Tags");
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DECIMALS = 10;
    private static final String ACCOUNT = "virga";
    private static final String AWS = "AWS";

    private final CsvTable table = new CsvTable(COLUMNS);
    private final Map<String, String> everywhere = new TreeMap<>();

    FocusRows(RunResult result) {
        Instant from = at(result.simulate().fromSeconds());
        Instant to = at(result.simulate().toSeconds());
        everywhere.put("BillingAccountId", ACCOUNT);
        everywhere.put("BillingAccountName", result.scenario().name());
        everywhere.put("SubAccountId", ACCOUNT);
        everywhere.put("BillingCurrency", result.bill().currency());
        everywhere.put("BillingPeriodStart", monthOf(from, 0));
        everywhere.put("BillingPeriodEnd", monthOf(to.minusNanos(1), 1));
        everywhere.put("ChargePeriodStart", text(from));
        everywhere.put("ChargePeriodEnd", text(to));
        everywhere.put("InvoiceIssuerName", AWS);
        everywhere.put("ProviderName", AWS);
        everywhere.put("PublisherName", AWS);
        everywhere.put("Tags", "{}");
    }

    private static Instant at(double seconds) {
        return MONDAY.plusMillis((long) (seconds * 1_000));
    }

    private static String text(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String monthOf(Instant time, int later) {
        OffsetDateTime first = time.atOffset(ZoneOffset.UTC).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
        return text(first.plusMonths(later).toInstant());
    }

    String text() {
        return table.text();
    }

    /** Usage that no commitment paid for, or a commitment or capacity that nothing used. */
    void usage(BillLine line, BigDecimal quantity, BigDecimal billed, BigDecimal effective, BigDecimal list) {
        if (quantity.setScale(DECIMALS, RoundingMode.HALF_UP).signum() == 0) {
            return;
        }
        Map<String, String> row = of(line, quantity, list);
        row.put("BilledCost", number(billed));
        row.put("EffectiveCost", number(effective));
        row.put("PricingCategory", line.purchase() == Purchase.SPOT ? "Dynamic" : "Standard");
        if (line.purchase() == Purchase.UNUSED_CAPACITY_RESERVATIONS) {
            row.put("CapacityReservationId", line.resource());
            row.put("CapacityReservationStatus", "Unused");
        }
        if (line.purchase().isCommitment()) {
            row.put("PricingCategory", "Committed");
            commitment(row, line.resource(), line.purchase());
            row.put("CommitmentDiscountStatus", "Unused");
        }
        write(row);
    }

    /** Usage that a commitment paid for: nothing is billed for it again. */
    void covered(
            BillLine line, String name, Purchase kind, BigDecimal quantity, BigDecimal list, BigDecimal effective) {
        Map<String, String> row = of(line, quantity, list);
        row.put("BilledCost", number(BigDecimal.ZERO));
        row.put("EffectiveCost", number(effective));
        row.put("PricingCategory", "Committed");
        commitment(row, name, kind);
        row.put("CommitmentDiscountStatus", "Used");
        write(row);
    }

    private Map<String, String> of(BillLine line, BigDecimal quantity, BigDecimal list) {
        Map<String, String> row = new TreeMap<>(everywhere);
        place(row, line.place());
        row.put("ChargeCategory", "Usage");
        row.put("ChargeFrequency", "Usage-Based");
        row.put("ChargeDescription", CsvTable.words(line.item()));
        row.put("ConsumedQuantity", number(quantity));
        row.put("ConsumedUnit", line.unit());
        row.put("PricingQuantity", number(quantity));
        row.put("PricingUnit", line.unit());
        row.put("ContractedUnitPrice", line.unitPrice().toPlainString());
        row.put("ListUnitPrice", line.unitPrice().toPlainString());
        row.put("ContractedCost", number(list));
        row.put("ListCost", number(list));
        row.put("ResourceId", CsvTable.words(line.resource()));
        row.put("ResourceName", CsvTable.words(line.resource()));
        service(row, line.service(), line.item());
        return row;
    }

    /** A payment for a commitment, whose effect is on the rows of usage. */
    void purchase(CommitmentPayment payment, String frequency, BigDecimal usd) {
        if (usd.signum() == 0) {
            return;
        }
        Map<String, String> row = new TreeMap<>(everywhere);
        place(row, payment.place());
        row.put("BilledCost", number(usd));
        row.put("EffectiveCost", number(BigDecimal.ZERO));
        row.put("ListCost", number(usd));
        row.put("ContractedCost", number(usd));
        row.put("ChargeCategory", "Purchase");
        row.put("ChargeFrequency", frequency);
        row.put("ChargeDescription", CsvTable.words(payment.item()));
        row.put("PricingQuantity", "1");
        row.put("PricingUnit", "payment");
        row.put("PricingCategory", "Committed");
        row.put("ResourceId", CsvTable.words(payment.commitment()));
        row.put("ResourceName", CsvTable.words(payment.commitment()));
        commitment(row, payment.commitment(), payment.purchase());
        service(row, payment.service(), payment.item());
        write(row);
    }

    private static void commitment(Map<String, String> row, String name, Purchase kind) {
        boolean plan = kind == Purchase.SAVINGS_PLANS || kind == Purchase.UNUSED_SAVINGS_PLANS;
        row.put("CommitmentDiscountId", CsvTable.words(name));
        row.put("CommitmentDiscountName", CsvTable.words(name));
        row.put("CommitmentDiscountCategory", plan ? "Spend" : "Usage");
        row.put("CommitmentDiscountType", plan ? "Savings Plan" : "Reserved Instance");
    }

    private static void service(Map<String, String> row, String service, String item) {
        row.put("ServiceName", service);
        row.put("ServiceCategory", FocusCategory.of(service));
        row.put("SkuId", service + " " + item);
        row.put("SkuPriceId", service + " " + item);
    }

    private static void place(Map<String, String> row, String place) {
        int dot = place.indexOf('.');
        String region = dot < 0 ? place : place.substring(0, dot);
        if (region.indexOf('-') > 0) {
            row.put("RegionId", region);
            row.put("RegionName", region);
        }
        if (dot > 0) {
            row.put("AvailabilityZone", region + place.substring(dot + 1));
        }
    }

    private static String number(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void write(Map<String, String> row) {
        table.row(COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
}
