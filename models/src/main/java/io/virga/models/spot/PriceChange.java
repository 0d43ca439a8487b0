package io.virga.models.spot;

import java.math.BigDecimal;

/**
 * The price of a pool from some time on.
 *
 * @param atNanos on the simulation's clock; the first change of a pool is at 0 and is its price at the start
 * @param usd for an instance-hour
 */
public record PriceChange(long atNanos, BigDecimal usd) {}
