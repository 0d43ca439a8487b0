package io.virga.models.fault;

import io.virga.models.compute.Instance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The running instances of a resource, each with a number of its own for as long as it runs, so that what lasts is taken back
 * where it began. An instance that comes takes the first number that is free.
 */
public final class InstanceSlots implements Components {
    private final Supplier<List<Instance>> running;
    private final Function<Instance, Fault> failure;
    private final @Nullable Instance[] slots;

    /**
     * @param running those that run when it is asked
     * @param bound the most that can run at a time
     * @param failure what happens to one of them
     */
    public InstanceSlots(Supplier<List<Instance>> running, int bound, Function<Instance, Fault> failure) {
        this.running = running;
        this.failure = failure;
        this.slots = new Instance[bound];
    }

    @Override
    public int bound() {
        return slots.length;
    }

    @Override
    public boolean isThere(int number) {
        seat();
        return slots[number] != null;
    }

    @Override
    public Fault fault(int number) {
        Instance instance = slots[number];
        if (instance == null) {
            throw new IllegalArgumentException("no instance has number " + number);
        }
        return failure.apply(instance);
    }

    private void seat() {
        Set<Instance> standing = new LinkedHashSet<>(running.get());
        for (int i = 0; i < slots.length; i++) {
            if (!standing.remove(slots[i])) {
                slots[i] = null;
            }
        }
        int slot = 0;
        for (Instance instance : standing) {
            while (slot < slots.length && slots[slot] != null) {
                slot++;
            }
            // More than the bound may be there for a moment, while some are replaced ahead.
            if (slot < slots.length) {
                slots[slot] = instance;
            }
        }
    }
}
