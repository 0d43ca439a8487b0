package io.virga.models.spot;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.InstanceType;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A Spot capacity pool: the spare instances of one type in one zone, with one price.
 *
 * <p>Interruptions come as events of the pool, at random times; each reclaims every instance with the probability {@code
 * reclaimedShare}, and events come so often that each instance has the pool's hazard. So the instances of a pool are lost
 * together and those of different pools apart (assumption: AWS publishes frequencies only). After an event the pool is short of
 * capacity for a while. The price interrupts instances whose maximum price it exceeds. Notice is given two minutes ahead (EC2
 * User Guide, "Spot Instance interruption notices").
 */
public final class SpotPool extends Entity implements PowerDependent {
    /** From the interruption notice until the instance is taken. */
    public static final long NOTICE_NANOS = 120_000_000_000L;

    private static final double HOUR_NANOS = 3.6e12;

    private final InstanceType type;
    private final AvailabilityZone zone;
    private final PriceProcess process;
    private final BigDecimal onDemandUsd;
    private final InterruptionHazard hazard;
    private final SpotMarketSettings settings;
    private final Journal journal;
    private final PriceHistory prices = new PriceHistory();
    private final List<SpotRequest> requests = new ArrayList<>();
    private final RandomStream eventDraws = stream("event");
    private final RandomStream victimDraws = stream("victim");
    private final RandomStream shortageDraws = stream("shortage");
    private final RandomStream leadDraws = stream("lead");
    private final Timer priceChange = timer("price-change", this::changePrice);
    private final Timer event = timer("event", this::happen);
    private final Timer capacityReturn = timer("capacity-return", this::fulfil);
    private final Activity<SpotRequest> notice =
            activity("notice", request -> notice(request, InterruptionCause.CAPACITY));
    private final Activity<SpotRequest> reclaim = activity("reclaim", this::reclaim);
    private PriceChange next;
    private long events;
    private long submitted;
    private long capacityReturnsAtNanos;

    /** @param onDemandUsd the price of an hour on demand, above which that of the pool never is */
    SpotPool(
            Simulation sim,
            InstanceType type,
            AvailabilityZone zone,
            PriceProcess process,
            BigDecimal onDemandUsd,
            InterruptionHazard hazard,
            SpotMarketSettings settings,
            Journal journal) {
        super(sim, pathOf(type, zone));
        this.type = type;
        this.zone = zone;
        this.process = process;
        this.onDemandUsd = onDemandUsd;
        this.hazard = hazard;
        this.settings = settings;
        this.journal = journal;
        this.next = process.next();
        zone.connect(this);
        changePrice();
        scheduleEvent();
    }

    static String pathOf(InstanceType type, AvailabilityZone zone) {
        return zone.path() + ".spot." + type.name();
    }

    public InstanceType type() {
        return type;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public BigDecimal onDemandUsd() {
        return onDemandUsd;
    }

    public InterruptionHazard hazard() {
        return hazard;
    }

    /** The price in force now. */
    public BigDecimal usd() {
        return prices.usdAt(now());
    }

    public PriceHistory prices() {
        return prices;
    }

    public PriceOrigin priceOrigin() {
        return process.origin();
    }

    /** Whether an instance that EC2 interrupts in its first hour is not charged. */
    public boolean isFirstHourFree() {
        return settings.firstHourFree();
    }

    /** Whether a request with that maximum price would be fulfilled now. */
    public boolean canLaunch(BigDecimal maxPriceUsd) {
        return zone.isPowered() && now() >= capacityReturnsAtNanos && usd().compareTo(maxPriceUsd) <= 0;
    }

    /** Asks for an instance; {@code instance} is told to launch at once, or when there is capacity at its price. */
    public SpotRequest request(SpotRequestTerms terms, SpotInstance instance) {
        SpotRequest request = new SpotRequest(this, submitted++, terms, instance);
        requests.add(request);
        if (canLaunch(terms.maxPriceUsd())) {
            request.fulfil();
        }
        return request;
    }

    /** The owner of the instance has terminated it. */
    public void terminated(SpotRequest request) {
        if (request.hasInstance()) {
            request.terminated();
            tidy(request);
            fulfil();
        }
    }

    /** Withdraws the request; an instance that runs goes on, one that was stopped is terminated. */
    public void cancel(SpotRequest request) {
        request.cancel();
        tidy(request);
    }

    /** Reclaims each instance of the pool with that probability, and is short of capacity for {@code shortageNanos}. */
    public void reclaimShare(double share, long shortageNanos) {
        long number = events++;
        List<SpotRequest> victims = new ArrayList<>();
        for (SpotRequest request : requests) {
            if (request.hasInstance()
                    && !request.isUnderNotice()
                    && victimDraws.at(number, request.ordinal()).nextDouble() < share) {
                victims.add(request);
            }
        }
        capacityReturnsAtNanos = Math.max(capacityReturnsAtNanos, now() + shortageNanos);
        capacityReturn.schedule(capacityReturnsAtNanos - now());
        if (!victims.isEmpty()) {
            journal.record("spot", path(), "capacity is wanted back: " + victims.size() + " instances");
        }
        long lead = settings.rebalanceLead().sampleNanos(leadDraws.at(number));
        victims.forEach(victim -> warn(victim, lead));
    }

    private void warn(SpotRequest victim, long leadNanos) {
        victim.noticed();
        victim.instance().rebalanceRecommended();
        if (leadNanos == 0) {
            notice(victim, InterruptionCause.CAPACITY);
        } else {
            notice.hold(victim, leadNanos);
        }
    }

    private void notice(SpotRequest victim, InterruptionCause cause) {
        if (!victim.hasInstance()) {
            return;
        }
        victim.noticed();
        victim.instance().interruptionNotice(cause);
        if (victim.terms().behavior() == InterruptionBehavior.HIBERNATE) {
            reclaim(victim);
        } else {
            reclaim.hold(victim, NOTICE_NANOS);
        }
    }

    private void reclaim(SpotRequest victim) {
        if (victim.hasInstance() && victim.isUnderNotice()) {
            victim.reclaimed(now());
            tidy(victim);
            fulfil();
        }
    }

    private void happen() {
        reclaimShare(settings.reclaimedShare(), settings.shortage().sampleNanos(shortageDraws.at(events)));
        scheduleEvent();
    }

    private void scheduleEvent() {
        if (hazard.perHour() > 0) {
            double meanNanos = HOUR_NANOS * settings.reclaimedShare() / hazard.perHour();
            event.schedule(new Exponential(meanNanos).sampleNanos(eventDraws.at(events)));
        }
    }

    private void changePrice() {
        prices.add(next);
        BigDecimal usd = next.usd();
        next = process.next();
        priceChange.schedule(next.atNanos() - now());
        for (SpotRequest request : List.copyOf(requests)) {
            if (request.hasInstance()
                    && !request.isUnderNotice()
                    && usd.compareTo(request.terms().maxPriceUsd()) > 0) {
                notice(request, InterruptionCause.PRICE);
            }
        }
        fulfil();
    }

    private void fulfil() {
        for (SpotRequest request : List.copyOf(requests)) {
            if (request.waits() && canLaunch(request.terms().maxPriceUsd())) {
                request.fulfil();
            }
        }
    }

    /** Its instances fall silent with the zone; nothing else changes, and new ones cannot be launched. */
    @Override
    public void powerLost() {}

    @Override
    public void powerRestored() {
        fulfil();
    }

    private void tidy(SpotRequest request) {
        if (!request.hasInstance() && !request.waits()) {
            requests.remove(request);
        }
    }
}
