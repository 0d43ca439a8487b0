package io.virga.models.compute;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The CPU credits of one burstable instance: exact arithmetic on straight lines, without a clock of its own.
 *
 * <p>After the EC2 User Guide, "Burstable performance instances". An instance earns as it runs, and the balance holds at most
 * what it earns in 24 hours; what it earns beyond that is discarded. Launch credits of T2 do not count to that limit and are
 * spent first. When standard mode has nothing left, the instance falls to its baseline. The guide says that it falls
 * gradually; here it falls at once, as the guide's worked examples reckon (assumption). Unlimited mode goes on with surplus
 * credits. What it earns then pays these down before it accrues; surplus beyond the earnings of 24 hours is charged at the
 * end of the hour, and the rest when the instance stops or turns to standard mode.
 *
 * <p>Balance and surplus are the two sides of one signed number in thousandths of a vCPU times nanoseconds, so that nothing
 * is lost where one becomes the other. A balance that runs out between two nanoseconds is overdrawn by less than one of them;
 * the overdraft is kept as well.
 */
public final class CreditAccount {
    /** How long a stopped instance other than T2 keeps its balance. */
    public static final long KEPT_NANOS = 7 * 86_400_000_000_000L;

    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private final BurstableType type;
    private final long hourStartNanos;
    private final CreditTally used = new CreditTally();
    private final CreditTally charged = new CreditTally();
    private final CreditTally chargedThisHour = new CreditTally();
    private CreditMode mode;
    private long launchCredits;
    private long position;
    private int demandMilliVcpus;
    private boolean running;
    private long updatedNanos;

    /**
     * An empty account of an instance that has not started.
     *
     * @param hourStartNanos begin of any hour at whose end surplus is charged
     */
    public CreditAccount(BurstableType type, CreditMode mode, long hourStartNanos) {
        this.type = type;
        this.mode = mode;
        this.hourStartNanos = hourStartNanos;
    }

    public BurstableType type() {
        return type;
    }

    public CreditMode mode() {
        return mode;
    }

    /**
     * Gives it that share of the balance that it can hold.
     *
     * @param share from 0 to 1
     */
    public void fill(BigDecimal share) {
        position = share.multiply(BigDecimal.valueOf(type.capacity())).longValueExact();
    }

    /** Whether it gets launch credits when it starts: T2 in standard mode. */
    public boolean takesLaunchCredits() {
        return mode == CreditMode.STANDARD && type.launchCredits() > 0;
    }

    /** Adds the launch credits of its type. */
    public void grantLaunchCredits() {
        launchCredits = type.launchCredits();
    }

    /**
     * From now on the instance would use so much.
     *
     * @param milliVcpus thousandths of a vCPU, from 0 to all vCPUs
     */
    public void demand(int milliVcpus, long nowNanos) {
        if (milliVcpus < 0 || milliVcpus > 1_000 * type.vcpus()) {
            throw new IllegalArgumentException(type.name() + " has " + type.vcpus() + " vCPUs and cannot use "
                    + milliVcpus + " thousandths of one");
        }
        advance(nowNanos);
        demandMilliVcpus = milliVcpus;
    }

    /** Whether it is held at its baseline: it would use more and has nothing left. */
    public boolean isThrottled() {
        return running
                && mode == CreditMode.STANDARD
                && demandMilliVcpus > type.earnedMilliVcpus()
                && launchCredits <= 0
                && position <= 0;
    }

    /** What it uses now, in thousandths of a vCPU. */
    public int usedMilliVcpus() {
        return isThrottled() ? type.earnedMilliVcpus() : demandMilliVcpus;
    }

    /** How long, at this demand, until {@link #isThrottled} may change; the largest long if never. */
    public long nanosUntilChange() {
        boolean falls = running && mode == CreditMode.STANDARD && demandMilliVcpus > type.earnedMilliVcpus();
        return falls && !isThrottled() ? lineNanos() : Long.MAX_VALUE;
    }

    /** Turns to that mode; surplus is charged, and in standard mode there is none. */
    public void turnTo(CreditMode newMode, long nowNanos) {
        advance(nowNanos);
        if (newMode == CreditMode.STANDARD) {
            chargeSurplus();
        }
        mode = newMode;
    }

    /** Stops: surplus is charged, and T2 loses its balance. */
    public void stop(long nowNanos) {
        demand(0, nowNanos);
        chargeSurplus();
        running = false;
        launchCredits = 0;
        position = type.keepsBalanceWhenStopped() ? position : 0;
    }

    /** Starts, with the balance that it has unless it was stopped for more than seven days. */
    public void start(long nowNanos) {
        if (nowNanos - updatedNanos > KEPT_NANOS) {
            position = 0;
        }
        running = true;
        updatedNanos = nowNanos;
    }

    /** Brings it up to now, which must not lie before the last time. */
    public void advance(long nowNanos) {
        if (!running) {
            return;
        }
        long hourNanos = nowNanos - Math.floorMod(nowNanos - hourStartNanos, HOUR_NANOS);
        if (hourNanos > updatedNanos) {
            advanceWithinHour(hourNanos);
            charged.absorb(chargedThisHour);
        }
        advanceWithinHour(nowNanos);
    }

    private void advanceWithinHour(long nowNanos) {
        while (updatedNanos < nowNanos) {
            long nanos = Math.min(nowNanos - updatedNanos, lineNanos());
            int spent = usedMilliVcpus();
            used.add(spent, nanos);
            move(type.earnedMilliVcpus() - payFromLaunchCredits(spent, nanos), nanos);
            updatedNanos += nanos;
        }
    }

    /** How long everything goes on along the same line, at least a nanosecond. */
    private long lineNanos() {
        int spent = usedMilliVcpus();
        if (launchCredits > 0 && spent > 0) {
            return Math.max(1, launchCredits / spent);
        }
        int lost = spent - type.earnedMilliVcpus();
        return mode == CreditMode.STANDARD && lost > 0 ? Math.max(1, (position + lost - 1) / lost) : Long.MAX_VALUE;
    }

    /** Returns the rate that the earned credits pay; the line ends with the last whole nanosecond of launch credits. */
    private long payFromLaunchCredits(int spent, long nanos) {
        if (launchCredits <= 0) {
            return spent;
        }
        if (launchCredits < spent) {
            long rest = spent - launchCredits;
            launchCredits = 0;
            return rest;
        }
        launchCredits -= spent * nanos;
        return 0;
    }

    private void move(long milliVcpus, long nanos) {
        long capacity = type.capacity();
        if (milliVcpus >= 0) {
            boolean overflows = milliVcpus > 0 && nanos > (capacity - position) / milliVcpus;
            position = overflows ? capacity : position + milliVcpus * nanos;
            return;
        }
        long room = (position + capacity) / -milliVcpus;
        if (nanos <= room) {
            position += milliVcpus * nanos;
        } else {
            chargedThisHour.add(-milliVcpus, nanos);
            chargedThisHour.add(-1, position + capacity);
            position = -capacity;
        }
    }

    private void chargeSurplus() {
        chargedThisHour.add(1, Math.max(0, mode == CreditMode.UNLIMITED ? -position : 0));
        charged.absorb(chargedThisHour);
        position = Math.max(0, position);
    }

    /** {@code CPUCreditBalance}: credits to spend, launch credits included. */
    public BigDecimal balance() {
        return credits(Math.max(0, position) + launchCredits);
    }

    /** {@code CPUSurplusCreditBalance}: credits spent that have neither been earned back nor charged. */
    public BigDecimal surplus() {
        return credits(mode == CreditMode.UNLIMITED ? Math.max(0, -position) : 0);
    }

    /** Credits charged so far: those of hours that have ended, and what stops and changes of mode charged. */
    public BigDecimal charged() {
        return charged.credits();
    }

    /** {@code CPUCreditUsage}: credits spent so far. */
    public BigDecimal used() {
        return used.credits();
    }

    static BigDecimal credits(long milliVcpuNanos) {
        return BigDecimal.valueOf(milliVcpuNanos)
                .divide(BigDecimal.valueOf(BurstableType.CREDIT), MathContext.DECIMAL128);
    }
}
