package io.virga.models.scaling;

import io.virga.models.compute.InstanceType;
import io.virga.models.spot.SpotPool;
import io.virga.models.traffic.StationSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a group may launch.
 *
 * @param application on an instance of that type
 * @param pool of Spot that it is from; null for an instance on demand
 */
record LaunchOption(
        InstanceType type,
        StationSettings application,
        @Nullable SpotPool pool) {
    @Override
    public String toString() {
        return pool == null ? type.toString() : type + " Spot at " + pool.usd().toPlainString() + " USD/h";
    }
}
