package io.virga.models.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price in a price book.
 *
 * @param usd for one unit
 * @param unit such as {@code instance-hour}
 * @param recalled whether nobody looked it up: an assumption
 * @param date of the price list
 * @param source where it is from
 */
public record Price(BigDecimal usd, String unit, boolean recalled, LocalDate date, String source) {}
