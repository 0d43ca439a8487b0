package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Reads the data files that scenarios name. */
public interface DataFiles {
    /**
     * The contents of a file.
     *
     * @param type {@code TraceFile}, {@code TimestampFile}, {@code SampleFile} or {@code PriceFile}
     * @param path the path as the scenario writes it
     * @return null after an error, which is then among the diagnostics
     */
    @Nullable
    Object read(Class<?> type, Tree.Scalar path);
}
