package io.virga.models.commitment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What commitments take off the price on demand, by instance family. The discounts are those of one region and hold nearly
 * for the others; the table names its sources, and which rows are assumed.
 */
public final class DiscountTable implements SavingsPlanRates {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

    private DiscountTable() {}

    /** The table that the program brings. */
    public static DiscountTable load() {
        DiscountTable table = new DiscountTable();
        for (NamedCsvRecord row : BundledTable.read(DiscountTable.class, "discounts.csv")) {
            table.rows.put(row.getField("family"), row);
        }
        return table;
    }

    /** Null for families without a known discount, for Windows and for what is no instance. */
    @Override
    public @Nullable BigDecimal usd(SavingsPlan plan, UsageType usage) {
        boolean known = usage.service() == UsageType.Service.EC2
                && usage.platform().equals(UsageType.LINUX)
                && !usage.dedicated();
        String kind = plan.scope() instanceof SavingsPlan.Compute ? "compute" : "reserved";
        return known ? discounted(usage.family(), kind, plan.term(), usage.onDemandUsd()) : null;
    }

    /**
     * What a standard Reserved Instance for Linux on shared machines costs an hour, payments spread over the term.
     *
     * @return null for families without a known discount
     */
    public @Nullable BigDecimal reservedUsd(String family, Term term, BigDecimal onDemandUsd) {
        return discounted(family, "reserved", term, onDemandUsd);
    }

    /** The same of a convertible one. */
    public @Nullable BigDecimal convertibleUsd(String family, Term term, BigDecimal onDemandUsd) {
        return discounted(family, "compute", term, onDemandUsd);
    }

    /** The families that have discounts, in the order of the table. */
    public Set<String> families() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** Whether nobody looked the family's discounts up; false for a family that is not there. */
    public boolean isAssumed(String family) {
        NamedCsvRecord row = rows.get(family);
        return row != null && !row.getField("basis").startsWith("source-");
    }

    private @Nullable BigDecimal discounted(String family, String kind, Term term, BigDecimal onDemandUsd) {
        NamedCsvRecord row = rows.get(family);
        String percent = row == null ? "" : row.getField(kind + "-" + term.years() + "y-" + word(term.payment()));
        return percent.isEmpty()
                ? null
                : onDemandUsd.multiply(
                        BigDecimal.ONE.subtract(new BigDecimal(percent).divide(HUNDRED, MathContext.DECIMAL128)));
    }

    private static String word(Payment payment) {
        return switch (payment) {
            case NO_UPFRONT -> "none";
            case PARTIAL_UPFRONT -> "partial";
            case ALL_UPFRONT -> "all";
        };
    }
}
