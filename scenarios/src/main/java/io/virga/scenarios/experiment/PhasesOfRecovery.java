package io.virga.scenarios.experiment;

import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.TimelineEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the time of a recovery went, told from what the control plane did meanwhile. Each phase ends with the last event of
 * its kind before the recovery, and begins where the one before ended; what went on at the same time counts for the phase that
 * it delayed. The first runbook that is started ends the detection, and the first notice where there is none. A phase of
 * which nothing happened took no time.
 */
final class PhasesOfRecovery {
    private final List<TimelineEvent> events;
    private final double from;
    private final double to;

    private PhasesOfRecovery(List<TimelineEvent> events, double from, double to) {
        this.events = events;
        this.from = from;
        this.to = to;
    }

    /**
     * @param events in order of time
     * @param struckSeconds when the fault struck, on the events' clock
     * @param rtoSeconds the recovery time
     */
    static RecoveryPhases of(List<TimelineEvent> events, double struckSeconds, double rtoSeconds) {
        return new PhasesOfRecovery(events, struckSeconds, struckSeconds + rtoSeconds).phases();
    }

    private RecoveryPhases phases() {
        double noticed = first(PhasesOfRecovery::notices, from);
        double detected = first(event -> isRunbook(event, "starts:"), noticed);
        double decided = last(event -> isRunbook(event, "decide: done"), detected);
        double data = last(PhasesOfRecovery::recoversData, decided);
        double capacity = last(PhasesOfRecovery::bringsCapacity, data);
        double switched = last(PhasesOfRecovery::switchesTraffic, capacity);
        return new RecoveryPhases(
                detected - from,
                decided - detected,
                data - decided,
                capacity - data,
                switched - capacity,
                to - switched);
    }

    /** Somebody looked and saw it; that an instance is lost says the journal, and nobody has seen it yet. */
    private static boolean notices(TimelineEvent event) {
        return switch (event.kind()) {
            case "alarm", "health", "status-check" -> true;
            case "failover" -> !event.text().contains(" is lost");
            default -> false;
        };
    }

    private static boolean recoversData(TimelineEvent event) {
        return event.kind().equals("failover")
                || event.kind().equals("replication")
                || event.kind().equals("restore");
    }

    /** An instance is in service, or somebody has waited until it answered. */
    private static boolean bringsCapacity(TimelineEvent event) {
        return event.kind().equals("in-service") || isRunbook(event, "waitHealthy");
    }

    /** Name servers of Route 53 have another answer; a balancer's own name is not meant. */
    private static boolean switchesTraffic(TimelineEvent event) {
        return event.kind().equals("dns") && event.text().startsWith("does ");
    }

    private static boolean isRunbook(TimelineEvent event, String text) {
        return event.kind().equals("runbook") && event.text().contains(text);
    }

    private double first(Predicate<TimelineEvent> wanted, double otherwise) {
        return events.stream()
                .filter(event -> within(event) && wanted.test(event))
                .mapToDouble(TimelineEvent::seconds)
                .findFirst()
                .orElse(otherwise);
    }

    private double last(Predicate<TimelineEvent> wanted, double before) {
        return events.stream()
                .filter(event -> within(event) && wanted.test(event))
                .mapToDouble(TimelineEvent::seconds)
                .reduce(before, Math::max);
    }

    private boolean within(TimelineEvent event) {
        return event.seconds() >= from && event.seconds() <= to;
    }
}
