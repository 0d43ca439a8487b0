package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What a replication would have cost without the disaster. */
interface QuietCost {
    BigDecimal of(Replication struck);

    /** That of the replication with the same random numbers, over the same time. */
    static QuietCost paired(List<Replication> quiet) {
        return struck -> quiet.get(struck.number()).bill().total();
    }

    /** The mean of replications over their window, for as long as the other was measured. */
    static QuietCost proportional(List<Replication> quiet, Window window) {
        BigDecimal sum = quiet.stream().map(each -> each.bill().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = BigDecimal.valueOf(window.lengthNanos()).multiply(BigDecimal.valueOf(quiet.size()));
        return struck ->
                sum.multiply(BigDecimal.valueOf(struck.measuredNanos())).divide(all, MathContext.DECIMAL64);
    }
}
