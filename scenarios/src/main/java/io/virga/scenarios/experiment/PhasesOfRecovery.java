package io.virga.scenarios.experiment;

import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the time of a recovery went, told from what the control plane did meanwhile. Each phase ends with the last event of
 * its kind before the recovery, and begins where the one before ended; what went on at the same time counts for the phase that
 * it delayed. The first runbook that is started ends the detection, and the first notice where there is none. A phase of
 * which nothing happened took no time.
 */
final class PhasesOfRecovery {
    /** What says that data is not there yet. */
    private static final List<String> BEGINNINGS = List.of(" is lost", " begins", " is being created");

    private final List<TimelineEvent> events;
    private final double from;
    private final double to;
    private final double patience;
    private final Reached detected;
    private final Reached decided;
    private final Reached data;
    private final Reached capacity;
    private final Reached switched;

    private PhasesOfRecovery(List<TimelineEvent> events, double from, double to, double patience) {
        this.events = events;
        this.from = from;
        this.to = to;
        this.patience = patience;
        this.detected = detected();
        this.decided = last(MilestoneKind.DECIDED, event -> isRunbook(event, "decide: done"), detected);
        this.data = last(MilestoneKind.DATA_RECOVERED, PhasesOfRecovery::recoversData, decided);
        this.capacity = last(MilestoneKind.CAPACITY_RECOVERED, PhasesOfRecovery::bringsCapacity, data);
        this.switched = last(MilestoneKind.TRAFFIC_SWITCHED, PhasesOfRecovery::switchesTraffic, capacity);
    }

    /**
     * @param events in order of time
     * @param struckSeconds when the fault struck, on the events' clock
     * @param lengthSeconds the recovery time, or until the end where there was no recovery
     * @param patienceSeconds how long requests wait for an answer: those that were made so long before the data was there are
     *     the first that were served
     */
    static PhasesOfRecovery of(
            List<TimelineEvent> events, double struckSeconds, double lengthSeconds, double patienceSeconds) {
        return new PhasesOfRecovery(events, struckSeconds, struckSeconds + lengthSeconds, patienceSeconds);
    }

    /** The phases of a recovery. */
    RecoveryPhases phases() {
        return new RecoveryPhases(
                detected.seconds(),
                decided.seconds() - detected.seconds(),
                data.seconds() - decided.seconds(),
                capacity.seconds() - data.seconds(),
                switched.seconds() - capacity.seconds(),
                to - from - switched.seconds());
    }

    /** The ends of those phases that something ended. */
    List<Reached> milestones() {
        return Stream.of(detected, decided, data, capacity, switched)
                .filter(each -> each.by().isPresent())
                .toList();
    }

    private Reached detected() {
        Optional<TimelineEvent> noticed = first(PhasesOfRecovery::notices);
        Optional<TimelineEvent> by = first(event -> isRunbook(event, "starts:")).or(() -> noticed);
        return new Reached(MilestoneKind.DETECTED, by.map(this::secondsAfter).orElse(0.0), by);
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
        return switch (event.kind()) {
            case "failover", "replication", "restore" ->
                BEGINNINGS.stream().noneMatch(beginning -> event.text().contains(beginning));
            default -> false;
        };
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

    private Optional<TimelineEvent> first(Predicate<TimelineEvent> wanted) {
        return events.stream()
                .filter(event -> within(event) && wanted.test(event))
                .findFirst();
    }

    /** The last such event; the end of the phase before where there is none after it. */
    private Reached last(MilestoneKind kind, Predicate<TimelineEvent> wanted, Reached before) {
        double latest = kind == MilestoneKind.DATA_RECOVERED ? to + patience : to;
        return events.stream()
                .filter(event -> event.seconds() >= from + before.seconds() && event.seconds() <= latest)
                .filter(wanted)
                .reduce((one, other) -> other.seconds() >= one.seconds() ? other : one)
                .map(event -> new Reached(kind, Math.min(to - from, secondsAfter(event)), Optional.of(event)))
                .orElseGet(() -> new Reached(kind, before.seconds(), Optional.empty()));
    }

    private double secondsAfter(TimelineEvent event) {
        return event.seconds() - from;
    }

    private boolean within(TimelineEvent event) {
        return event.seconds() >= from && event.seconds() <= to;
    }
}
