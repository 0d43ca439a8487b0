package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether EC2 recovers an instance whose host failed. */
public enum AutoRecovery {
    @Kind(value = "default", doc = "EC2 recovers it after two failed system status checks")
    DEFAULT,
    @Kind(value = "disabled", doc = "it waits for its host, or for an alarm or an operation")
    DISABLED
}
