package io.virga.models.traffic;

/** Where the block I/Os of calls go, as seen by the machine that makes them. */
public interface BlockDevice {
    /** Told once when the I/Os of a call are over. */
    @FunctionalInterface
    interface Completion {
        /**
         * @param waitedNanos that they waited for their turn
         * @param servedNanos that they took from then on
         * @param outcome {@link Outcome#OK}, {@link Outcome#ERROR} when the device says that it failed, or {@link
         *     Outcome#NO_ANSWER} when it says nothing at all
         */
        void completed(long waitedNanos, long servedNanos, Outcome outcome);
    }

    /**
     * Makes the I/Os one after another.
     *
     * @param key of their draws
     */
    void perform(IoDemand demand, long key, Completion completion);

    /** The machine has lost its power or is gone: what it had not handed over yet is forgotten. */
    void cut();

    /** The machine was stopped or lost its host: what was on disks of its own is gone. Other devices keep their data. */
    default void wipe() {}
}
