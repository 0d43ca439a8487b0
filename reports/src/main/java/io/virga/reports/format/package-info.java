/**
 * Numbers as people read them, and as programs do: units, sensible digits, intervals, clock times, the shortest
 * decimal of a double. All from exact decimal arithmetic in the root locale, so that every JDK prints the same.
 */
@NullMarked
package io.virga.reports.format;

import org.jspecify.annotations.NullMarked;
