package io.virga.scenarios.build;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import io.virga.models.compute.Instance;
import io.virga.models.fault.Components;
import io.virga.models.fault.DomainComponents;
import io.virga.models.fault.Fault;
import io.virga.models.fault.Hazard;
import io.virga.models.fault.HazardLaw;
import io.virga.models.fault.HazardListener;
import io.virga.models.fault.InstanceComponents;
import io.virga.models.fault.InstanceImpairment;
import io.virga.models.fault.InstanceReboot;
import io.virga.models.fault.InstanceSlots;
import io.virga.models.fault.NetworkImpairment;
import io.virga.models.fault.Outage;
import io.virga.models.fault.PlaceSlowdown;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Hardware;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.Impairment;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.spec.hazard.HazardAction;
import io.virga.scenarios.spec.hazard.HazardLevel;
import io.virga.scenarios.spec.hazard.HazardSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hazards of a scenario in a simulation. */
final class HazardModels {
    private static final double NANOS_PER_SECOND = 1e9;

    private record Struck(String name, String action, Outage outage) {}

    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final List<Struck> struck = new ArrayList<>();

    private HazardModels(BuildContext context, Map<String, ResourceModel> resources) {
        this.context = context;
        this.resources = resources;
    }

    static HazardModels build(BuildContext context, Map<String, ResourceModel> resources) {
        HazardModels models = new HazardModels(context, resources);
        context.spec().hazards().forEach(models::begin);
        return models;
    }

    private void begin(String name, HazardSpec spec) {
        Components components = components(name, spec);
        Integer crews = spec.crews();
        HazardLaw law = new HazardLaw(
                lifetime(spec, components),
                spec.duration() == null ? null : Variates.of(spec.duration()),
                spec.commonCause().fraction().doubleValue(),
                crews == null ? HazardLaw.ANY_NUMBER : crews);
        Hazard.begin(context.sim(), name, law, components, listener(name, word(spec.action())));
    }

    private int most(String target) {
        CloudResourceSpec resource = context.spec().resources().get(target);
        if (resource instanceof AutoScalingGroupSpec group) {
            return group.maxSize();
        }
        return resource instanceof InstanceSpec instances ? instances.count() : 1;
    }

    private Components components(String name, HazardSpec spec) {
        if (spec.action() == HazardAction.INSTANCE_STOP) {
            String target = Objects.requireNonNull(spec.target(), "instances are those of a target");
            ResourceModel resource = Objects.requireNonNull(resources.get(target), target);
            return new InstanceComponents(target, resource::runningInstances, most(target));
        }
        if (spec.action().strikesInstances()) {
            String target = Objects.requireNonNull(spec.target(), "instances are those of a target");
            ResourceModel resource = Objects.requireNonNull(resources.get(target), target);
            return new InstanceSlots(
                    resource::instances, most(target), instance -> failure(spec.action(), target, instance));
        }
        List<AvailabilityZone> zones = zones(spec);
        return switch (spec.action()) {
            case HOST_FAILURE -> DomainComponents.hosts(zones);
            case RACK_POWER_LOSS -> DomainComponents.racks(zones);
            case POWER_DOMAIN_LOSS -> DomainComponents.powerDomains(zones);
            case ZONE_POWER_LOSS, INSTANCE_STOP, INSTANCE_REBOOT, INSTANCE_IMPAIRMENT -> DomainComponents.of(zones);
            case PACKET_LOSS -> places(spec, zones).failingBy(domain -> loss(name, domain, spec));
            case SLOWDOWN -> places(spec, zones).failingBy(domain -> slowdown(domain, spec));
        };
    }

    private static Fault failure(HazardAction action, String target, Instance instance) {
        return action == HazardAction.INSTANCE_REBOOT
                ? new InstanceReboot(target, () -> List.of(instance), 1)
                : new InstanceImpairment(target, () -> List.of(instance), 1);
    }

    private static DomainComponents places(HazardSpec spec, List<AvailabilityZone> zones) {
        return spec.per() == HazardLevel.HOST ? DomainComponents.hosts(zones) : DomainComponents.racks(zones);
    }

    private Fault loss(String name, FaultDomain domain, HazardSpec spec) {
        Percentage share = Objects.requireNonNull(spec.share(), "a loss of packets has a share");
        Impairment impairment = Impairment.loss(
                name + "/" + domain.path(),
                ImpairedPath.within(domain),
                share.fraction().doubleValue());
        return new NetworkImpairment(domain.path(), context.calls(), impairment, share + " of the messages are lost");
    }

    private Fault slowdown(FaultDomain domain, HazardSpec spec) {
        BigDecimal factor = Objects.requireNonNull(spec.factor(), "a slowdown has a factor");
        return new PlaceSlowdown(domain, context.calls().slowPlaces(), factor.doubleValue());
    }

    private List<AvailabilityZone> zones(HazardSpec spec) {
        Map<String, AvailabilityZone> all = context.zones();
        String target = spec.target();
        return target == null ? List.copyOf(all.values()) : List.of(Objects.requireNonNull(all.get(target), target));
    }

    /** A rate counts for what {@code per} names; all components below it share it. */
    private Variate lifetime(HazardSpec spec, Components components) {
        Rate rate = spec.rate();
        if (rate == null) {
            return Variates.of(Objects.requireNonNull(spec.every(), "a hazard has a rate or a time"));
        }
        double seconds = 1 / rate.perSecond();
        double each =
                spec.action().strikesInstances() ? 1 : (double) components.bound() / count(spec.per(), zones(spec));
        return new Exponential(seconds * each * NANOS_PER_SECOND);
    }

    private static double count(HazardLevel level, List<AvailabilityZone> zones) {
        double count = 0;
        for (AvailabilityZone zone : zones) {
            count += level == HazardLevel.ZONE ? 1 : count(level, zone.hardware());
        }
        return count;
    }

    private static int count(HazardLevel level, @Nullable Hardware hardware) {
        if (hardware == null) {
            throw new IllegalArgumentException("zones without racks have no " + level.word());
        }
        return switch (level) {
            case HOST -> hardware.hostCount();
            case RACK -> hardware.rackCount();
            case POWER_DOMAIN -> hardware.powerDomainCount();
            case ZONE, INSTANCE -> throw new IllegalArgumentException("hardware has no " + level.word());
        };
    }

    private HazardListener listener(String name, String action) {
        return new HazardListener() {
            @Override
            public void began(Outage outage) {
                context.journal().record("fault", outage.target(), outage.text());
                struck.add(new Struck(name, action, outage));
            }

            @Override
            public void ended(Outage outage, String text) {
                context.journal().record("fault-end", outage.target(), text);
            }
        };
    }

    private static String word(HazardAction action) {
        return switch (action) {
            case INSTANCE_STOP -> "instanceStop";
            case INSTANCE_REBOOT -> "instanceReboot";
            case INSTANCE_IMPAIRMENT -> "instanceImpairment";
            case HOST_FAILURE -> "hostFailure";
            case RACK_POWER_LOSS -> "rackPowerLoss";
            case POWER_DOMAIN_LOSS -> "powerDomainLoss";
            case ZONE_POWER_LOSS -> "zonePowerLoss";
            case PACKET_LOSS -> "packetLoss";
            case SLOWDOWN -> "slowdown";
        };
    }

    /** The failures so far, in order of time; one that lasts has no end. */
    List<FaultWindow> windows() {
        return struck.stream()
                .map(each -> FaultModels.window(
                        context.window(),
                        each.name(),
                        each.action(),
                        each.outage().target(),
                        each.outage().startNanos(),
                        each.outage().endNanos()))
                .toList();
    }
}
