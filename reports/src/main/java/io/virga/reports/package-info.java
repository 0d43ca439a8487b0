/**
 * Turns the results of a run into what people and programs read. Reads {@link io.virga.scenarios.result} and nothing
 * else of the simulator; {@link io.virga.reports.ReportFolder} writes all files of a result folder.
 */
@NullMarked
package io.virga.reports;

import org.jspecify.annotations.NullMarked;
