package io.virga.models.vpc;

import io.virga.models.network.DataCharge;

/**
 * In what the kinds of gateways differ.
 *
 * @param dataCharge who pays for bytes between a gateway and callers in other zones
 * @param connections at the same time to one destination, at least 1
 */
public record GatewaySettings(DataCharge dataCharge, int connections) {
    private static final int PORTS_OF_AN_ADDRESS = 55_000;

    /**
     * Of a NAT gateway: 55,000 connections to one destination for each of its addresses (VPC User Guide, "NAT gateway
     * basics"); callers in other zones pay, and so does the gateway (EC2 pricing, data transfer).
     *
     * @param addresses of its own, 1 to 8
     */
    public static GatewaySettings nat(int addresses) {
        return new GatewaySettings(DataCharge.PAYS, Math.multiplyExact(PORTS_OF_AN_ADDRESS, addresses));
    }

    /** Of the interface of an endpoint: data from other zones is free (PrivateLink pricing), and no limit is published. */
    public static GatewaySettings endpoint() {
        return new GatewaySettings(DataCharge.BOTH_SIDES_FREE, Integer.MAX_VALUE);
    }
}
