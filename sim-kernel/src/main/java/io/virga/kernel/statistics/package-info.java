/** Tallies, time-weighted averages, histograms and the intervals around them. */
@NullMarked
package io.virga.kernel.statistics;

import org.jspecify.annotations.NullMarked;
