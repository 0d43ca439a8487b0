package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Alarm;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.scaling.InstanceRefresh;
import io.virga.models.scaling.InstanceRefreshSettings;
import io.virga.models.scaling.LaunchVersion;
import io.virga.models.traffic.Release;
import io.virga.scenarios.spec.operation.StartInstanceRefresh;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.LaunchTemplateVersionSpec;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The versions that a group can launch from, and the refreshes that bring them in. */
final class InstanceRefreshes {
    private final AutoScalingGroupSpec spec;
    private final AutoScalingGroup group;
    private final Map<String, LaunchVersion> versions = new LinkedHashMap<>();

    InstanceRefreshes(AutoScalingGroupSpec spec, AutoScalingGroup group) {
        this.spec = spec;
        this.group = group;
        Variate boot = group.launchVersion().boot();
        spec.launchTemplateVersions().forEach((name, version) -> versions.put(name, version(name, version, boot)));
    }

    private static LaunchVersion version(String name, LaunchTemplateVersionSpec spec, Variate boot) {
        Release release = new Release(
                spec.serviceTimeFactor().doubleValue(),
                spec.errorRate().fraction().doubleValue());
        return new LaunchVersion(name, release, spec.boot() == null ? boot : Variates.of(spec.boot()));
    }

    /** What starts the refresh. */
    Runnable refresh(String name, StartInstanceRefresh operation, AlarmModels alarms, BuildContext context) {
        List<Alarm> rollback =
                operation.rollbackAlarms().stream().map(alarms::get).toList();
        LaunchVersion version = operation.version() == null
                ? null
                : Objects.requireNonNull(versions.get(operation.version()), operation.version());
        return new InstanceRefresh(group, name, settings(operation, version), rollback, context.journal())::start;
    }

    private InstanceRefreshSettings settings(StartInstanceRefresh operation, @Nullable LaunchVersion version) {
        Duration warmup = Objects.requireNonNullElse(operation.instanceWarmup(), spec.defaultInstanceWarmup());
        return new InstanceRefreshSettings(
                version,
                whole(operation.minHealthyPercentage()),
                whole(operation.maxHealthyPercentage()),
                warmup.toNanos(),
                operation.checkpointPercentages().stream()
                        .map(InstanceRefreshes::whole)
                        .toList(),
                operation.checkpointDelay().toNanos(),
                operation.bakeTime().toNanos(),
                operation.skipMatching());
    }

    private static int whole(Percentage percentage) {
        return percentage.percent().intValueExact();
    }
}
