package io.virga.models.serverless;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The environments of a function that are there: those that are idle take the next events or are given back in time. */
final class EnvironmentPool extends Entity {
    private final ReusePolicy reuse;
    private final long idleNanos;
    private final Timer reclaim = timer("reclaim", this::giveBack);
    private final TreeSet<ExecutionEnvironment> byAge =
            new TreeSet<>(Comparator.comparingLong(ExecutionEnvironment::number));
    private final TimeWeighted size;
    private @Nullable ExecutionEnvironment idleLongest;
    private @Nullable ExecutionEnvironment idleShortest;

    /**
     * @param idleNanos after which an idle environment is given back
     * @param size counts the environments that are there, those of other pools of the function included
     */
    EnvironmentPool(Simulation sim, String path, ReusePolicy reuse, long idleNanos, TimeWeighted size) {
        super(sim, path);
        this.reuse = reuse;
        this.idleNanos = idleNanos;
        this.size = size;
    }

    /** One is there from now on, busy from the beginning. */
    void add(ExecutionEnvironment environment) {
        environment.home().added();
        size.set(size.value() + 1);
    }

    /** A busy one is there no longer. */
    void remove(ExecutionEnvironment environment) {
        environment.home().removed();
        size.set(size.value() - 1);
    }

    /** The idle one whose turn it is; null if none is. */
    @Nullable
    ExecutionEnvironment take() {
        ExecutionEnvironment environment = switch (reuse) {
            case NEWEST_CREATED -> byAge.isEmpty() ? null : byAge.last();
            case MOST_RECENTLY_USED -> idleShortest;
            case LEAST_RECENTLY_USED -> idleLongest;
        };
        if (environment != null) {
            unlink(environment);
        }
        return environment;
    }

    /** Its event is over. */
    void release(ExecutionEnvironment environment) {
        environment.idleSince(now());
        environment.previous = idleShortest;
        environment.next = null;
        if (idleShortest == null) {
            idleLongest = environment;
        } else {
            idleShortest.next = environment;
        }
        idleShortest = environment;
        if (reuse == ReusePolicy.NEWEST_CREATED) {
            byAge.add(environment);
        }
        if (!reclaim.isScheduled()) {
            reclaim.schedule(idleNanos);
        }
    }

    /** Those idle ones are gone at once. */
    void lose(Predicate<ExecutionEnvironment> which) {
        ExecutionEnvironment environment = idleLongest;
        while (environment != null) {
            ExecutionEnvironment following = environment.next;
            if (which.test(environment)) {
                unlink(environment);
                remove(environment);
            }
            environment = following;
        }
    }

    private void giveBack() {
        ExecutionEnvironment longest = idleLongest;
        while (longest != null && longest.idleSinceNanos() + idleNanos <= now()) {
            unlink(longest);
            remove(longest);
            longest = idleLongest;
        }
        if (longest != null) {
            reclaim.schedule(longest.idleSinceNanos() + idleNanos - now());
        }
    }

    private void unlink(ExecutionEnvironment environment) {
        ExecutionEnvironment before = environment.previous;
        ExecutionEnvironment after = environment.next;
        if (before == null) {
            idleLongest = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            idleShortest = before;
        } else {
            after.previous = before;
        }
        environment.previous = null;
        environment.next = null;
        if (reuse == ReusePolicy.NEWEST_CREATED) {
            byAge.remove(environment);
        }
    }
}
