package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of times. */
final class Runs {
    private Runs() {}

    /** The times in which at least one run goes on, in order and apart. */
    static List<RunInterval> union(List<RunInterval> runs) {
        List<RunInterval> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingLong(RunInterval::startNanos));
        List<RunInterval> union = new ArrayList<>();
        for (RunInterval run : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && run.startNanos() <= union.get(last).endNanos()) {
                RunInterval before = union.get(last);
                union.set(last, new RunInterval(before.startNanos(), Math.max(before.endNanos(), run.endNanos())));
            } else {
                union.add(run);
            }
        }
        return union;
    }
}
