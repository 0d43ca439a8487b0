package io.virga.reports.view;

import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happened, in few lines: of the events that say the same of different things, those closest in time are folded
 * into one line, pair by pair, until the list is short enough. Nothing is folded across a fault. Where that is still too
 * long, events that belong together are folded (an alarm and the scaling it caused, a launch and the start of service),
 * then those before, between and after the faults, then all others, and at last the faults themselves.
 */
public final class EventDigest {
    private EventDigest() {}

    /** At most so many lines (or one per family, if that is more), in order of time, recoveries among the events. */
    public static List<EventLine> of(RunResult result, int mostLines) {
        List<EventLine> lines =
                Occurrence.all(result).stream().map(EventLine::of).toList();
        lines = fold(lines, mostLines, EventLine::saying, true);
        lines = fold(lines, mostLines, EventDigest::family, true);
        for (String family : List.of("instances", "health", "scaling")) {
            lines = fold(lines, mostLines, line -> isCalm(line, family, result) ? family : apart(line), false);
        }
        lines = fold(lines, mostLines, line -> line.isFault() ? apart(line) : family(line), false);
        return List.copyOf(fold(lines, mostLines, EventDigest::family, false));
    }

    /** Every event as a line of its own. */
    public static List<EventLine> all(RunResult result) {
        return of(result, Integer.MAX_VALUE);
    }

    private static String family(EventLine line) {
        return switch (line.kind()) {
            case "alarm", "scaling" -> "scaling";
            case "health", "dns" -> "health";
            case "launch", "in-service", "terminate" -> "instances";
            case "fault", "fault-end" -> "fault";
            default -> line.kind();
        };
    }

    /** Whether a line is of that family and lies outside all faults, when less is to be told. */
    private static boolean isCalm(EventLine line, String family, RunResult result) {
        return family(line).equals(family)
                && result.faults().stream()
                        .noneMatch(fault -> isDuring(fault, line.first().seconds()));
    }

    private static boolean isDuring(FaultWindow fault, double seconds) {
        Double end = fault.toSeconds();
        return seconds >= fault.fromSeconds() && (end == null || seconds <= end);
    }

    /** A key that no other line has. */
    private static String apart(EventLine line) {
        return line.kind() + " " + line.first().source().pointers();
    }

    /** Folds the closest lines of one key until the list is short enough, or no two are left that may be folded. */
    private static List<EventLine> fold(
            List<EventLine> lines, int mostLines, Function<EventLine, String> key, boolean keepFaults) {
        Set<Integer> joined = joints(lines, key, keepFaults).stream()
                .sorted(Comparator.comparingDouble(Joint::gapSeconds))
                .limit(Math.max(0, lines.size() - mostLines))
                .map(Joint::later)
                .collect(Collectors.toSet());
        List<EventLine> folded = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            String of = key.apply(lines.get(at));
            Integer before = last.get(of);
            if (before != null && joined.contains(at)) {
                folded.set(before, folded.get(before).plus(lines.get(at)));
            } else {
                last.put(of, folded.size());
                folded.add(lines.get(at));
            }
        }
        return folded;
    }

    /** Two lines of one key that follow each other, with nothing of that key and no kept fault between them. */
    private record Joint(int later, double gapSeconds) {}

    private static List<Joint> joints(List<EventLine> lines, Function<EventLine, String> key, boolean keepFaults) {
        List<Joint> joints = new ArrayList<>();
        Map<String, EventLine> last = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            EventLine line = lines.get(at);
            if (keepFaults && line.isFault()) {
                last.clear();
                continue;
            }
            EventLine before = last.put(key.apply(line), line);
            if (before != null) {
                joints.add(new Joint(at, line.first().seconds() - before.last().seconds()));
            }
        }
        return joints;
    }
}
