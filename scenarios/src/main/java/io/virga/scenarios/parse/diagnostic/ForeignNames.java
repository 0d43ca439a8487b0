package io.virga.scenarios.parse.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What CloudFormation, Terraform, Kubernetes, Compose and load generators call things, by our names for them. Names that
 * differ only in case or underscores need no row.
 */
final class ForeignNames {
    /** Foreign names, then ours, likeliest first. */
    private static final List<String> ROWS = List.of(
            "min minreplicas mininstances minimum = minSize min",
            "max maxreplicas maxinstances maximum = maxSize max",
            "desired replicas size instances count initialsize = desiredCapacity count",
            "cooldown defaultcooldown estimatedinstancewarmup instancewarmup warmuptime = defaultInstanceWarmup",
            "graceperiod healthcheckgraceperiodseconds initialdelayseconds = healthCheckGracePeriod",
            "availabilityzones azs vpczoneidentifier subnets subnetmapping = zones",
            "availabilityzone az = zone",
            "dbinstanceclass instanceclass class machinetype flavor = instanceType",
            "healthcheckintervalseconds periodseconds intervalseconds = interval",
            "healthchecktimeoutseconds timeoutseconds timeoutms = timeout",
            "unhealthythresholdcount failurethreshold maxretries = unhealthyThreshold retries",
            "healthythresholdcount successthreshold = healthyThreshold",
            "deregistrationdelaytimeoutseconds connectiondraining drainingtimeout = deregistrationDelay",
            "idletimeouttimeoutseconds connectionidletimeout = idleTimeout",
            "loadbalancingalgorithmtype routingalgorithm = algorithm",
            "crosszoneloadbalancing enablecrosszoneloadbalancing = crossZone",
            "targetgroups targetgrouparns backends = targets",
            "threads maxthreads concurrency workerthreads poolsize = workers",
            "acceptcount backlog queuesize queuelength = queue",
            "rps qps tps requestspersecond arrivalrate lambda = rate",
            "load users traffic = arrivals",
            "weight percent percentage probability = share probability",
            "steps route hops calls = path",
            "probability percent chance = probability share",
            "attempts maxattempts retrycount = retries",
            "basedelay delay initialinterval = backoff",
            "maxdelay maxinterval = maxBackoff",
            "latency threshold lessthan = within latency",
            "slo availability objective = target",
            "maxconnection connections poolmax = maxConnections",
            "p50 = median",
            "std stddev stdev sd = cv sigma",
            "avg average = mean",
            "minimum lower low = min",
            "maximum upper high = max",
            "replica runs repetitions = replications",
            "end until stop = to",
            "start begin = from at startsAt",
            "length horizon simulationtime totalsimulationtime = duration",
            "rampup burnin = warmup",
            "version schemaversion = apiVersion",
            "service services operations endpoints = service",
            "title = name",
            "budgetusd monthlybudget = monthlyCost",
            "applicationelasticloadbalancer alb loadbalancer elb awslb = applicationLoadBalancer",
            "awselasticloadbalancingv2loadbalancer = applicationLoadBalancer",
            "nlb networkelasticloadbalancer = networkLoadBalancer",
            "asg awsautoscalinggroup awsautoscalingautoscalinggroup = autoScalingGroup",
            "rds database db awsdbinstance awsrdsdbinstance = dbInstance",
            "external thirdparty saas = externalService",
            "azoutage zoneoutage zonefailure = zonePowerLoss",
            "stopinstances awsec2stopinstances kill terminateinstances instancefailure = instanceStop",
            "latencyinjection delayinjection = slowdown",
            "fixed deterministic const = constant regular",
            "exp negexp = exponential",
            "normal gaussian lognorm = lognormal");

    private static final Map<String, List<String>> OURS = table();

    private ForeignNames() {}

    /** Our names for a foreign one (small letters, no separators), likeliest first. */
    static List<String> ours(String letters) {
        return OURS.getOrDefault(letters, List.of());
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> ours = new HashMap<>();
        for (String row : ROWS) {
            String[] sides = row.split(" = ");
            for (String foreign : sides[0].split(" ")) {
                ours.merge(foreign, List.of(sides[1].split(" ")), ForeignNames::append);
            }
        }
        return Map.copyOf(ours);
    }

    private static List<String> append(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
