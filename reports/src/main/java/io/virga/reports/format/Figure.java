package io.virga.reports.format;

import java.math.BigDecimal;

/**
 * A printed number.
 *
 * @param value in the base unit, before rounding
 * @param text as printed
 * @param shownIn the unit that stands behind the text, where it is not the base unit: such as "ms", "%"; "clock" for a
 *     time of day
 * @param source where it comes from
 */
public record Figure(BigDecimal value, String text, String shownIn, Source source) implements Part {}
