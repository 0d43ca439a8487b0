package io.virga.scenarios.spec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file of the user's own prices holds.
 *
 * @param path the file as the scenario names it
 * @param rows in the order of the file, no two for the same thing
 */
public record PriceFile(String path, List<Row> rows) {
    public PriceFile {
        rows = List.copyOf(rows);
    }

    /**
     * One price.
     *
     * @param line of the file
     * @param item such as {@code ec2-on-demand} or {@code alb-hour}
     * @param name what of the item, such as {@code m7g.large}; empty where the item has one price in a region
     * @param usd for one unit, not negative
     * @param source where it is from, in the user's words
     */
    public record Row(
            int line, String item, String name, String region, BigDecimal usd, LocalDate date, String source) {}

    /** The path: how a scenario writes it. */
    @Override
    public String toString() {
        return path;
    }
}
