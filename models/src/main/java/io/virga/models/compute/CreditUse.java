package io.virga.models.compute;

import java.math.BigDecimal;

/**
 * What became of CPU credits of one instance, or of several.
 *
 * @param used credits spent
 * @param charged surplus credits that were charged
 * @param surplus credits spent that have neither been earned back nor charged
 */
public record CreditUse(BigDecimal used, BigDecimal charged, BigDecimal surplus) {
    public static final CreditUse NONE = new CreditUse(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public CreditUse plus(CreditUse other) {
        return new CreditUse(used.add(other.used), charged.add(other.charged), surplus.add(other.surplus));
    }
}
