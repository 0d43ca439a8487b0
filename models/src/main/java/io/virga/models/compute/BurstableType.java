package io.virga.models.compute;

/**
 * How an instance type of a T family earns CPU credits.
 *
 * @param name such as {@code t3.nano}
 * @param vcpus at least 1
 * @param earnedMilliVcpus what it earns as it goes, and its baseline: thousandths of a vCPU, positive
 */
public record BurstableType(String name, int vcpus, int earnedMilliVcpus) {
    /** A CPU credit, one vCPU at 100% for a minute, in thousandths of a vCPU times nanoseconds. */
    public static final long CREDIT = 60_000_000_000_000L;

    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final int T2_LAUNCH_CREDITS_PER_VCPU = 30;

    public BurstableType {
        if (vcpus < 1 || earnedMilliVcpus < 1 || earnedMilliVcpus >= 1_000 * vcpus) {
            throw new IllegalArgumentException(name + ": the baseline must be above 0 and below all of " + vcpus
                    + " vCPUs, not " + earnedMilliVcpus + " thousandths of a vCPU");
        }
    }

    /** The most that a balance holds, launch credits not counted: what it earns in 24 hours. In {@link #CREDIT}s. */
    long capacity() {
        return earnedMilliVcpus * DAY_NANOS;
    }

    /** vCPUs that it may always use. */
    public double baselineVcpus() {
        return earnedMilliVcpus / 1_000.0;
    }

    /** Credits that it begins with in standard mode: 30 for each vCPU of a T2 type, none of others. In {@link #CREDIT}s. */
    long launchCredits() {
        return isT2() ? T2_LAUNCH_CREDITS_PER_VCPU * CREDIT * vcpus : 0;
    }

    /** Whether a stopped instance keeps its balance for seven days; one of T2 loses it at once. */
    boolean keepsBalanceWhenStopped() {
        return !isT2();
    }

    /** The mode of an instance that names none: unlimited, but standard for T2. */
    public CreditMode defaultMode() {
        return isT2() ? CreditMode.STANDARD : CreditMode.UNLIMITED;
    }

    private boolean isT2() {
        return name.startsWith("t2.");
    }
}
