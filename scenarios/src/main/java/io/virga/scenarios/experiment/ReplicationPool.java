package io.virga.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs replications on threads; results come in the order of their numbers, however many threads there are. When the run is
 * cancelled, those before the first that was not finished are its results: which they are does not depend on what happened
 * in them, as it would if any that was quick enough counted.
 */
final class ReplicationPool {
    private final int threads;
    private final Progress progress;

    ReplicationPool(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** @throws InterruptedRunException if it was cancelled before the first replication was finished */
    List<Replication> run(ReplicationRunner runner, int replications) {
        return run(runner, 0, replications);
    }

    /** @throws InterruptedRunException if it was cancelled before the last replication was finished */
    List<Replication> runAll(ReplicationRunner runner, int replications) {
        List<Replication> finished = run(runner, replications);
        if (finished.size() < replications) {
            throw new InterruptedRunException("interrupted");
        }
        return finished;
    }

    /** As many replications as could be finished of {@code count} whose numbers begin with {@code first}. */
    List<Replication> run(ReplicationRunner runner, int first, int count) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, count), task -> {
            Thread thread = new Thread(task, "replication");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Replication>> pending = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = first + i;
                pending.add(executor.submit(() -> {
                    if (progress.isCancelled()) {
                        throw new InterruptedRunException("interrupted");
                    }
                    return runner.run(number);
                }));
            }
            return collect(pending);
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Replication> collect(List<Future<Replication>> pending) {
        List<Replication> results = new ArrayList<>();
        for (Future<Replication> future : pending) {
            try {
                results.add(future.get());
            } catch (InterruptedException e) {
                progress.cancel();
                Thread.currentThread().interrupt();
                throw new InterruptedRunException("interrupted");
            } catch (ExecutionException e) {
                progress.cancel();
                Throwable cause = e.getCause();
                if (cause instanceof InterruptedRunException && !results.isEmpty()) {
                    return results;
                }
                if (cause instanceof RuntimeException failure) {
                    throw failure;
                }
                if (cause instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(cause);
            }
        }
        return results;
    }
}
