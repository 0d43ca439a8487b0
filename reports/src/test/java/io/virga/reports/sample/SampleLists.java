package io.virga.reports.sample;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that may hold null, which {@link List#of} refuses. */
final class SampleLists {
    private SampleLists() {}

    static List<@Nullable Double> of(@Nullable Double... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
