package io.virga.scenarios.build;

import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.ClassicLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DbProxySpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.GatewayEndpointSpec;
import io.virga.scenarios.spec.resource.GatewayLoadBalancerSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.InterfaceEndpointSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.NatGatewaySpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resource types that can be simulated: one row a type. */
final class ResourceRegistry {
    /** Builds the model of one resource. */
    @FunctionalInterface
    private interface Builder<S extends CloudResourceSpec> {
        ResourceModel build(String name, S spec, BuildContext context);
    }

    private record Row<S extends CloudResourceSpec>(Class<S> type, Builder<S> builder) {
        void build(BuildContext context, Map<String, ResourceModel> models) {
            context.spec().resources().forEach((name, spec) -> {
                if (type.isInstance(spec)) {
                    models.put(name, builder.build(name, type.cast(spec), context));
                }
            });
        }
    }

    /** In the order of building: groups register with balancers that are there already. */
    private static final List<Row<?>> ROWS = List.of(
            new Row<>(ApplicationLoadBalancerSpec.class, LoadBalancerModel::application),
            new Row<>(NetworkLoadBalancerSpec.class, LoadBalancerModel::network),
            new Row<>(ClassicLoadBalancerSpec.class, LoadBalancerModel::classic),
            new Row<>(GatewayLoadBalancerSpec.class, LoadBalancerModel::gateway),
            new Row<>(CapacityReservationSpec.class, CapacityReservationModel::build),
            new Row<>(DedicatedHostSpec.class, DedicatedHostModel::build),
            new Row<>(SnsTopicSpec.class, SnsTopicModel::build),
            new Row<>(SqsQueueSpec.class, SqsQueueModel::build),
            new Row<>(AutoScalingGroupSpec.class, AutoScalingGroupModel::build),
            new Row<>(InstanceSpec.class, InstanceModel::build),
            new Row<>(DbClusterSpec.class, DbClusterModel::build),
            new Row<>(DbInstanceSpec.class, DatabaseModel::build),
            new Row<>(DbProxySpec.class, DbProxyModel::build),
            new Row<>(AuroraClusterSpec.class, AuroraModel::build),
            new Row<>(ElastiCacheClusterSpec.class, ElastiCacheModel::build),
            new Row<>(LambdaFunctionSpec.class, LambdaFunctionModel::build),
            new Row<>(ApiGatewaySpec.class, ApiGatewayModel::build),
            new Row<>(EbsVolumeSpec.class, EbsVolumeModel::build),
            new Row<>(NatGatewaySpec.class, VpcGatewayModel::nat),
            new Row<>(InterfaceEndpointSpec.class, VpcGatewayModel::endpoint),
            new Row<>(GatewayEndpointSpec.class, GatewayEndpointModel::build),
            new Row<>(ExternalServiceSpec.class, ExternalServiceModel::build),
            new Row<>(RecordSetGroupSpec.class, RecordSetGroupModel::build),
            new Row<>(RouteHealthCheckSpec.class, RouteHealthCheckModel::build));

    private ResourceRegistry() {}

    /** Builds all resources; they come in the order of the scenario. */
    static Map<String, ResourceModel> build(BuildContext context) {
        Map<String, ResourceModel> models = new LinkedHashMap<>();
        ROWS.forEach(row -> row.build(context, models));
        models.values().forEach(model -> {
            if (model instanceof DbProxyModel proxy) {
                proxy.connect(models);
            } else if (model instanceof LoadBalancerModel balancer) {
                balancer.connect(models);
            } else if (model instanceof AuroraModel cluster) {
                cluster.connect(models);
            } else if (model instanceof SqsQueueModel queue) {
                queue.connect(models);
            } else if (model instanceof SnsTopicModel topic) {
                topic.connect(models);
            } else if (model instanceof LambdaFunctionModel function) {
                function.connect(models);
            } else if (model instanceof ExternalServiceModel service) {
                service.connect(models);
            }
        });
        Map<String, ResourceModel> inOrder = new LinkedHashMap<>();
        context.spec().resources().keySet().forEach(name -> {
            ResourceModel model = models.get(name);
            if (model == null) {
                throw new IllegalArgumentException("no builder for the type of resource " + name);
            }
            inOrder.put(name, model);
        });
        return inOrder;
    }
}
