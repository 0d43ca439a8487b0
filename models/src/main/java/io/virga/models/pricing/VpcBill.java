package io.virga.models.pricing;

import io.virga.models.topology.AvailabilityZone;
import java.math.BigDecimal;
import java.util.List;

/**
 * What ways out of private subnets cost (VPC pricing, PrivateLink pricing): NAT gateways and interface endpoints by the hour in
 * each zone and by the GB that they process in either direction. Gateway endpoints are free.
 */
public final class VpcBill {
    private static final String NAT_SERVICE = "AmazonEC2";
    private static final String ENDPOINT_SERVICE = "AmazonVPC";
    private static final List<BigDecimal> ENDPOINT_TIERS =
            List.of(new BigDecimal("1048576"), new BigDecimal("5242880"));

    private final String resource;
    private final BillBuilder bill;

    /** @param resource whose lines they are */
    public VpcBill(String resource, BillBuilder bill) {
        this.resource = resource;
        this.bill = bill;
    }

    /**
     * A NAT gateway that is there all the time.
     *
     * @param addresses public ones, each of which is billed as such
     * @param bytes processed
     */
    public VpcBill natGateway(AvailabilityZone zone, int addresses, long bytes) {
        bill.meters(BillBuilder.GATEWAYS);
        String region = zone.region().name();
        add(NAT_SERVICE, zone.path(), "NAT gateway hours", bill.windowHours(), price(region, "nat-gateway-hour"));
        BigDecimal gigabytes = BillBuilder.gigabytes(bytes);
        add(NAT_SERVICE, zone.path(), "data processed by NAT", gigabytes, price(region, "nat-gateway-gb"));
        bill.publicIpv4(resource, region, addresses);
        return this;
    }

    /**
     * An interface endpoint that is there all the time.
     *
     * @param zones in which it has a network interface, of one region
     * @param bytes processed by all of them, which fall into the tiers of a month
     */
    public VpcBill interfaceEndpoint(List<AvailabilityZone> zones, long bytes) {
        bill.meters(BillBuilder.GATEWAYS);
        String region = zones.get(0).region().name();
        for (AvailabilityZone zone : zones) {
            add(
                    ENDPOINT_SERVICE,
                    zone.path(),
                    "endpoint hours",
                    bill.windowHours(),
                    price(region, "vpc-endpoint-hour"));
        }
        PriceTiers tiers = new PriceTiers(ENDPOINT_TIERS, bill.windowMonths());
        for (int tier = 0; tier < tiers.count(); tier++) {
            boolean isFirst = tier == 0;
            add(
                    ENDPOINT_SERVICE,
                    region,
                    "data processed by endpoint" + (isFirst ? "" : ", tier " + (tier + 1)),
                    tiers.quantity(tier, BillBuilder.gigabytes(bytes)),
                    price(region, "vpc-endpoint-gb" + (isFirst ? "" : "-" + (tier + 1))));
        }
        return this;
    }

    /** A gateway endpoint, which is free. */
    public VpcBill gatewayEndpoint() {
        bill.meters(BillBuilder.GATEWAYS);
        return this;
    }

    private Price price(String region, String item) {
        return bill.book().vpc(region, item);
    }

    private void add(String service, String place, String words, BigDecimal quantity, Price price) {
        bill.add(service, resource, place, words, quantity, price);
    }
}
