package io.virga.scenarios.spec.resource;

/** How the properties that all volumes have are described. */
final class VolumeWords {
    static final String SOURCE = "EC2 user guide, EBS volume types";
    static final String TYPE = "The type of the volume.";
    static final String SIZE = "The size of the volume in whole GiB; gp2, st1 and sc1 are the faster the larger.";
    static final String IOPS = "Provisioned I/Os a second, of gp3, io1 and io2.";
    static final String IOPS_ABSENT = "3000 for gp3, by the size for gp2; io1 and io2 need them";
    static final String THROUGHPUT = "Provisioned throughput in whole MiB/s, of gp3.";
    static final String THROUGHPUT_ABSENT = "125 MiB/s for gp3, by type, size and IOPS for others";
    static final String LATENCY = "Time of an I/O that waits for nothing.";
    static final String LATENCY_ABSENT =
            "lognormal, its 99th percentile at three times its median, which is 800us for gp2"
                    + " and gp3, 600us for io1, 250us for io2, 5ms for st1 and sc1 (assumptions: AWS says single-digit"
                    + " milliseconds, for io2 below one)";
    static final String BURST_BALANCE =
            "How full the bucket of gp2, st1 or sc1 is when the simulation begins; a new volume's is full.";

    static final String FAILURE_RATE = "The chance that a volume fails within a year; its data is lost then.";
    static final String FAILURE_RATE_ABSENT = "0.2%, for io2 0.001%, the upper end of what AWS publishes";
    static final String ENCRYPTED =
            "Whether the volume is encrypted: then so are its snapshots, and all that is made of"
                    + " them. The times of I/Os are the same.";
    static final String ENCRYPTION = "EC2 user guide, Amazon EBS encryption: off unless the account has it by default";
    static final String DATA =
            "What is written on the volume when the simulation begins, from its beginning on. I/Os of"
                    + " requests change blocks of it at random. For snapshots that operations take.";
    static final String DATA_ABSENT = "that of the snapshot it was created from; otherwise operations can take none";
    static final String SNAPSHOT = "The snapshot that the volume is created from.";
    static final String SNAPSHOT_ABSENT = "all data is on the volume";
    static final String FAST_RESTORE = "Fast restore of that snapshot.";
    static final String FAST_RESTORE_ABSENT = "not enabled";

    private VolumeWords() {}
}
