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
 * The panels that the timeline has series for: load and latency of each workload, capacity of each group of instances,
 * and side by side how busy machines and volumes are and how much of their bursts they have left.
 */
public final class Panels {
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
        panels.sideBySide("cpu", "CPU utilisation", ".CPUUtilization", "1");
        panels.sideBySide("credits", "CPU credits left", ".CPUCreditBalance", "count");
        panels.sideBySide("burst", "Burst balance of volumes", ".BurstBalance", "1");
        panels.sideBySide("volume-queue", "I/Os under way", ".VolumeQueueLength", "count");
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

    /** All that have a series of this kind, in one panel. */
    private void sideBySide(String id, String title, String suffix, String unit) {
        Palette[] colors = {Palette.BLUE, Palette.PURPLE, Palette.GREEN, Palette.VERMILLION, Palette.GREY};
        List<Optional<Line>> lines = new ArrayList<>();
        for (String of : owners(suffix)) {
            lines.add(line(of + suffix, of, colors[lines.size() % colors.length], NORMAL, false));
        }
        add(id, title, "", false, unit, false, lines);
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
