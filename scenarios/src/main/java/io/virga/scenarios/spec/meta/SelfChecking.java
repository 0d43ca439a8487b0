package io.virga.scenarios.spec.meta;

import java.util.List;

/** A record that knows rules between its own properties; they are asked for once all of its properties are sound. */
public interface SelfChecking {
    /** Every rule that this record breaks; empty when it is consistent. */
    List<Violation> violations();
}
