package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs that are over, two longs each: of them there may be as many as replacements in years. */
public final class RunLog {
    private long[] times = new long[2];
    private int size;

    public void add(RunInterval run) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size + Math.max(2, (size >> 2) << 1));
        }
        times[size++] = run.startNanos();
        times[size++] = run.endNanos();
    }

    public List<RunInterval> runs() {
        List<RunInterval> runs = new ArrayList<>(size / 2);
        for (int i = 0; i < size; i += 2) {
            runs.add(new RunInterval(times[i], times[i + 1]));
        }
        return runs;
    }
}
