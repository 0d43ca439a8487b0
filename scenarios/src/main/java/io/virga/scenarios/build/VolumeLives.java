package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.pricing.RunLog;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Since when and until when there were volumes, and as what they were ordered. */
final class VolumeLives {
    /** What volumes are billed alike for. */
    record Order(AvailabilityZone zone, VolumeSettings settings) {}

    /** A volume as it is ordered, and since when. */
    private record Life(Order order, long fromNanos) {}

    private final Map<Volume, Life> lives = new LinkedHashMap<>();
    private final Map<Order, RunLog> ended = new LinkedHashMap<>();

    /** It is there as it is ordered now. */
    void begin(Volume volume, long now) {
        Life life = new Life(new Order(volume.zone(), volume.settings()), now);
        lives.put(volume, life);
        log(life.order);
    }

    /** It is gone, or ordered differently. */
    void end(Volume volume, long now) {
        Life life = lives.remove(volume);
        if (life != null) {
            log(life.order).add(new RunInterval(life.fromNanos, now));
        }
    }

    private RunLog log(Order order) {
        return ended.computeIfAbsent(order, each -> new RunLog());
    }

    /** Those that are there, attached or not. */
    List<Volume> present() {
        return List.copyOf(lives.keySet());
    }

    /** When there were volumes, by what they were ordered as. */
    Map<Order, List<RunInterval>> byOrder() {
        Map<Order, List<RunInterval>> existence = new LinkedHashMap<>();
        ended.forEach((order, log) -> existence.put(order, log.runs()));
        lives.values()
                .forEach(life -> existence
                        .computeIfAbsent(life.order, order -> new ArrayList<>())
                        .add(new RunInterval(life.fromNanos, Long.MAX_VALUE)));
        return existence;
    }
}
