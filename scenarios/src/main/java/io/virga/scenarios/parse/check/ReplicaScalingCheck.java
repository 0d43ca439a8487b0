package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.ReaderMetricKind;
import io.virga.scenarios.spec.resource.ReplicaScalingSpec;
import io.virga.scenarios.spec.value.MetricValue;
import java.math.BigDecimal;

/** The scaling of an Aurora cluster's readers can add some, for a metric in its unit. */
final class ReplicaScalingCheck {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private ReplicaScalingCheck() {}

    static void check(String path, AuroraClusterSpec cluster, Findings findings) {
        ReplicaScalingSpec scaling = cluster.replicaScaling();
        if (scaling == null) {
            return;
        }
        String at = path + ".replicaScaling";
        checkUnit(at + ".targetValue", scaling, findings);
        int placed = cluster.placement().readers().size();
        if (cluster.instanceType().equals(AuroraClusterSpec.SERVERLESS)) {
            String message = "added readers are of the writer's type, and serverless ones are not simulated";
            findings.errorAtKey(at, Code.REPLICA_SCALING, message, "serverless instances scale by themselves");
        } else if (scaling.minCapacity() > scaling.maxCapacity()) {
            String message = "minCapacity " + scaling.minCapacity() + " is above maxCapacity " + scaling.maxCapacity();
            findings.errorAtKey(at + ".maxCapacity", Code.REPLICA_SCALING, message, null);
        } else if (scaling.maxCapacity() <= placed) {
            String message = "maxCapacity " + scaling.maxCapacity() + " adds nothing to the " + placed
                    + " readers of the placement";
            findings.errorAtKey(at + ".maxCapacity", Code.REPLICA_SCALING, message, null);
        } else if (scaling.minCapacity() == 0 && placed == 0) {
            String message = "without a reader there is no metric of readers, so that none is ever added";
            findings.errorAtKey(at, Code.REPLICA_SCALING, message, "write minCapacity: 1 or place a reader");
        }
    }

    private static void checkUnit(String at, ReplicaScalingSpec scaling, Findings findings) {
        MetricValue target = scaling.targetValue();
        boolean isShare = scaling.metric() == ReaderMetricKind.CPU_UTILIZATION;
        if (isShare != target.isPercentage()) {
            String message = Words.of(scaling.metric()) + (isShare ? " is a percentage" : " is a count") + ", and "
                    + target + " is none";
            findings.error(at, Code.METRIC_VALUE, message, isShare ? "did you mean " + target + "%?" : null);
        } else if (isShare && target.number().compareTo(FULL) > 0) {
            String message = Words.of(scaling.metric()) + " never exceeds 100%, so " + target + " is never met";
            findings.error(at, Code.METRIC_VALUE, message, null);
        }
    }
}
