/**
 * What it costs: the price book, and the bill of what was metered. Money is decimal throughout and rounded once, at the line
 * of the bill.
 */
@NullMarked
package io.virga.models.pricing;

import org.jspecify.annotations.NullMarked;
