package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import io.virga.scenarios.spec.resource.RouteHealthCheckSpec;
import io.virga.scenarios.spec.resource.RoutingPolicyKind;
import java.util.ArrayList;
import java.util.List;

/** What the records of names lead to, and what all policies have in common. */
final class RecordSetsCheck implements Check {
    private static final int MOST_RECORDS = 100;
    private static final int MOST_GEOPROXIMITY_RECORDS = 30;
    private static final String LIMITS = " (Route 53 developer guide, quotas)";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof RecordSetGroupSpec group && findings.sound(path)) {
                checkNumber(path, group, findings);
                checkTimeToLive(path, group, findings);
                group.records().forEach((identifier, record) -> {
                    String at = path + ".records." + identifier;
                    if (findings.whole(at)) {
                        checkTargets(at, record, scenario, findings);
                        checkHealthCheck(at, group, record, scenario, findings);
                    }
                });
                checkNesting(path, name, List.of(name), scenario, findings);
                new PolicyCheck(path, group, findings).check();
            }
        });
    }

    private static void checkNumber(String path, RecordSetGroupSpec group, Findings findings) {
        boolean geoproximity = group.routingPolicy() == RoutingPolicyKind.GEOPROXIMITY;
        int most = geoproximity ? MOST_GEOPROXIMITY_RECORDS : MOST_RECORDS;
        int size = group.records().size();
        if (!findings.whole(path + ".records")) {
            return;
        }
        if (size == 0) {
            findings.error(path + ".records", Code.DNS_RECORD, "the name has no records", null);
        } else if (size > most) {
            String message = "a name has at most " + most + " records of this policy, not " + size + LIMITS;
            findings.error(path + ".records", Code.DNS_LIMIT, message, null);
        } else if (group.routingPolicy() == RoutingPolicyKind.SIMPLE && size > 1) {
            String message = "a name with simple routing has one record, not " + size;
            findings.error(path + ".records", Code.DNS_RECORD, message, "write a routingPolicy that chooses");
        }
    }

    private static void checkTimeToLive(String path, RecordSetGroupSpec group, Findings findings) {
        if (!findings.whole(path + ".records") || group.records().isEmpty()) {
            return;
        }
        boolean values = group.records().values().stream().anyMatch(record -> record.resourceRecords() != null);
        if (values && group.ttl() == null) {
            findings.errorAtKey(path, Code.DNS_TTL, "the records have values and no ttl", "write a ttl such as 60s");
        } else if (!values && group.ttl() != null) {
            String message = "an alias has no TTL of its own: resolvers keep its answer as long as its target says, 60s"
                    + " for a balancer (Route 53 developer guide, choosing between alias and non-alias records)";
            findings.error(path + ".ttl", Code.DNS_TTL, message, "remove it");
        }
    }

    private static void checkTargets(String at, RecordSetSpec record, ScenarioSpec scenario, Findings findings) {
        if (record.aliasTarget() != null) {
            String path = at + ".aliasTarget";
            CloudResourceSpec target = Resources.find(path, record.aliasTarget(), scenario, findings);
            if (target != null && !(target instanceof LoadBalancerSpec || target instanceof RecordSetGroupSpec)) {
                String message = "'" + record.aliasTarget() + "' is " + Resources.describe(target)
                        + "; an alias is of a balancer or of another recordSetGroup";
                findings.error(
                        path, Code.WRONG_TARGET, message, "write resourceRecords: [" + record.aliasTarget() + "]");
            }
            return;
        }
        for (int i = 0; i < record.targets().size(); i++) {
            String path = at + ".resourceRecords[" + i + "]";
            String name = record.targets().get(i);
            CloudResourceSpec target = Resources.find(path, name, scenario, findings);
            if (target != null && !(target instanceof InstanceSpec || target instanceof ExternalServiceSpec)) {
                String message = "'" + name + "' is " + Resources.describe(target)
                        + ", which has no addresses of its own that a record could hold";
                findings.error(path, Code.WRONG_TARGET, message, "values are instances and external services");
            }
        }
    }

    private static void checkHealthCheck(
            String at, RecordSetGroupSpec group, RecordSetSpec record, ScenarioSpec scenario, Findings findings) {
        if (record.healthCheck() == null) {
            return;
        }
        String path = at + ".healthCheck";
        CloudResourceSpec check = Resources.find(path, record.healthCheck(), scenario, findings);
        if (check != null && !(check instanceof RouteHealthCheckSpec)) {
            String message = "'" + record.healthCheck() + "' is " + Resources.describe(check) + ", not a healthCheck";
            findings.error(path, Code.WRONG_TARGET, message, null);
        } else if (group.routingPolicy() == RoutingPolicyKind.SIMPLE) {
            String message =
                    "a record with simple routing has no health check (Route 53 developer guide, simple routing)";
            findings.error(path, Code.DNS_RECORD, message, "write a routingPolicy such as failover");
        }
    }

    private static void checkNesting(
            String path, String name, List<String> trail, ScenarioSpec scenario, Findings findings) {
        if (!(scenario.resources().get(name) instanceof RecordSetGroupSpec group)) {
            return;
        }
        for (RecordSetSpec record : group.records().values()) {
            String next = record.aliasTarget();
            if (next != null && next.equals(trail.get(0))) {
                String message = "the aliases are a cycle: " + String.join(" → ", trail) + " → " + next;
                findings.error(path + ".records", Code.DNS_RECORD, message, null);
            } else if (next != null && !trail.contains(next)) {
                List<String> longer = new ArrayList<>(trail);
                longer.add(next);
                checkNesting(path, next, longer, scenario, findings);
            }
        }
    }
}
