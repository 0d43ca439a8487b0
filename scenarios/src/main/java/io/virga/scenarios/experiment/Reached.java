package io.virga.scenarios.experiment;

import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.TimelineEvent;
import java.util.Optional;

/**
 * A point of a recovery that one replication reached.
 *
 * @param seconds after the disaster
 * @param by what ended the wait; empty where it is not an event
 */
record Reached(MilestoneKind kind, double seconds, Optional<TimelineEvent> by) {
    String what() {
        return by.map(event -> event.subject() + ": " + event.text()).orElse("");
    }
}
