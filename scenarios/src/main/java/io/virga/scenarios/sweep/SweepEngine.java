package io.virga.scenarios.sweep;

import java.util.List;
import java.util.function.Consumer;

/** Something other than this machine's threads that runs the cells of a sweep; found on the class path as a service. */
public interface SweepEngine {
    /** By which it is asked for, such as spark. */
    String name();

    /**
     * Runs cells, each until one attempt succeeds.
     *
     * @param threads to use where nothing else says how many
     * @param finished takes each cell as soon as it is known, on the calling thread's machine and one at a time; what it
     *     throws ends the run
     * @throws SweepException if cells fail again and again
     */
    void run(CellTask task, List<Integer> cells, int threads, Consumer<String> finished);
}
