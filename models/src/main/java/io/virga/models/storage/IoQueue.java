package io.virga.models.storage;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** I/Os that wait, first come, first served, until all ceilings in front of a device let the first of them pass. */
final class IoQueue extends Entity {
    private final Consumer<BlockIo> onPass;
    private final ArrayDeque<BlockIo> waiting = new ArrayDeque<>();
    private final Timer pass = timer("pass", this::passAll);
    private List<Ceiling> ceilings;

    IoQueue(Simulation sim, String path, List<IoLimit> limits, Consumer<BlockIo> onPass) {
        super(sim, path);
        this.onPass = onPass;
        this.ceilings = limits.stream().map(limit -> new Ceiling(limit, now())).toList();
    }

    /** Other limits from now on; buckets of the same kind keep what is in them as far as they can hold it. */
    void limits(List<IoLimit> limits) {
        List<Ceiling> changed = new ArrayList<>();
        for (IoLimit limit : limits) {
            changed.add(new Ceiling(limit, now(), level(limit)));
        }
        ceilings = changed;
        passAll();
    }

    private long level(IoLimit changed) {
        for (Ceiling ceiling : ceilings) {
            if (ceiling.limit().bursts() && ceiling.limit().cost().equals(changed.cost())) {
                return ceiling.level(now());
            }
        }
        return changed.bucket();
    }

    /** Empties its buckets, or fills them, to that share. */
    void burstBalance(double share) {
        ceilings = ceilings.stream()
                .map(Ceiling::limit)
                .map(limit -> new Ceiling(limit, now(), Math.round(limit.bucket() * share)))
                .toList();
    }

    List<Ceiling> ceilings() {
        return ceilings;
    }

    int length() {
        return waiting.size();
    }

    void submit(BlockIo io) {
        if (waiting.isEmpty() && freeNanos() <= now()) {
            pass(io);
            return;
        }
        waiting.add(io);
        if (!pass.isScheduled()) {
            pass.schedule(freeNanos() - now());
        }
    }

    /** Forgets those that wait. */
    void drain(Consumer<BlockIo> farewell) {
        pass.cancel();
        List<BlockIo> left = new ArrayList<>(waiting);
        waiting.clear();
        left.forEach(farewell);
    }

    private void passAll() {
        while (!waiting.isEmpty() && freeNanos() <= now()) {
            pass(waiting.remove());
        }
        if (waiting.isEmpty()) {
            pass.cancel();
        } else {
            pass.schedule(freeNanos() - now());
        }
    }

    private void pass(BlockIo io) {
        for (Ceiling ceiling : ceilings) {
            ceiling.pass(now(), io.sizeBytes());
        }
        onPass.accept(io);
    }

    /** When the last of the ceilings lets the next I/O pass. */
    private long freeNanos() {
        long latest = 0;
        for (Ceiling ceiling : ceilings) {
            latest = Math.max(latest, ceiling.freeNanos());
        }
        return latest;
    }
}
