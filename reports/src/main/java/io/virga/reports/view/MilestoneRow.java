package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.Milestone;
import io.virga.scenarios.result.MilestoneKind;
import java.math.BigDecimal;

/**
 * One point of a recovery, in words.
 *
 * @param range from the earliest twentieth to the latest of the runs that reached it
 * @param runs that reached it
 * @param point what was reached
 * @param what ended the wait, as the journal has it; empty where it is not an event
 */
public record MilestoneRow(MilestoneKind kind, Phrase seconds, Phrase range, Phrase runs, String point, String what) {
    static MilestoneRow of(Milestone milestone, String at) {
        return new MilestoneRow(
                milestone.kind(),
                Quantity.of(milestone.seconds(), "s", Source.at(at + "/seconds")),
                Quantity.of(milestone.p5Seconds(), "s", Source.at(at + "/p5Seconds"))
                        .then(" – ")
                        .then(Quantity.of(milestone.p95Seconds(), "s", Source.at(at + "/p95Seconds"))),
                Quantity.of(BigDecimal.valueOf(milestone.replications()), "count", Source.at(at + "/replications")),
                point(milestone.kind()),
                milestone.what());
    }

    private static String point(MilestoneKind kind) {
        return switch (kind) {
            case CLIENTS_HURT -> "Clients notice: the first request fails";
            case DETECTED -> "Noticed";
            case DECIDED -> "Decided";
            case DATA_RECOVERED -> "The data is there";
            case CAPACITY_RECOVERED -> "The servers are there";
            case TRAFFIC_SWITCHED -> "The name leads elsewhere";
            case SERVED -> "Over: clients are served again, and stay so";
        };
    }

    /** What is waited for before a point. */
    public static String wait(MilestoneKind kind) {
        return switch (kind) {
            case CLIENTS_HURT -> "first failure";
            case DETECTED -> "until noticed";
            case DECIDED -> "until decided";
            case DATA_RECOVERED -> "until the data is there";
            case CAPACITY_RECOVERED -> "until the servers are there";
            case TRAFFIC_SWITCHED -> "until DNS has moved";
            case SERVED -> "until clients are served";
        };
    }
}
