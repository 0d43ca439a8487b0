package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.compute.InstanceTimes;
import io.virga.models.compute.InstanceType;
import io.virga.models.scaling.LifecycleHook;
import io.virga.models.scaling.LifecycleResult;
import io.virga.models.scaling.LifecycleTransition;
import io.virga.models.scaling.ScalingProcess;
import io.virga.models.scaling.WarmPoolSettings;
import io.virga.models.scaling.WarmPoolSettings.State;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.HibernatedPool;
import io.virga.scenarios.spec.resource.LifecycleHookSpec;
import io.virga.scenarios.spec.resource.LifecycleResultKind;
import io.virga.scenarios.spec.resource.RunningPool;
import io.virga.scenarios.spec.resource.ScalingProcessKind;
import io.virga.scenarios.spec.resource.StoppedPool;
import io.virga.scenarios.spec.resource.WarmPoolSize;
import io.virga.scenarios.spec.resource.WarmPoolSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a group's instances go through before, between and after their service, from its scenario. */
final class GroupLifecycles {
    private static final Variate AT_ONCE = new Constant(0);

    private GroupLifecycles() {}

    static List<ScalingProcess> processes(List<ScalingProcessKind> kinds) {
        return kinds.stream().map(kind -> ScalingProcess.valueOf(kind.name())).toList();
    }

    static List<LifecycleHook> hooks(AutoScalingGroupSpec spec) {
        List<LifecycleHook> hooks = new ArrayList<>();
        spec.lifecycleHooks().forEach((name, hook) -> hooks.add(hook(name, hook)));
        return hooks;
    }

    private static LifecycleHook hook(String name, LifecycleHookSpec spec) {
        Variate work = variate(spec.work());
        return new LifecycleHook(
                name,
                LifecycleTransition.valueOf(spec.transition().name()),
                spec.heartbeatTimeout().toNanos(),
                spec.defaultResult() == LifecycleResultKind.CONTINUE
                        ? LifecycleResult.CONTINUE
                        : LifecycleResult.ABANDON,
                work,
                spec.workFromWarmPool() == null ? work : variate(spec.workFromWarmPool()),
                spec.heartbeats().stream().map(Duration::toNanos).toList());
    }

    private static @Nullable Variate variate(@Nullable DistributionSpec distribution) {
        return distribution == null ? null : Variates.of(distribution);
    }

    static @Nullable WarmPoolSettings warmPool(AutoScalingGroupSpec group, InstanceType type) {
        WarmPoolSpec spec = group.warmPool();
        if (spec instanceof StoppedPool pool) {
            Variate boot = Variates.of(Objects.requireNonNullElse(pool.boot(), group.boot()));
            Variate stopping = Variates.of(pool.stopping());
            return pool(
                    State.STOPPED, pool.size(), new InstanceTimes(Variates.of(pool.start()), boot, boot, stopping, 0));
        } else if (spec instanceof HibernatedPool pool) {
            Variate resume = Variates.of(pool.resume());
            long hibernationNanos =
                    Hibernations.nanos(pool.hibernation().rootVolumeThroughput().bytesPerSecond(), type);
            InstanceTimes times =
                    new InstanceTimes(Variates.of(pool.start()), resume, resume, AT_ONCE, hibernationNanos);
            return pool(State.HIBERNATED, pool.size(), times);
        } else if (spec instanceof RunningPool pool) {
            return pool(State.RUNNING, pool.size(), new InstanceTimes(AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, 0));
        }
        return null;
    }

    private static WarmPoolSettings pool(State state, WarmPoolSize size, InstanceTimes times) {
        return new WarmPoolSettings(
                state, size.minSize(), size.maxGroupPreparedCapacity(), size.reuseOnScaleIn(), times);
    }
}
