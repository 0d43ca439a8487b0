package io.virga.scenarios.result;

import java.math.BigDecimal;

/**
 * One line: quantity × unit price.
 *
 * @param service such as AmazonEC2
 * @param place zone or region
 * @param item such as "m7g.large on-demand"
 * @param purchase how it was bought
 * @param unit such as "instance-hours"
 * @param source where the price is from and its date
 */
public record BillLine(
        String service,
        String resource,
        String place,
        String item,
        Purchase purchase,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal cost,
        String source) {}
