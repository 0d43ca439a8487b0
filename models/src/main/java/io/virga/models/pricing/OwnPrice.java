package io.virga.models.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price that somebody has instead of the list price.
 *
 * @param item such as {@code ec2-on-demand} or {@code alb-hour}
 * @param name what of the item, such as {@code m7g.large}; empty where the item has one price in a region
 * @param usd for one unit, which is that of the list
 */
public record OwnPrice(String item, String name, String region, BigDecimal usd, LocalDate date, String source) {}
