package io.virga.reports.sample;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Purchase;
import java.math.BigDecimal;
import java.util.List;

/** Four hours of the shop; each line is quantity × unit price, and the lines add up to the total. */
final class SampleBill {
    private static final String PRICES = "AWS price list, 2026-11-01";

    private SampleBill() {}

    static Bill ofShop() {
        return new Bill(
                "USD",
                new BigDecimal("8.92"),
                new BigDecimal("1627.90"),
                new BigDecimal("1602.10"),
                new BigDecimal("1653.70"),
                List.of(new BigDecimal("1610.20"), new BigDecimal("1645.60")),
                "bundled, 2026-11-01",
                List.of(
                        line(
                                "AmazonEC2",
                                "web",
                                "eu-west-1.a",
                                "m7g.large on-demand",
                                "8.53",
                                "instance-hours",
                                "0.0889",
                                "0.758317"),
                        line(
                                "AmazonEC2",
                                "web",
                                "eu-west-1.b",
                                "m7g.large on-demand",
                                "13.04",
                                "instance-hours",
                                "0.0889",
                                "1.159256"),
                        line(
                                "AmazonEC2",
                                "web",
                                "eu-west-1.c",
                                "m7g.large on-demand",
                                "12.11",
                                "instance-hours",
                                "0.0889",
                                "1.076579"),
                        line(
                                "AmazonRDS",
                                "db",
                                "eu-west-1.b",
                                "db.r7g.xlarge Multi-AZ",
                                "4",
                                "instance-hours",
                                "1.072",
                                "4.288"),
                        line(
                                "AmazonRDS",
                                "db",
                                "eu-west-1",
                                "gp3 storage",
                                "0.5479",
                                "GB-months",
                                "0.254",
                                "0.1391666"),
                        line("AWSELB", "alb", "eu-west-1", "load balancer hours", "4", "hours", "0.0252", "0.1008"),
                        line("AWSELB", "alb", "eu-west-1", "capacity units", "134.5", "LCU-hours", "0.008", "1.076"),
                        line(
                                "AWSDataTransfer",
                                "web",
                                "eu-west-1",
                                "between zones",
                                "32.18813",
                                "GB",
                                "0.01",
                                "0.3218813")),
                List.of(),
                List.of("data transfer to the internet", "support plan", "CloudWatch metrics and logs", "taxes"));
    }

    private static BillLine line(
            String service,
            String resource,
            String place,
            String item,
            String quantity,
            String unit,
            String price,
            String cost) {
        return new BillLine(
                service,
                resource,
                place,
                item,
                Purchase.ON_DEMAND,
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                new BigDecimal(cost),
                PRICES);
    }
}
