package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import io.virga.models.calibration.Calibration;
import io.virga.models.database.CopyReads;
import io.virga.models.database.InstanceLog;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.IoDemand;
import io.virga.scenarios.spec.resource.IoSpec;
import io.virga.scenarios.spec.resource.ServiceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of a station. */
final class Demands {
    private static final Variate NOTHING = new Constant(0);

    private Demands() {}

    static Map<String, Demand> of(Map<String, ServiceSpec> service) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        service.forEach((operation, spec) -> demands.put(
                operation, new Demand(Variates.of(spec.cpu()), Variates.of(spec.waiting()), io(spec.io()))));
        return demands;
    }

    /** Those of an application, whose operations may have been observed on a type of instance. */
    static Map<String, Demand> of(Map<String, ServiceSpec> service, String measuredOn) {
        Map<String, Demand> demands = of(service);
        service.forEach((operation, spec) -> {
            if (spec.calibrate() != null) {
                Calibration.Demands fitted = Calibrations.of(spec.calibrate(), Machines.type(measuredOn));
                demands.put(
                        operation,
                        new Demand(
                                new Exponential(fitted.cpuNanos()), new Constant(fitted.waitNanos()), io(spec.io())));
            }
        });
        return demands;
    }

    /** Operations that are nothing but block I/Os. */
    static Map<String, Demand> ofIos(Map<String, IoSpec> service) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        service.forEach((operation, spec) -> demands.put(operation, new Demand(NOTHING, NOTHING, io(spec))));
        return demands;
    }

    private static IoDemand io(@Nullable IoSpec spec) {
        return spec == null
                ? IoDemand.NONE
                : new IoDemand(spec.reads(), spec.writes(), spec.size().bytes());
    }

    /** The operations, of which those that write commit. */
    static Map<String, Demand> committing(Map<String, Demand> demands, List<String> writes) {
        return marked(demands, writes, InstanceLog.COMMIT);
    }

    /** The operations, of which those that read at copies are counted there. */
    static Map<String, Demand> counted(Map<String, Demand> demands, List<String> reads) {
        return marked(demands, reads, CopyReads.READ);
    }

    /** Those without block I/Os get one that only counts. */
    private static Map<String, Demand> marked(Map<String, Demand> demands, List<String> operations, IoDemand mark) {
        Map<String, Demand> marked = new LinkedHashMap<>(demands);
        for (String each : operations) {
            marked.computeIfPresent(
                    each,
                    (operation, demand) ->
                            demand.io().isNone() ? new Demand(demand.cpuNanos(), demand.waitNanos(), mark) : demand);
        }
        return marked;
    }

    static Demand find(Map<String, Demand> demands, String resource, String operation) {
        Demand demand = demands.get(operation);
        if (demand == null) {
            throw new IllegalArgumentException("resource " + resource + " has no operation " + operation);
        }
        return demand;
    }
}
