package io.virga.models.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The power of one fault domain, fed by the supply of the domain around it. Those that hang on it, or on a supply that it
 * feeds, are told once when what reaches them changes: first its own in order of connection, then those of the supplies
 * below in the order in which these came to be.
 */
public final class PowerSupply {
    private final @Nullable PowerSupply source;
    private @Nullable Set<PowerDependent> dependents;
    private @Nullable List<PowerSupply> fed;
    private int outages;

    /** @param source null for a supply that hangs on no other */
    PowerSupply(@Nullable PowerSupply source) {
        this.source = source;
        if (source != null) {
            source.feed(this);
        }
    }

    private void feed(PowerSupply supply) {
        if (fed == null) {
            fed = new ArrayList<>();
        }
        fed.add(supply);
    }

    boolean isOn() {
        return outages == 0 && (source == null || source.isOn());
    }

    /** Whether it has an outage of its own. */
    boolean isInterrupted() {
        return outages > 0;
    }

    void connect(PowerDependent dependent) {
        if (dependents == null) {
            dependents = new LinkedHashSet<>();
        }
        dependents.add(dependent);
    }

    void disconnect(PowerDependent dependent) {
        if (dependents != null) {
            dependents.remove(dependent);
        }
    }

    void interrupt() {
        boolean wasOn = isOn();
        outages++;
        if (wasOn) {
            reached().forEach(PowerDependent::powerLost);
        }
    }

    void restore(String path) {
        if (outages == 0) {
            throw new IllegalStateException(path + " has power");
        }
        outages--;
        if (isOn()) {
            reached().forEach(PowerDependent::powerRestored);
        }
    }

    /** A copy: dependents may come and go while the others are told. */
    private List<PowerDependent> reached() {
        List<PowerDependent> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<PowerDependent> all) {
        if (dependents != null) {
            all.addAll(dependents);
        }
        if (fed != null) {
            for (PowerSupply supply : fed) {
                if (supply.outages == 0) {
                    supply.collect(all);
                }
            }
        }
    }
}
