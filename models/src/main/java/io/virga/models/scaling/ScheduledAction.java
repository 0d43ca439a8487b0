package io.virga.models.scaling;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a group new sizes at a time, once or again and again (EC2 Auto Scaling User Guide, "Scheduled scaling"). AWS may be up
 * to two minutes late; here it never is (assumption). Cooldowns do not hold it up.
 */
public final class ScheduledAction extends Entity {
    /**
     * New sizes; null for what stays as it is.
     *
     * <p>A least size above the greatest one, or the other way round, moves the one that is not given.
     */
    public record Sizes(
            @Nullable Integer minSize,
            @Nullable Integer maxSize,
            @Nullable Integer desiredCapacity) {}

    private final AutoScalingGroup group;
    private final String name;
    private final Sizes sizes;
    private final long everyNanos;
    private final Journal journal;
    private final Timer timer = timer("act", this::act);

    /**
     * @param name for the journal
     * @param firstNanos on the simulation's clock
     * @param everyNanos from one time to the next; 0 for once
     */
    public ScheduledAction(
            AutoScalingGroup group, String name, Sizes sizes, long firstNanos, long everyNanos, Journal journal) {
        super(group.simulation(), group.path() + ".scheduled." + name);
        this.group = group;
        this.name = name;
        this.sizes = sizes;
        this.everyNanos = everyNanos;
        this.journal = journal;
        timer.schedule(firstNanos - now());
    }

    private void act() {
        if (everyNanos > 0) {
            timer.schedule(everyNanos);
        }
        if (!group.processes().run(ScalingProcess.SCHEDULED_ACTIONS)) {
            return;
        }
        int min = Objects.requireNonNullElse(sizes.minSize, group.minSize());
        int max = Objects.requireNonNullElse(sizes.maxSize, group.maxSize());
        int least = sizes.minSize == null ? Math.min(min, max) : min;
        int most = Math.max(least, max);
        String reason = "scheduled action " + name;
        journal.record("scaling", group.path(), reason + ": minSize " + least + ", maxSize " + most);
        group.setBounds(least, most, reason);
        if (sizes.desiredCapacity != null) {
            group.setDesiredCapacity(sizes.desiredCapacity, reason);
        }
    }
}
