package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Fast snapshot restore of the snapshot, in each zone where volumes are created. */
@Doc("Fast snapshot restore. A volume that finds a volume creation credit has all its data at once, one that finds none"
        + " is restored as without. Optimizing takes an hour for each TiB; from then on credits come min(10, 1024 / GiB)"
        + " times an hour, and as many are kept, at least one.")
public record FastRestoreSpec(
        @Property(
                doc = "How long before the simulation begins, its warm-up included, it was enabled.",
                max = "10000h",
                source = "EC2 user guide, Amazon EBS fast snapshot restore",
                example = "24h")
        Duration enabledBefore) {}
