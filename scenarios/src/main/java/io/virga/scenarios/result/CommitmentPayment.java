package io.virga.scenarios.result;

import java.math.BigDecimal;

/**
 * What a commitment costs in money that flows; the lines of a bill spread it over the term.
 *
 * @param service such as AmazonEC2
 * @param commitment its name, which is the resource of its lines
 * @param place zone, region, or "all regions"
 * @param item what was bought, such as "m5.large Reserved Instances, 1 year, half upfront"
 * @param upfront paid when the term begins
 * @param recurring paid for the window
 */
public record CommitmentPayment(
        String service,
        String commitment,
        String place,
        String item,
        Purchase purchase,
        BigDecimal upfront,
        BigDecimal recurring) {}
