package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Kind;

/** At which end of an incident a runbook is started. */
public enum RunbookStart {
    @Kind(value = "begins", doc = "the alarm goes into ALARM, the health check fails, or the fault strikes")
    BEGINS,
    @Kind(value = "ends", doc = "the alarm is OK again, the health check passes again, or the fault is over")
    ENDS
}
