package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;

/** What an instance needs to hibernate. */
@Doc("That instances are launched so that they can hibernate: their memory is written to the root volume, as"
        + " fast as its throughput and the EBS bandwidth of the instance allow.")
public record HibernationSpec(
        @Property(
                doc = "Whether the root volume is an encrypted EBS volume; hibernation needs one. A storage with"
                        + " `boot: true` says so itself.",
                defaultValue = "true",
                source = "EC2 user guide, prerequisites for hibernation")
        boolean encryptedRootVolume,

        @Property(
                doc = "Throughput of the root volume. A storage with `boot: true` has its own.",
                defaultValue = "125MiB/s",
                above = "0MiB/s",
                source = "EBS user guide, gp3 baseline")
        Throughput rootVolumeThroughput) {}
