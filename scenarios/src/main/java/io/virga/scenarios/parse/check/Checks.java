package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.SortedSet;

/** All checks, in the order of the scenario's sections. */
public final class Checks {
    private Checks() {}

    /**
     * Runs all of them.
     *
     * @param unsound paths of values that could not be read, about which nothing is reported
     */
    public static void run(
            ScenarioSpec scenario, Tree root, SortedSet<String> unsound, Catalogue catalogue, Diagnostics diagnostics) {
        Findings findings = new Findings(root, unsound, diagnostics);
        List<Check> checks = List.of(
                new PlacesCheck(),
                new RegionDistancesCheck(catalogue),
                new HardwareCheck(),
                new HostsCheck(catalogue),
                new InstanceTypesCheck(catalogue),
                new PlacementCheck(catalogue),
                new RegionalTypesCheck(catalogue),
                new TenancyCheck(),
                new DedicatedHostsCheck(catalogue),
                new ReservationsCheck(),
                new InstancesCheck(catalogue),
                new RecoveryCheck(),
                new SpotCheck(catalogue),
                new BandwidthCheck(catalogue),
                new ClientRegionCheck(catalogue),
                new ClientsCheck(catalogue),
                new TargetsCheck(),
                new RecordSetsCheck(),
                new RouteHealthChecksCheck(),
                new ScalingCheck(),
                new EmptyGroupsCheck(),
                new GroupLifecycleCheck(),
                new BalancersCheck(),
                new ListenersCheck(),
                new StickinessCheck(),
                new VolumesCheck(),
                new DatabasesCheck(),
                new DbProxiesCheck(),
                new AuroraClustersCheck(),
                new ElastiCacheCheck(catalogue),
                new LambdaFunctionsCheck(),
                new SqsQueuesCheck(),
                new SnsTopicsCheck(),
                new MessagesCheck(),
                new ApiGatewaysCheck(),
                new LambdaDeploymentsCheck(),
                new EventSourcesCheck(),
                new AsyncEventsCheck(),
                new PrivateRoutesCheck(),
                new MultiAttachCheck(),
                new PathsCheck(),
                new RequestsCheck(),
                new HedgesCheck(),
                new QueuesCheck(),
                new ApplicationsCheck(catalogue),
                new ConnectionPoolsCheck(),
                new CalibrationCheck(catalogue),
                new ArrivalsCheck(),
                new FaultsCheck(),
                new HazardsCheck(),
                new RiskCheck(),
                new OperationsCheck(),
                new CommitmentsCheck(catalogue),
                new PricesCheck(catalogue),
                new RunbooksCheck(),
                new RestoreHorizonCheck(),
                new SnapshotsCheck(catalogue),
                new VolumeContentsCheck(),
                new ObjectivesCheck());
        checks.forEach(check -> check.run(scenario, findings));
        if (!diagnostics.hasErrors()) {
            new InitialPlacementCheck(catalogue).run(scenario, findings);
        }
    }
}
