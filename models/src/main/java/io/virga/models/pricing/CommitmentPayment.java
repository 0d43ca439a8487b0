package io.virga.models.pricing;

import java.math.BigDecimal;

/**
 * What a commitment costs in money that flows: part of it when its term begins, and part in each hour.
 *
 * @param service AWS's name of it
 * @param commitment its name, which is also the resource of its lines
 * @param place zone, region, or {@code all regions}
 * @param item such as {@code m5.large Reserved Instances, 1 year, half upfront}
 * @param upfront USD, paid when the term begins
 * @param recurring USD of the window
 */
public record CommitmentPayment(
        String service,
        String commitment,
        String place,
        String item,
        PurchaseOption purchase,
        BigDecimal upfront,
        BigDecimal recurring) {}
