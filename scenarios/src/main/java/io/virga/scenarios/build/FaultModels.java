package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.aurora.ClusterVolume;
import io.virga.models.compute.Instance;
import io.virga.models.fault.Degradation;
import io.virga.models.fault.Fault;
import io.virga.models.fault.FaultSchedule;
import io.virga.models.fault.FaultTiming;
import io.virga.models.fault.Flapping;
import io.virga.models.fault.PlaceSlowdown;
import io.virga.models.traffic.Degradable;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.spec.fault.DataCorruption;
import io.virga.scenarios.spec.fault.DomainFault;
import io.virga.scenarios.spec.fault.DomainLevel;
import io.virga.scenarios.spec.fault.ErrorRate;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.fault.FaultTime;
import io.virga.scenarios.spec.fault.FlappingSpec;
import io.virga.scenarios.spec.fault.InstanceFault;
import io.virga.scenarios.spec.fault.InstanceImpairment;
import io.virga.scenarios.spec.fault.InstanceReboot;
import io.virga.scenarios.spec.fault.InstanceRetirement;
import io.virga.scenarios.spec.fault.InstanceStop;
import io.virga.scenarios.spec.fault.NetworkFault;
import io.virga.scenarios.spec.fault.RegionFault;
import io.virga.scenarios.spec.fault.ReplicaFault;
import io.virga.scenarios.spec.fault.SegmentFailure;
import io.virga.scenarios.spec.fault.Slowdown;
import io.virga.scenarios.spec.fault.StorageFailure;
import io.virga.scenarios.spec.fault.ZonePowerLoss;
import io.virga.scenarios.spec.meta.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults of a scenario in a simulation. */
public final class FaultModels {
    private record Scheduled(String name, String action, String target, FaultSchedule schedule) {}

    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final Map<String, Degradation> degradations = new LinkedHashMap<>();
    private final List<Scheduled> faults = new ArrayList<>();
    private final Domains domains;
    private final HazardModels hazards;

    private FaultModels(BuildContext context, Map<String, ResourceModel> resources) {
        this.context = context;
        this.resources = resources;
        this.domains = new Domains(context.zones(), resources);
        this.hazards = HazardModels.build(context, resources);
    }

    static FaultModels build(Map<String, FaultSpec> specs, BuildContext context, Map<String, ResourceModel> resources) {
        FaultModels models = new FaultModels(context, resources);
        specs.forEach(models::add);
        return models;
    }

    private void add(String name, FaultSpec spec) {
        if (spec instanceof ZonePowerLoss s) {
            Fault fault = new io.virga.models.fault.PowerLoss(context.zone(s.target()));
            schedule(name, "zonePowerLoss", spec, fault, s.duration());
        } else if (spec instanceof RegionFault s) {
            schedule(name, kind(spec), spec, new RegionFaults(context).fault(name, s), s.duration());
        } else if (spec instanceof DomainFault s) {
            schedule(name, action(s.level()), spec, domains.loss(s), s.duration());
        } else if (spec instanceof InstanceStop s) {
            Fault fault = new io.virga.models.fault.InstanceStop(
                    s.target(), resource(s.target())::runningInstances, s.count());
            schedule(name, "instanceStop", spec, fault, null);
        } else if (spec instanceof InstanceFault s) {
            Duration duration = spec instanceof InstanceImpairment impairment ? impairment.duration() : null;
            schedule(name, action(s), spec, instanceFault(name, s), duration);
        } else if (spec instanceof SegmentFailure s) {
            ClusterVolume volume = Objects.requireNonNull(resource(s.target()).clusterVolume(), "an Aurora cluster");
            Fault fault = new io.virga.models.fault.SegmentFailure(s.target(), volume, s.copies());
            schedule(name, "segmentFailure", spec, fault, null);
        } else if (spec instanceof Slowdown s) {
            schedule(name, "slowdown", spec, slowdown(s), s.duration());
        } else if (spec instanceof ErrorRate s) {
            Fault fault = new io.virga.models.fault.ErrorRate(
                    degradation(s.target()), s.share().fraction().doubleValue());
            schedule(name, "errorRate", spec, fault, s.duration());
        } else if (spec instanceof NetworkFault s) {
            NetworkFaults network = new NetworkFaults(context, domains, this::resource);
            schedule(name, network.action(s), spec, network.fault(name, s), s.duration());
        } else if (spec instanceof ReplicaFault s) {
            schedule(name, kind(s), spec, ReplicaFaults.fault(s, resource(s.target())), ReplicaFaults.duration(s));
        } else if (spec instanceof DataCorruption s) {
            schedule(name, kind(s), spec, dataCorruption(s), null);
        } else if (spec instanceof StorageFailure s) {
            Fault fault = new io.virga.models.fault.StorageFailure(
                    s.target(), database(s.target()).database());
            schedule(name, kind(s), spec, fault, null);
        } else {
            throw new AssertionError(spec);
        }
    }

    private Fault dataCorruption(DataCorruption spec) {
        if (resource(spec.target()) instanceof HoldsData database) {
            return new io.virga.models.fault.DataCorruption(context.sim(), spec.target(), database.data());
        }
        throw new IllegalArgumentException(spec.target() + " is no database");
    }

    private DatabaseModel database(String target) {
        if (resource(target) instanceof DatabaseModel database) {
            return database;
        }
        throw new IllegalArgumentException(target + " is no database");
    }

    private Fault slowdown(Slowdown spec) {
        double factor = spec.factor().doubleValue();
        return spec.target().contains(".")
                ? new PlaceSlowdown(domains.at(spec.target()), context.calls().slowPlaces(), factor)
                : new io.virga.models.fault.Slowdown(degradation(spec.target()), factor);
    }

    private static String action(DomainLevel level) {
        return switch (level) {
            case HOST -> "hostFailure";
            case RACK -> "rackPowerLoss";
            case POWER_DOMAIN -> "powerDomainLoss";
        };
    }

    private static String action(InstanceFault spec) {
        return kind(spec);
    }

    private static String kind(Object spec) {
        return Objects.requireNonNull(spec.getClass().getAnnotation(Kind.class)).value();
    }

    private Fault instanceFault(String name, InstanceFault spec) {
        Supplier<List<Instance>> running = resource(spec.target())::instances;
        if (spec instanceof InstanceRetirement s) {
            long notice =
                    context.window().simulationNanos(s.at().minus(s.notice()).toNanos());
            return new io.virga.models.fault.InstanceRetirement(
                    context.sim(), name, s.target(), running, s.count(), notice, context.journal());
        }
        return spec instanceof InstanceReboot
                ? new io.virga.models.fault.InstanceReboot(spec.target(), running, spec.count())
                : new io.virga.models.fault.InstanceImpairment(spec.target(), running, spec.count());
    }

    private void schedule(String name, String action, FaultSpec spec, Fault fault, @Nullable Duration duration) {
        Variate length = duration == null ? null : new Constant(duration.toNanos());
        Fault whole = flapping(name, spec.flapping(), fault);
        FaultSchedule schedule =
                new FaultSchedule(context.sim(), name, whole, timing(spec.time()), length, context.journal());
        faults.add(new Scheduled(name, action, spec.targetName(), schedule));
    }

    /** When that fault of the scenario strikes. */
    FaultSchedule schedule(String name) {
        return faults.stream()
                .filter(fault -> fault.name().equals(name))
                .map(Scheduled::schedule)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault " + name));
    }

    private Fault flapping(String name, @Nullable FlappingSpec spec, Fault fault) {
        return spec == null
                ? fault
                : new Flapping(context.sim(), name, fault, Variates.of(spec.on()), Variates.of(spec.off()));
    }

    private FaultTiming timing(FaultTime spec) {
        if (spec.at() != null) {
            Duration jitter = Objects.requireNonNull(spec.jitter(), "a fault at a time has a jitter");
            return new FaultTiming.At(context.window().simulationNanos(spec.at().toNanos()), jitter.toNanos());
        }
        if (spec.every() != null) {
            return new FaultTiming.Every(Variates.of(spec.every()));
        }
        throw new IllegalArgumentException("a fault needs a time, or times at random");
    }

    private Degradation degradation(String target) {
        return degradations.computeIfAbsent(target, name -> {
            Degradable degradable = resource(name).degradable();
            if (degradable == null) {
                throw new IllegalArgumentException("resource " + name + " cannot be slow or faulty");
            }
            return new Degradation(name, degradable);
        });
    }

    private ResourceModel resource(String name) {
        ResourceModel resource = resources.get(name);
        if (resource == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return resource;
    }

    /** The strokes so far, in order of time; one that lasts has no end. */
    public List<FaultWindow> windows() {
        List<FaultWindow> windows = new ArrayList<>();
        for (Scheduled fault : faults) {
            for (FaultSchedule.Occurrence each : fault.schedule().occurrences()) {
                windows.add(window(
                        context.window(),
                        fault.name(),
                        fault.action(),
                        fault.target(),
                        each.startNanos(),
                        each.endNanos()));
            }
        }
        windows.addAll(hazards.windows());
        windows.sort(Comparator.comparingDouble(FaultWindow::fromSeconds));
        return windows;
    }

    /** @param endNanos the largest long for what has not ended */
    static FaultWindow window(
            Window window, String name, String action, String target, long startNanos, long endNanos) {
        return new FaultWindow(
                name,
                action,
                target,
                window.scenarioSeconds(startNanos),
                endNanos == Long.MAX_VALUE ? null : (Double) window.scenarioSeconds(endNanos));
    }
}
