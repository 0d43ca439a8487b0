package io.virga.reports.chart;

import io.virga.reports.chart.Panel.Line;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The panels that the timeline has series for: load and latency of each workload, capacity of each group of instances, what
 * waits in each queue, the environments of each function, and side by side how busy machines, volumes and caches are and
 * what they have left.
 */
public final class Panels {
    /** A metric that all resources which have it show in one panel. */
    private record SideBySide(String id, String title, String metric, String unit) {}

    private static final List<SideBySide> SIDE_BY_SIDE = List.of(
            new SideBySide("message-age", "Age of the oldest message", "ApproximateAgeOfOldestMessage", "s"),
            new SideBySide("surge-queue", "Requests in surge queues", "SurgeQueueLength", "count"),
            new SideBySide("hit-rate", "Hit rate of caches", "CacheHitRate", "1"),
            new SideBySide("cpu", "CPU utilisation", "CPUUtilization", "1"),
            new SideBySide("credits", "CPU credits left", "CPUCreditBalance", "count"),
            new SideBySide("acu", "Serverless database capacity", "ServerlessDatabaseCapacity", "ACU"),
            new SideBySide("burst", "Burst balance of volumes", "BurstBalance", "1"),
            new SideBySide("volume-queue", "I/Os under way", "VolumeQueueLength", "count"),
            new SideBySide("free-storage", "Free storage", "FreeStorageSpace", "B"),
            new SideBySide("rpo-lag", "Lag of global databases", "AuroraGlobalDBRPOLag", "s"));

    private static final double BROAD = 4.5;
    private static final double NORMAL = 1.75;
    private static final double STRONG = 2.75;
    private static final double FINE = 1.25;

    private final List<Series> all;
    private final List<Panel> panels = new ArrayList<>();

    private Panels(List<Series> all) {
        this.all = all;
    }

    /** In the order in which a reader asks: what was wanted, how fast it was answered, by how many, how busy they were. */
    public static List<Panel> of(RunResult result) {
        Panels panels = new Panels(result.timeline().series());
        Set<String> workloads = panels.owners(".offered");
        Set<String> groups = panels.owners(".GroupInServiceInstances");
        workloads.forEach(of -> panels.load(of, workloads.size() > 1));
        workloads.forEach(of -> panels.latency(of, workloads.size() > 1));
        groups.forEach(of -> panels.capacity(of, groups.size() > 1));
        panels.owners(".ApproximateNumberOfMessagesVisible").forEach(panels::messages);
        panels.owners(".ConcurrentExecutions").forEach(panels::environments);
        SIDE_BY_SIDE.forEach(panels::sideBySide);
        return List.copyOf(panels.panels);
    }

    private void load(String of, boolean several) {
        add(
                "load",
                "Load",
                of,
                several,
                "1/s",
                false,
                List.of(
                        line(of + ".offered", "offered", Palette.SHADE, BROAD, false),
                        line(of + ".good", "served well", Palette.BLUE, NORMAL, false),
                        line(of + ".failed", "failed", Palette.VERMILLION, NORMAL, false)));
    }

    private void latency(String of, boolean several) {
        add(
                "latency",
                "Latency",
                of,
                several,
                "s",
                false,
                List.of(
                        line(of + ".latency.p50", "p50", Palette.GREEN, NORMAL, false),
                        line(of + ".latency.p99", "p99", Palette.VERMILLION, NORMAL, false)));
    }

    private void capacity(String of, boolean several) {
        List<Optional<Line>> lines = new ArrayList<>();
        lines.add(line(of + ".GroupDesiredCapacity", "desired", Palette.SHADE, BROAD, true));
        lines.add(line(of + ".GroupInServiceInstances", "in service", Palette.BLUE, STRONG, true));
        if (!several) {
            for (String balancer : owners(".HealthyHostCount")) {
                lines.add(line(balancer + ".HealthyHostCount", "healthy at " + balancer, Palette.GREEN, FINE, true));
            }
        }
        add("capacity", "Instances", of, true, "count", true, lines);
    }

    private void messages(String of) {
        List<Optional<Line>> lines = List.of(
                line(of + ".ApproximateNumberOfMessagesVisible", "visible", Palette.BLUE, NORMAL, false),
                line(of + ".ApproximateNumberOfMessagesNotVisible", "in flight", Palette.GREEN, NORMAL, false));
        add("messages", "Messages", of, true, "count", false, lines);
    }

    private void environments(String of) {
        List<Optional<Line>> lines = List.of(
                line(of + ".Environments", "there", Palette.SHADE, BROAD, false),
                line(of + ".ConcurrentExecutions", "executing", Palette.BLUE, NORMAL, false),
                line(of + ".ColdStarts", "cold starts", Palette.PURPLE, FINE, false),
                line(of + ".Throttles", "throttled", Palette.VERMILLION, FINE, false));
        add("environments", "Environments", of, true, "count", false, lines);
    }

    private void sideBySide(SideBySide kind) {
        Palette[] colors = {Palette.BLUE, Palette.PURPLE, Palette.GREEN, Palette.VERMILLION, Palette.GREY};
        String suffix = "." + kind.metric;
        List<Optional<Line>> lines = new ArrayList<>();
        for (String of : owners(suffix)) {
            lines.add(line(of + suffix, of, colors[lines.size() % colors.length], NORMAL, false));
        }
        add(kind.id, kind.title, "", false, kind.unit, false, lines);
    }

    private void add(
            String id,
            String title,
            String of,
            boolean named,
            String unit,
            boolean scaling,
            List<Optional<Line>> lines) {
        List<Line> found = lines.stream().flatMap(Optional::stream).toList();
        if (!found.isEmpty()) {
            long same =
                    panels.stream().filter(panel -> panel.id().startsWith(id)).count();
            panels.add(new Panel(
                    same == 0 ? id : id + "-" + (same + 1), named ? title + " of " + of : title, unit, found, scaling));
        }
    }

    private Optional<Line> line(String name, String label, Palette color, double width, boolean stepped) {
        return all.stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .map(series -> new Line(label, series, color, width, stepped));
    }

    /** The components that have a series of this name, in the order of the timeline. */
    private Set<String> owners(String suffix) {
        Set<String> owners = new LinkedHashSet<>();
        for (Series series : all) {
            if (series.name().endsWith(suffix)) {
                owners.add(series.name().substring(0, series.name().length() - suffix.length()));
            }
        }
        return owners;
    }
}
