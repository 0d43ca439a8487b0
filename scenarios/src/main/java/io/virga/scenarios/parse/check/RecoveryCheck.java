package io.virga.scenarios.parse.check;

import io.virga.models.storage.InstanceStorageTypes;
import io.virga.models.storage.RecoverableTypes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoRecovery;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.StatusCheckAlarmsSpec;
import org.jspecify.annotations.Nullable;

/** Instances are recovered only where EC2 can do so, and what is said of it has an effect. */
final class RecoveryCheck implements Check {
    private static final RecoverableTypes TYPES = new RecoverableTypes(InstanceStorageTypes.load());
    private static final int FAILED_CHECKS = 2;
    private static final String SOURCE = " (EC2 user guide, automatic instance recovery)";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof InstanceSpec instance && findings.whole(path)) {
                checkType(path, instance, findings);
                checkAlarms(path, instance, findings);
                checkHosts(path, instance, scenario, findings);
            }
        });
    }

    private static void checkType(String path, InstanceSpec spec, Findings findings) {
        String refusal = TYPES.refusal(spec.instanceType());
        if (refusal == null) {
            return;
        }
        String message = spec.instanceType() + " " + refusal + ", and EC2 does not recover it" + SOURCE;
        if (spec.autoRecovery() == AutoRecovery.DEFAULT) {
            findings.error(path + ".autoRecovery", Code.CANNOT_RECOVER, message, null);
        }
        if (recoverAlarm(spec) != null) {
            findings.error(path + ".statusCheckAlarms.recover", Code.CANNOT_RECOVER, message, null);
        }
    }

    private static @Nullable Integer recoverAlarm(InstanceSpec spec) {
        StatusCheckAlarmsSpec alarms = spec.statusCheckAlarms();
        return alarms == null ? null : alarms.recover();
    }

    private static void checkAlarms(String path, InstanceSpec spec, Findings findings) {
        StatusCheckAlarmsSpec alarms = spec.statusCheckAlarms();
        if (alarms != null && alarms.recover() == null && alarms.reboot() == null) {
            String message = "statusCheckAlarms names no alarm";
            findings.errorAtKey(path + ".statusCheckAlarms", Code.INERT, message, "recover: 2, or reboot: 3");
        }
        Integer recover = recoverAlarm(spec);
        if (recover != null && recover >= FAILED_CHECKS && isAutomatic(spec)) {
            String message = "this alarm has no effect: EC2 recovers the instance by itself after " + FAILED_CHECKS
                    + " failed checks";
            findings.error(
                    path + ".statusCheckAlarms.recover", Code.INERT, message, "write autoRecovery: disabled as well");
        }
    }

    private static boolean isAutomatic(InstanceSpec spec) {
        return spec.autoRecovery() != AutoRecovery.DISABLED && TYPES.refusal(spec.instanceType()) == null;
    }

    private static void checkHosts(String path, InstanceSpec spec, ScenarioSpec scenario, Findings findings) {
        RegionSpec region = spec.zones().isEmpty()
                ? null
                : scenario.regions().get(spec.zones().get(0).region());
        if (region == null || region.hasRacks() || !findings.whole("regions")) {
            return;
        }
        for (String property : new String[] {"autoRecovery", "statusCheckAlarms.recover"}) {
            if (findings.written(path + "." + property)) {
                String message = property + " has no effect: the region says of no hosts, so none can fail";
                findings.errorAtKey(path + "." + property, Code.NO_RACKS, message, "write racksPerZone for the region");
            }
        }
    }
}
