package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** One cloud resource; its type decides which properties it has. */
@Choice(by = By.PROPERTY, property = "type", noun = "resource type")
@Doc("The cloud resources of the scenario by name. `type` decides which properties a resource has.")
public sealed interface CloudResourceSpec
        permits ApiGatewaySpec,
                ApplicationLoadBalancerSpec,
                AuroraClusterSpec,
                AutoScalingGroupSpec,
                CapacityReservationSpec,
                ClassicLoadBalancerSpec,
                DedicatedHostSpec,
                DbClusterSpec,
                DbInstanceSpec,
                DbProxySpec,
                EbsVolumeSpec,
                ElastiCacheClusterSpec,
                ExternalServiceSpec,
                GatewayEndpointSpec,
                GatewayLoadBalancerSpec,
                InstanceSpec,
                InterfaceEndpointSpec,
                LambdaFunctionSpec,
                NatGatewaySpec,
                NetworkLoadBalancerSpec,
                RecordSetGroupSpec,
                RouteHealthCheckSpec,
                SnsTopicSpec,
                SqsQueueSpec {}
