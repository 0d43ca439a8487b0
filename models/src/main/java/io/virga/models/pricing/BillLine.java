package io.virga.models.pricing;

import java.math.BigDecimal;

/**
 * One line of a bill.
 *
 * @param service AWS's name of it, such as {@code AmazonEC2}
 * @param resource path of what was metered
 * @param place zone or region
 * @param item what is charged, such as {@code m7g.large on-demand}
 * @param purchase how that was bought
 * @param quantity in units of the price, rounded to six places for reading
 * @param cost quantity times price, computed before the quantity was rounded
 */
public record BillLine(
        String service,
        String resource,
        String place,
        String item,
        PurchaseOption purchase,
        BigDecimal quantity,
        Price price,
        BigDecimal cost) {}
