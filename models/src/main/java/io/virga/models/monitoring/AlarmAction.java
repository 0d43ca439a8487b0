package io.virga.models.monitoring;

import java.util.List;

/** What an alarm does while it stands. */
@FunctionalInterface
public interface AlarmAction {
    /**
     * Called at each evaluation that ends in {@link AlarmState#ALARM}.
     *
     * @param latest the data point that came in, which may be missing
     * @param evaluated the real data points that decided, oldest first
     */
    void act(Datapoint latest, List<Datapoint> evaluated);
}
