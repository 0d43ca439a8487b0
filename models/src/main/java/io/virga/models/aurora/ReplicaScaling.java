package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Identified;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.scaling.TargetTracking;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds readers to a cluster and removes them, to keep a metric of them at its target. A new reader takes its time to be
 * created, is of the writer's class and of the last promotion tier; only readers that were added so are removed.
 *
 * <p>The capacity that the metric is multiplied by is the number of readers, those under creation included, as Application
 * Auto Scaling sees it; while the cooldown of an addition lasts it is the number before, so that only a request beyond it
 * adds more. Sources: Aurora user guide, "Amazon Aurora Auto Scaling with Aurora Replicas"; Application Auto Scaling user
 * guide, "Target tracking", cooldowns.
 */
public final class ReplicaScaling extends Entity {
    /** Running statements have so long when a reader is deleted (Aurora user guide, replication with Aurora MySQL). */
    private static final long GRACE_NANOS = 180_000_000_000L;

    private static final long AGAIN_NANOS = 60_000_000_000L;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private final AuroraCluster cluster;
    private final ReplicaScalingSettings settings;
    private final ReaderSource source;
    private final Journal journal;
    private final RandomStream draws = stream("creation");
    private final Activity<Reader> creation = activity("created", this::created);
    private final Activity<Reader> deletion = activity("deleted", this::deleted);
    private final List<Reader> readers = new ArrayList<>();
    private final Map<AvailabilityZone, List<RunInterval>> lives = new LinkedHashMap<>();
    private final TimeWeighted there;
    private int numbers;
    private int capacityBefore;
    private long scaledOutNanos = LONG_AGO;
    private long scaledInNanos = LONG_AGO;

    /** A reader that was added. */
    private static final class Reader implements Identified {
        private final int number;
        private final AvailabilityZone zone;
        private final long sinceNanos;
        private @Nullable ClusterMember member;

        Reader(int number, AvailabilityZone zone, long sinceNanos) {
            this.number = number;
            this.zone = zone;
            this.sinceNanos = sinceNanos;
        }

        @Override
        public long id() {
            return number;
        }
    }

    public ReplicaScaling(
            Simulation sim,
            String path,
            AuroraCluster cluster,
            ReplicaScalingSettings settings,
            ReaderSource source,
            Journal journal) {
        super(sim, path);
        this.cluster = cluster;
        this.settings = settings;
        this.source = source;
        this.journal = journal;
        this.there = new TimeWeighted(sim::now);
        ReaderLoad load = new ReaderLoad(cluster, settings.metric());
        Metric minutes =
                new Metric(sim, path + "." + settings.metric().word(), MetricPeriod.minutes(sim), (from, to) -> {
                    keepMinimum();
                    return load.sample(from, to);
                });
        TargetTracking rule = settings.rule();
        alarm(
                        "AlarmHigh",
                        minutes,
                        Comparison.GREATER_THAN_THRESHOLD,
                        rule.targetValue(),
                        TargetTracking.SCALE_OUT_DATAPOINTS)
                .addAction((latest, evaluated) -> scaleOut(latest));
        if (!rule.disableScaleIn()) {
            alarm(
                            "AlarmLow",
                            minutes,
                            Comparison.LESS_THAN_THRESHOLD,
                            rule.scaleInThreshold(),
                            TargetTracking.SCALE_IN_DATAPOINTS)
                    .addAction((latest, evaluated) -> scaleIn(evaluated));
        }
    }

    private Alarm alarm(String name, Metric of, Comparison comparison, double threshold, int points) {
        return new Alarm(
                simulation(), path() + "." + name, of, new AlarmRule(comparison, threshold, points, points), journal);
    }

    /** Readers that serve or are being created. */
    private int capacity() {
        int creating =
                (int) readers.stream().filter(reader -> reader.member == null).count();
        return cluster.readerStations().size() + creating;
    }

    private void keepMinimum() {
        if (capacity() < settings.minReaders()) {
            add(settings.minReaders(), "the minimum is " + settings.minReaders());
        }
    }

    private void scaleOut(Datapoint latest) {
        if (latest.isMissing()) {
            return;
        }
        boolean coolsDown = now() - scaledOutNanos < settings.scaleOutCooldownNanos();
        int base = coolsDown ? capacityBefore : capacity();
        int wanted = Math.min(settings.maxReaders(), settings.rule().capacityFor(base, latest.value()));
        if (wanted > capacity()) {
            capacityBefore = base;
            scaledOutNanos = now();
            add(wanted, reason(latest, wanted));
        }
    }

    private void add(int wanted, String reason) {
        int missing = wanted - capacity();
        journal.record("scaling", path(), "adds " + missing + " to be " + wanted + ": " + reason);
        for (int i = 0; i < missing; i++) {
            Reader reader = new Reader(++numbers, emptiestZone(), now());
            readers.add(reader);
            creation.hold(reader, settings.creation().sampleNanos(draws.at(reader.number)));
        }
    }

    /** Of those with power; of several the first. */
    private AvailabilityZone emptiestZone() {
        List<AvailabilityZone> used = new ArrayList<>(cluster.zones());
        readers.stream().filter(reader -> reader.member == null).forEach(reader -> used.add(reader.zone));
        return source.zones().stream()
                .min(Comparator.comparing((AvailabilityZone zone) -> !zone.isPowered())
                        .thenComparing(
                                zone -> used.stream().filter(zone::equals).count()))
                .orElseThrow();
    }

    private void created(Reader reader) {
        if (!reader.zone.isPowered() || !cluster.isServing()) {
            creation.hold(reader, AGAIN_NANOS);
            return;
        }
        ClusterMember member = source.create(reader.zone);
        reader.member = member;
        there.set(there.value() + 1);
        cluster.addReader(member);
    }

    private void scaleIn(List<Datapoint> evaluated) {
        if (now() - scaledInNanos < settings.scaleInCooldownNanos()) {
            return;
        }
        int wanted = settings.minReaders();
        for (Datapoint point : evaluated) {
            wanted = Math.max(wanted, settings.rule().capacityFor(point.sampleCount(), point.value()));
        }
        int tooMany = capacity() - wanted;
        List<Reader> removable = removable();
        for (int i = 0; i < Math.min(tooMany, removable.size()); i++) {
            scaledInNanos = now();
            remove(removable.get(removable.size() - 1 - i));
        }
    }

    /** Those that were added and serve as readers. */
    private List<Reader> removable() {
        return readers.stream()
                .filter(reader ->
                        reader.member != null && cluster.readerStations().contains(reader.member.station()))
                .toList();
    }

    private void remove(Reader reader) {
        if (reader.member != null) {
            readers.remove(reader);
            cluster.removeReader(reader.member.station());
            deletion.hold(reader, GRACE_NANOS);
        }
    }

    private void deleted(Reader reader) {
        if (reader.member != null) {
            source.delete(reader.member);
            there.set(there.value() - 1);
            lives.computeIfAbsent(reader.zone, zone -> new ArrayList<>())
                    .add(new RunInterval(reader.sinceNanos, now()));
        }
    }

    private String reason(Datapoint point, int wanted) {
        return String.format(
                Locale.ROOT,
                "%s of %d readers is %.1f, the target %.1f, which takes %d",
                settings.metric().word(),
                point.sampleCount(),
                point.value(),
                settings.rule().targetValue(),
                wanted);
    }

    /** Readers that were added and are not deleted yet, over time. */
    public TimeWeighted added() {
        return there;
    }

    /** When readers that were added existed, by zone: from the beginning of their creation on. */
    public Map<AvailabilityZone, List<RunInterval>> lives() {
        Map<AvailabilityZone, List<RunInterval>> all = new LinkedHashMap<>();
        lives.forEach((zone, ended) -> all.put(zone, new ArrayList<>(ended)));
        for (Reader reader : readers) {
            all.computeIfAbsent(reader.zone, zone -> new ArrayList<>())
                    .add(new RunInterval(reader.sinceNanos, Long.MAX_VALUE));
        }
        return all;
    }
}
