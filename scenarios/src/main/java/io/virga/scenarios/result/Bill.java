package io.virga.scenarios.result;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the measured window cost, as the mean over replications.
 *
 * @param monthly the window's cost scaled to a month, 730 hours unless the scenario says otherwise: what a month costs if every hour is like these
 * @param low lower end of the interval of the monthly cost
 * @param monthlyPerReplication the monthly cost in each replication
 * @param priceBook name and date
 * @param payments of the commitments in money that flows; on the lines it is spread over the term
 * @param notMetered what real bills contain and this one does not
 */
public record Bill(
        String currency,
        BigDecimal total,
        BigDecimal monthly,
        BigDecimal low,
        BigDecimal high,
        List<BigDecimal> monthlyPerReplication,
        String priceBook,
        List<BillLine> lines,
        List<CommitmentPayment> payments,
        List<String> notMetered) {}
