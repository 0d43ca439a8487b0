package io.virga.models.pricing;

import io.virga.models.commitment.UsageHour;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a window cost.
 *
 * @param currency always {@code USD}
 * @param priceBook name and date of the book
 * @param lines in the order in which they were metered
 * @param payments of the commitments, each once
 * @param notMetered what real bills contain and this one does not
 * @param committable usage on demand to which commitments may apply, by clock hours
 */
public record Bill(
        String currency,
        String priceBook,
        List<BillLine> lines,
        List<CommitmentPayment> payments,
        List<String> notMetered,
        List<UsageHour> committable) {
    /** The sum of the lines, which are rounded; it is not rounded again. */
    public BigDecimal total() {
        return lines.stream().map(BillLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines whose price nobody looked up. */
    public List<BillLine> recalled() {
        return lines.stream().filter(line -> line.price().recalled()).toList();
    }
}
