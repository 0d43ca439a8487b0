/**
 * What a report shows, chosen from the results and put in order, before any layout: the headline, the objectives, a row
 * per workload, costs by resource, the events condensed. The terminal and the page show the same views.
 */
@NullMarked
package io.virga.reports.view;

import org.jspecify.annotations.NullMarked;
