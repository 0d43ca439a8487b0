package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What SQS charges for: requests, of up to 64 KiB each. The tiers of a month begin with the window; the price is that of
 * us-east-1 and of most regions, so that the price book by regions does not have it.
 */
public final class QueueBill {
    private static final String SERVICE = "AmazonSQS";
    private static final String SOURCE = "Amazon SQS pricing, by infracost golden files (sqs_queue_test)";
    private static final LocalDate DATE = LocalDate.of(2024, 7, 1);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final long FREE_REQUESTS = 1_000_000;

    private final BillBuilder bill;

    public QueueBill(BillBuilder bill) {
        this.bill = bill;
    }

    /**
     * The requests of one queue.
     *
     * @param region where it is
     * @param freeTier whether the million requests that are free each month are this queue's
     */
    public QueueBill requests(String resource, String region, boolean fifo, long requests, boolean freeTier) {
        long free = freeTier
                ? bill.windowMonths()
                        .multiply(BigDecimal.valueOf(FREE_REQUESTS))
                        .longValue()
                : 0;
        BigDecimal millions = BigDecimal.valueOf(Math.max(0, requests - free)).divide(MILLION, MathContext.DECIMAL128);
        Price price = new Price(new BigDecimal(fifo ? "0.50" : "0.40"), "million requests", false, DATE, SOURCE);
        bill.add(SERVICE, resource, region, fifo ? "FIFO requests" : "requests", millions, price);
        return this;
    }
}
