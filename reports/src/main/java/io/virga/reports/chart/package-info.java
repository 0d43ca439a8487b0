/**
 * Pictures of the timeline by JFreeChart: load, latency, capacity and processor utilisation over one time axis, with the
 * faults as bands. SVG is written by {@link io.virga.reports.chart.SvgCanvas} with font metrics of its own, so that it
 * needs no fonts and no display and has the same bytes on every host; PNG uses the fonts of the host.
 */
@NullMarked
package io.virga.reports.chart;

import org.jspecify.annotations.NullMarked;
