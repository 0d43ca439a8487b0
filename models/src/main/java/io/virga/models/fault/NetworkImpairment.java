package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Impairment;

/**
 * The network between two zones, or of a resource, is impaired.
 *
 * @param target what is hit, in words
 * @param calls that travel through it
 * @param text what it does, in words
 */
public record NetworkImpairment(String target, Calls calls, Impairment impairment, String text) implements Fault {
    @Override
    public Strike strike(UniformSource draws) {
        calls.impair(impairment);
        return new Strike(text, () -> {
            calls.mend(impairment);
            return "the network is as before";
        });
    }
}
