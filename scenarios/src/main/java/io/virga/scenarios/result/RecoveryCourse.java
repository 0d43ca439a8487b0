package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recovery from beginning to end: that of the replication whose recovery time is the median, as it was.
 *
 * @param replication its number, from 0
 * @param workload the one that took longest to be served
 * @param rtoSeconds its recovery time; null where it was not over at the end
 * @param untilSeconds end of the simulated time, after the disaster
 * @param stepSeconds for how long requests are counted together in {@code served}
 * @param milestones those that were reached, in order of time
 * @param served good answers of all that were wanted; answers from wrong data are not good. Equal neighbours are one.
 */
public record RecoveryCourse(
        int replication,
        String workload,
        @Nullable Double rtoSeconds,
        double untilSeconds,
        double stepSeconds,
        List<Milestone> milestones,
        List<ServedShare> served) {}
