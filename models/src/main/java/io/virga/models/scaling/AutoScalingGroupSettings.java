package io.virga.models.scaling;

import io.virga.kernel.random.Variate;
import io.virga.models.compute.CreditSpecification;
import io.virga.models.compute.InstanceType;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an auto scaling group, under the names of its API.
 *
 * @param zones over which instances are balanced, at least one
 * @param desiredCapacity at the start, from {@code minSize} to {@code maxSize}
 * @param healthCheckGracePeriodNanos after entering service, during which failed checks are overlooked
 * @param defaultInstanceWarmupNanos after entering service, during which an instance is left out of the metric
 * @param launch from the request until the instance runs, nanoseconds
 * @param version of the launch template that it begins with
 * @param terminationPolicies by which instances of a zone are chosen for termination, the first that decides
 * @param mixedInstances null for a group of instances of its type on demand
 * @param placer of its instances within their zones
 * @param credits of its burstable instances
 * @param suspendedProcesses what it does not do from the start
 * @param warmPool null for none; a group of mixed instances has none
 */
public record AutoScalingGroupSettings(
        InstanceType instanceType,
        List<AvailabilityZone> zones,
        int minSize,
        int maxSize,
        int desiredCapacity,
        HealthCheckType healthCheckType,
        long healthCheckGracePeriodNanos,
        long defaultInstanceWarmupNanos,
        Variate launch,
        LaunchVersion version,
        List<TerminationPolicy> terminationPolicies,
        @Nullable MixedInstancesPolicy mixedInstances,
        Placer placer,
        CreditSpecification credits,
        List<ScalingProcess> suspendedProcesses,
        List<LifecycleHook> lifecycleHooks,
        @Nullable WarmPoolSettings warmPool) {
    public AutoScalingGroupSettings {
        zones = List.copyOf(zones);
        terminationPolicies = List.copyOf(terminationPolicies);
        suspendedProcesses = List.copyOf(suspendedProcesses);
        lifecycleHooks = List.copyOf(lifecycleHooks);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("an auto scaling group needs at least one zone");
        }
        if (mixedInstances != null && warmPool != null) {
            throw new IllegalArgumentException("a group of mixed instances has no warm pool");
        }
        if (minSize < 0 || minSize > desiredCapacity || desiredCapacity > maxSize) {
            throw new IllegalArgumentException("desiredCapacity " + desiredCapacity + " must lie between minSize "
                    + minSize + ", not negative, and maxSize " + maxSize);
        }
    }
}
