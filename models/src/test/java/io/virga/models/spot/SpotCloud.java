package io.virga.models.spot;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.models.compute.InstanceType;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** us-east-1 with its pools and instances that note what they are told. */
final class SpotCloud {
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final BigDecimal ON_DEMAND = new BigDecimal("0.096");

    final Simulation sim;
    final Journal journal;
    final Region region = new Region("us-east-1");
    final List<AvailabilityZone> zones = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Nullable
    Double monthlyInterruptions = 0.0;

    double reclaimedShare = 0.5;
    long shortageNanos = HOUR;
    long leadNanos;
    private @Nullable SpotMarket market;

    SpotCloud(long seed) {
        sim = Simulation.create(SimulationConfig.of(seed, 0));
        journal = new Journal(sim);
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            zones.add(new AvailabilityZone(sim, region, name, zones.size()));
        }
    }

    SpotMarket market() {
        if (market == null) {
            SpotMarketSettings settings = new SpotMarketSettings(
                    monthlyInterruptions, reclaimedShare, new Constant(shortageNanos), new Constant(leadNanos), true);
            market = new SpotMarket(sim, settings, journal);
        }
        return market;
    }

    SpotPool pool(String type, int zone) {
        return market().pool(type(type), zones.get(zone), ON_DEMAND);
    }

    static InstanceType type(String name) {
        return new InstanceType(name, "general", "x86_64", "intel", 2, 8, null, null);
    }

    /** A pool that has that price, then others from the given hours on. */
    SpotPool priced(String type, double hazardPerHour, String usd, PriceChange... later) {
        List<PriceChange> changes = new ArrayList<>(List.of(new PriceChange(0, new BigDecimal(usd))));
        changes.addAll(List.of(later));
        SpotMarketSettings settings = new SpotMarketSettings(
                null, reclaimedShare, new Constant(shortageNanos), new Constant(leadNanos), true);
        return new SpotPool(
                sim,
                type(type),
                zones.get(0),
                new Schedule(changes),
                ON_DEMAND,
                new InterruptionHazard(hazardPerHour),
                settings,
                journal);
    }

    static PriceChange change(long hours, String usd) {
        return new PriceChange(hours * HOUR, new BigDecimal(usd));
    }

    SpotInstance instance() {
        return new Told();
    }

    /** Prices as given; the last one for ever. */
    private static final class Schedule implements PriceProcess {
        private final List<PriceChange> changes;
        private int next;

        Schedule(List<PriceChange> changes) {
            this.changes = changes;
        }

        @Override
        public PriceChange next() {
            PriceChange last = changes.get(changes.size() - 1);
            return next < changes.size() ? changes.get(next++) : new PriceChange(Long.MAX_VALUE / 2, last.usd());
        }

        @Override
        public PriceOrigin origin() {
            return new PriceOrigin(LocalDate.EPOCH, "a test");
        }
    }

    private final class Told implements SpotInstance {
        private void note(String what) {
            told.add(sim.now() / SECOND + " s " + what);
        }

        @Override
        public void launch() {
            note("launch");
        }

        @Override
        public void rebalanceRecommended() {
            note("rebalance");
        }

        @Override
        public void interruptionNotice(InterruptionCause cause) {
            note("notice " + cause);
        }

        @Override
        public void reclaim(InterruptionBehavior behavior) {
            note("reclaim " + behavior);
        }

        @Override
        public void resume() {
            note("resume");
        }
    }
}
