package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was used in a clock hour.
 *
 * @param units of each type, none negative
 * @param part of the hour that was looked at, over 0 and at most 1: the same part of each commitment is paid for
 */
public record UsageHour(Map<UsageType, BigDecimal> units, BigDecimal part) {
    public UsageHour {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** The same hour with more or less of everything. */
    public UsageHour times(BigDecimal factor) {
        Map<UsageType, BigDecimal> more = new LinkedHashMap<>();
        units.forEach((type, used) -> more.put(type, used.multiply(factor)));
        return new UsageHour(more, part);
    }
}
