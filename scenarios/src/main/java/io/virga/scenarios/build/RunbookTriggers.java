package io.virga.scenarios.build;

import io.virga.models.fault.FaultSchedule;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmState;
import io.virga.models.runbook.Runbook;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import io.virga.scenarios.spec.runbook.RunbookStart;
import java.util.Map;

/** What starts runbooks: alarms, health checks and faults, when they begin or when they end. */
record RunbookTriggers(Map<String, ResourceModel> resources, AlarmModels alarms, FaultModels faults) {
    void connect(RunbookSpec spec, Runbook runbook, BuildContext context) {
        boolean begins = spec.when() == RunbookStart.BEGINS;
        if (context.spec().alarms().containsKey(spec.on())) {
            followAlarm(spec.on(), begins, runbook);
        } else if (resources.get(spec.on()) instanceof RouteHealthCheckModel check) {
            check.onChange(healthy -> {
                if (healthy != begins) {
                    runbook.start("health check " + spec.on() + (begins ? "" : " passes again"));
                }
            });
        } else {
            FaultSchedule fault = faults.schedule(spec.on());
            if (begins) {
                fault.onStrike(() -> runbook.start("fault " + spec.on()));
            } else {
                fault.onEnd(() -> runbook.start("fault " + spec.on() + " is over"));
            }
        }
    }

    private void followAlarm(String name, boolean begins, Runbook runbook) {
        Alarm alarm = alarms.get(name);
        boolean[] wasAlarm = new boolean[1];
        alarm.onStateChange(() -> {
            if (begins && alarm.state() == AlarmState.ALARM) {
                runbook.start("alarm " + name);
            } else if (!begins && wasAlarm[0] && alarm.state() == AlarmState.OK) {
                runbook.start("alarm " + name + " is OK again");
            }
            wasAlarm[0] = alarm.state() == AlarmState.ALARM || (wasAlarm[0] && alarm.state() != AlarmState.OK);
        });
    }
}
