package io.virga.benchmarks.kernel;

import org.jspecify.annotations.Nullable;

/** Somebody who takes part in the {@link KernelTable}. */
public interface Entrant {
    /** What is run; each has a size. */
    enum Model {
        /** So many events pending, each replaced by one an exponential time later; an operation is an event. */
        HOLD,
        /** So many servers at a load of 0.8 with statistics; an operation is a customer. */
        STATION,
        /** A hundred pending events beside so many entities that do nothing; an operation is an event. */
        IDLE
    }

    /** A model that was built and can be run on and on. */
    @FunctionalInterface
    interface Run {
        /** Goes on for {@code count} operations; returns something that depends on all of them. */
        long run(long count);
    }

    /** As it heads a column. */
    String name();

    /** Builds the model of that size; null for one that this entrant does not take part in. */
    @Nullable
    Run prepare(Model model, int size);

    /** Operations an invocation; fewer than usual for what would take minutes. */
    default int operations(Model model) {
        return KernelBenchmark.OPERATIONS;
    }
}
