package io.virga.models.spot;

import java.time.LocalDate;

/**
 * Where the prices of a pool are from.
 *
 * @param date of the data behind them
 * @param source in words
 */
public record PriceOrigin(LocalDate date, String source) {}
