package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.RandomStream;
import io.virga.models.dns.Address;
import io.virga.models.dns.AddressRecord;
import io.virga.models.dns.AlarmHealthCheck;
import io.virga.models.dns.AliasedResource;
import io.virga.models.dns.CalculatedHealthCheck;
import io.virga.models.dns.EndpointCheckSettings;
import io.virga.models.dns.EndpointHealthCheck;
import io.virga.models.dns.HealthStatus;
import io.virga.models.dns.HostedName;
import io.virga.models.dns.PublishedHealth;
import io.virga.models.dns.RecordTarget;
import io.virga.models.dns.RecordValues;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Connects names and health checks with what they lead to and look at, once all of that is there. */
final class DnsModels {
    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final AlarmModels alarms;
    private boolean hasZone;

    private DnsModels(BuildContext context, Map<String, ResourceModel> resources, AlarmModels alarms) {
        this.context = context;
        this.resources = resources;
        this.alarms = alarms;
    }

    static void connect(BuildContext context, Map<String, ResourceModel> resources, AlarmModels alarms) {
        DnsModels models = new DnsModels(context, resources, alarms);
        for (String name : resources.keySet()) {
            if (resources.get(name) instanceof RecordSetGroupModel) {
                models.name(name);
            } else if (resources.get(name) instanceof RouteHealthCheckModel) {
                models.status(name);
            }
        }
    }

    private ResourceModel resource(String name) {
        return Objects.requireNonNull(resources.get(name), name);
    }

    private HostedName name(String name) {
        RecordSetGroupModel model = (RecordSetGroupModel) resource(name);
        if (!model.isConnected()) {
            RecordSetGroupSpec spec = model.spec();
            long propagation = spec.changePropagation().toNanos();
            HostedName hosted = new HostedName(context.sim(), name, records(spec), context.journal(), propagation);
            model.connect(hosted, new NameRecords(hosted, spec, this::records), !hasZone);
            hasZone = true;
        }
        return model.hostedName();
    }

    private RecordTarget records(RecordSetGroupSpec spec) {
        return new RecordSets(spec, record -> target(spec, record), this::health).build();
    }

    private RecordTarget target(RecordSetGroupSpec group, RecordSetSpec record) {
        String alias = record.aliasTarget();
        if (alias == null) {
            List<Address> values = new ArrayList<>();
            for (String value : record.targets()) {
                resource(value).ipAddresses().forEach(endpoint -> values.add(new Address(endpoint, value)));
            }
            return new RecordValues(
                    values, Objects.requireNonNull(group.ttl(), "ttl").toNanos());
        }
        AddressRecord balancer = resource(alias).dnsName();
        return balancer == null ? name(alias) : new AliasedResource(alias, balancer);
    }

    private HealthStatus health(RecordSetSpec record) {
        return record.healthCheck() == null ? HealthStatus.ALWAYS_HEALTHY : status(record.healthCheck());
    }

    private HealthStatus status(String name) {
        RouteHealthCheckModel model = (RouteHealthCheckModel) resource(name);
        if (!model.isConnected()) {
            model.connect(statusOf(name, model.spec()));
        }
        return model.status();
    }

    private HealthStatus statusOf(String name, RouteHealthCheckSpec spec) {
        if (spec.childHealthChecks() != null) {
            List<HealthStatus> children =
                    spec.childHealthChecks().stream().map(this::status).toList();
            RouteHealthCheckModel parent = (RouteHealthCheckModel) resource(name);
            spec.childHealthChecks()
                    .forEach(child -> ((RouteHealthCheckModel) resource(child)).onChange(healthy -> parent.look()));
            return new CalculatedHealthCheck(children, number(spec.healthThreshold()), spec.inverted());
        }
        RouteHealthCheckModel model = (RouteHealthCheckModel) resource(name);
        PublishedHealth health = new PublishedHealth(
                context.sim(),
                name,
                spec.inverted(),
                context.journal(),
                spec.statusPropagation().toNanos());
        health.onChange(healthy -> model.look());
        if (spec.alarm() != null) {
            AlarmHealthCheck.InsufficientData data = AlarmHealthCheck.InsufficientData.valueOf(
                    Objects.requireNonNull(spec.insufficientDataHealthStatus()).name());
            new AlarmHealthCheck(alarms.get(spec.alarm()), data, health);
        } else {
            EndpointCheckSettings settings = EndpointCheckSettings.http(
                    Objects.requireNonNull(spec.requestInterval()).toNanos(),
                    number(spec.failureThreshold()),
                    number(spec.checkers()));
            Hop probe = probe(name, Objects.requireNonNull(spec.target()));
            new EndpointHealthCheck(context.sim(), name + ".probes", settings, context.calls(), probe, health);
        }
        return health;
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNull(value);
    }

    /** A balancer passes a probe on to a target, which answers without effort; checkers look its name up each time. */
    private Hop probe(String check, String target) {
        RandomStream draws = context.sim().stream(check + "/address");
        AddressRecord balancer = resource(target).dnsName();
        Router router = call -> {
            List<? extends Endpoint> addresses =
                    balancer == null ? resource(target).ipAddresses() : balancer.addresses();
            return addresses.isEmpty()
                    ? null
                    : addresses.get(draws.at(call.key()).nextInt(addresses.size()));
        };
        Hop probe = new Hop(target, "healthCheck", 0, NOTHING, router, Hop.Options.ONCE);
        if (context.spec().resources().get(target) instanceof LoadBalancerSpec spec) {
            String first = spec.targets().get(0);
            probe.call(new Hop(first, "healthCheck", 0, NOTHING, call -> null, Hop.Options.ONCE));
        }
        return probe;
    }
}
