package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Rate;
import java.time.Duration;
import java.util.List;

/** Independent arrivals at a rate that jumps at random. */
@Kind(
        value = "mmpp",
        doc = "A Markov-modulated Poisson process, for traffic that comes in bursts: independent arrivals at the"
                + " rate of a state, which lasts an exponential time and is followed by any of the others with"
                + " equal probability.")
public record MmppSpec(
        @Property(
                doc = "The states, at least two with different rates.",
                entry = "state",
                example = "[{ rate: 100/s, meanSojourn: 30s }, { rate: 900/s, meanSojourn: 2s }]")
        List<State> states)
        implements ArrivalsSpec, SelfChecking {

    /** A rate for a while. */
    @Doc("A rate for a while.")
    public record State(
            @Property(doc = "The arrival rate; 0/s for none.", min = "0/s", max = "100000000/s", example = "900/s")
            Rate rate,

            @Property(doc = "How long the state lasts in the mean.", above = "0s", example = "2s")
            Duration meanSojourn) {}

    @Override
    public List<Violation> violations() {
        if (states.size() < 2) {
            return List.of(new Violation("states", "an MMPP needs at least two states", "or write poisson"));
        }
        if (states.stream().map(State::rate).distinct().count() == 1) {
            return List.of(new Violation(
                    "states", "all states have the same rate, so that they change nothing", "or write poisson"));
        }
        return List.of();
    }
}
