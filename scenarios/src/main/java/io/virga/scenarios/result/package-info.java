/**
 * What a run found, as immutable records: every value names its estimand and carries its interval, the number of
 * replications and of events behind it. Reports read these and nothing else.
 *
 * <p>Units are SI base units (seconds, bytes, fractions); money is decimal.
 */
@NullMarked
package io.virga.scenarios.result;

import org.jspecify.annotations.NullMarked;
