package io.virga.models.pricing;

import java.math.BigDecimal;
import java.util.List;

/** What an API costs (API Gateway pricing): requests, by the tiers of a month, and the cache of a stage by the hour. */
public final class ApiGatewayBill {
    private static final String SERVICE = "AmazonApiGateway";
    private static final List<BigDecimal> REST_TIERS =
            List.of(new BigDecimal("333E+6"), new BigDecimal("1000E+6"), new BigDecimal("20000E+6"));
    private static final List<BigDecimal> HTTP_TIERS = List.of(new BigDecimal("300E+6"));

    private final String resource;
    private final String region;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    public ApiGatewayBill(String resource, String region, BillBuilder bill) {
        this.resource = resource;
        this.region = region;
        this.bill = bill;
    }

    public ApiGatewayBill restRequests(long requests) {
        return requests(requests, REST_TIERS, "api-rest-request");
    }

    /** @param requests in units of 512 KiB */
    public ApiGatewayBill httpRequests(long requests) {
        return requests(requests, HTTP_TIERS, "api-http-request");
    }

    private ApiGatewayBill requests(long requests, List<BigDecimal> bounds, String item) {
        PriceTiers tiers = new PriceTiers(bounds, bill.windowMonths());
        for (int tier = 0; tier < tiers.count(); tier++) {
            boolean isFirst = tier == 0;
            BigDecimal quantity = tiers.quantity(tier, BigDecimal.valueOf(requests));
            add(
                    isFirst ? "requests" : "requests, tier " + (tier + 1),
                    quantity,
                    isFirst ? item : item + "-" + (tier + 1));
        }
        return this;
    }

    /**
     * The cache of a stage all the time.
     *
     * @param gigabytes as the price list names its size, such as {@code 0.5}
     */
    public ApiGatewayBill cache(String gigabytes) {
        add("cache of " + gigabytes + " GB", bill.windowHours(), "api-cache-" + gigabytes + "-hour");
        return this;
    }

    private void add(String words, BigDecimal quantity, String item) {
        bill.add(SERVICE, resource, region, words, quantity, bill.book().serverless(region, item));
    }
}
