package io.virga.models.serverless;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import org.jspecify.annotations.Nullable;

/**
 * What the callers of a function name: it leads to one version, or by chance to one of two (Lambda developer guide, "Lambda
 * function aliases": routing configuration).
 */
public final class FunctionAlias {
    private static final double ALL = 100;

    private final FunctionVersion version;
    private final RandomStream draws;
    private @Nullable FunctionVersion additional;
    private int percentage;

    /** @param draws of which event comes to which version */
    FunctionAlias(FunctionVersion version, RandomStream draws) {
        this.version = version;
        this.draws = draws;
    }

    /**
     * From now on so many percent of the events come to {@code other}, and the rest to the version that it leads to.
     *
     * @param percentageOfOther from 0 to 100
     */
    public void route(FunctionVersion other, int percentageOfOther) {
        if (percentageOfOther < 0 || percentageOfOther > ALL) {
            throw new IllegalArgumentException("a percentage is from 0 to 100, not " + percentageOfOther);
        }
        additional = other;
        percentage = percentageOfOther;
    }

    /** The version to which that call comes. */
    FunctionVersion version(Call call) {
        FunctionVersion other = additional;
        if (other == null || percentage == 0) {
            return version;
        }
        return draws.at(call.key()).nextDouble() * ALL < percentage ? other : version;
    }
}
