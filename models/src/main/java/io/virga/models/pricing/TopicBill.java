package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What SNS charges for messages to queues and functions: standard topics by the request of 64 KiB, and nothing for deliveries;
 * FIFO topics by the message and by the GB, in and out. The price is that of us-east-1 and of most regions.
 */
public final class TopicBill {
    private static final String SERVICE = "AmazonSNS";
    private static final String SOURCE = "Amazon SNS pricing, by infracost golden files (sns_topic_test)";
    private static final LocalDate DATE = LocalDate.of(2024, 7, 1);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final long FREE_REQUESTS = 1_000_000;

    private final BillBuilder bill;
    private final String resource;
    private final String region;

    /** @param resource whose lines they are */
    public TopicBill(BillBuilder bill, String resource, String region) {
        this.bill = bill;
        this.resource = resource;
        this.region = region;
    }

    /** @param freeTier whether the million requests that are free each month are this topic's */
    public TopicBill standard(long requests, boolean freeTier) {
        long free = freeTier
                ? bill.windowMonths()
                        .multiply(BigDecimal.valueOf(FREE_REQUESTS))
                        .longValue()
                : 0;
        add("requests", millions(Math.max(0, requests - free)), "0.50", "million requests");
        return this;
    }

    /** Messages that were published to a FIFO topic, and those that it delivered. */
    public TopicBill firstInFirstOut(long published, long publishedBytes, long delivered, long deliveredBytes) {
        add("FIFO messages published", millions(published), "0.30", "million messages");
        add("FIFO payload published", gigabytes(publishedBytes), "0.017", "GB");
        add("FIFO messages delivered", millions(delivered), "0.01", "million messages");
        add("FIFO payload delivered", gigabytes(deliveredBytes), "0.001", "GB");
        return this;
    }

    private static BigDecimal millions(long count) {
        return BigDecimal.valueOf(count).divide(MILLION, MathContext.DECIMAL128);
    }

    private static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(GIB, MathContext.DECIMAL128);
    }

    private void add(String words, BigDecimal quantity, String usd, String unit) {
        bill.add(SERVICE, resource, region, words, quantity, new Price(new BigDecimal(usd), unit, false, DATE, SOURCE));
    }
}
