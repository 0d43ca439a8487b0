/**
 * The results as tables: {@code metrics.csv}, {@code timeline.csv} and {@code bill.csv}, in UTF-8 with commas and line
 * feeds (RFC 4180), in base units, with the same digits as {@code results.json}.
 */
@NullMarked
package io.virga.reports.csv;

import org.jspecify.annotations.NullMarked;
