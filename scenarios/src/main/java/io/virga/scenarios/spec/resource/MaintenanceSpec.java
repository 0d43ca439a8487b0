package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Property;

/** Maintenance of a database. */
@Doc("Maintenance, such as a new version of the operating system. Without a standby the database serves nobody for"
        + " as long as `patching` takes. With one, the standby is patched first, takes over as in a failover that"
        + " nobody has to detect, and the other machine follows within its `standbyCreation`. A database that is"
        + " not available is left alone until the next window.")
public record MaintenanceSpec(
        @Embedded MaintenanceWindowSpec begin,

        @Property(
                doc = "For how long a machine is away.",
                defaultValue = "{ lognormal: { median: 5m, p95: 15m } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "6m")
        DistributionSpec patching) {}
