package io.virga.models.spot;

import java.math.BigDecimal;

/**
 * What the Spot Instance Advisor says of a type in a region.
 *
 * @param saving against the on-demand price, a share
 * @param monthlyInterruptions share of the instances that is interrupted within a month: the middle of the advisor's band;
 *     25 % for the band above 20 %, which has no end (assumption)
 */
public record SpotAdvice(BigDecimal saving, double monthlyInterruptions) {
    private static final double[] MIDDLE_OF_BAND = {0.025, 0.075, 0.125, 0.175, 0.25};

    /** @param cell {@code saving:band} as in the advisor's table */
    static SpotAdvice parse(String cell) {
        int colon = cell.indexOf(':');
        return new SpotAdvice(
                new BigDecimal(cell.substring(0, colon)).movePointLeft(2),
                MIDDLE_OF_BAND[Integer.parseInt(cell.substring(colon + 1))]);
    }
}
