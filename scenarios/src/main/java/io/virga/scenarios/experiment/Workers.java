package io.virga.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that share numbered tasks: whoever is free takes the next. */
public final class Workers {
    private Workers() {}

    /**
     * Does all tasks from 0 on; none is begun after one has failed, and those that were begun are ended.
     *
     * @param threads at least 1
     * @throws RuntimeException what the first task threw that failed
     */
    public static void run(int threads, int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> work(next, tasks, task)));
            }
            RuntimeException failure = null;
            for (Future<?> worker : workers) {
                RuntimeException found = await(worker);
                failure = failure == null ? found : failure;
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static void work(AtomicInteger next, int tasks, IntConsumer task) {
        boolean done = false;
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
            done = true;
        } finally {
            if (!done) {
                next.set(tasks);
            }
        }
    }

    private static @Nullable RuntimeException await(Future<?> worker) {
        try {
            worker.get();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InterruptedRunException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
