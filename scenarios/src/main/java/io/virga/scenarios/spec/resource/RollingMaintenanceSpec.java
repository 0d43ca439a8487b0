package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;

/** Maintenance of a cluster. */
@Doc("Maintenance, such as a new version of the operating system: the instances are restarted one after the other,"
        + " each once the one before serves again, within its `restart`; the writer last, from which a reader"
        + " takes over.")
public record RollingMaintenanceSpec(@Embedded MaintenanceWindowSpec begin) {}
