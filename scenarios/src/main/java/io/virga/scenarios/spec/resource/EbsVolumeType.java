package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A type of EBS volume. */
public enum EbsVolumeType {
    @Kind(
            value = "gp2",
            doc = "general purpose SSD: 3 IOPS for each GiB, bursts to 3,000 IOPS from a bucket of credits")
    GP2,
    @Kind(value = "gp3", doc = "general purpose SSD: 3,000 IOPS and 125 MiB/s, more of either for money")
    GP3,
    @Kind(value = "io1", doc = "provisioned IOPS SSD: up to 50 IOPS for each GiB, 64,000 in all")
    IO1,
    @Kind(value = "io2", doc = "provisioned IOPS SSD (Block Express): up to 1,000 IOPS for each GiB, 256,000 in all")
    IO2,
    @Kind(value = "st1", doc = "throughput-optimized HDD: 40 MiB/s for each TiB, bursts to 250 from a bucket of MiB")
    ST1,
    @Kind(value = "sc1", doc = "cold HDD: 12 MiB/s for each TiB, bursts to 80 from a bucket of MiB")
    SC1
}
