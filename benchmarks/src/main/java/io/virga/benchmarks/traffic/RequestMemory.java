package io.virga.benchmarks.traffic;

import io.virga.scenarios.parse.Loaded;
import java.util.List;
import java.util.Locale;

/** Prints the heap that a request takes while it is in flight through the balancer, its records of all kinds included. */
public final class RequestMemory {
    private static final int CLIENTS = 500_000;
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private RequestMemory() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        long few = greatestHeap(1);
        long many = greatestHeap(CLIENTS);
        System.out.printf(Locale.ROOT, "%.0f bytes a request in flight%n", (double) (many - few) / CLIENTS);
    }

    /** What was reachable at most, as far as one looked, while so many clients waited for their answers. */
    private static long greatestHeap(int clients) throws InterruptedException {
        Loaded loaded = BundledScenario.load("in-flight.yaml", List.of("clients=" + clients));
        Thread running = new Thread(() -> BundledScenario.run(loaded));
        running.start();
        long greatest = 0;
        while (running.isAlive()) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            greatest = Math.max(greatest, runtime.totalMemory() - runtime.freeMemory());
            running.join(LOOK_EVERY_MILLIS);
        }
        return greatest;
    }
}
