package io.virga.scenarios.result;

import java.math.BigDecimal;
import java.util.List;

/**
 * What could be bought for the usage that was simulated, and what it would cost.
 *
 * @param years of the term, 1 or 3
 * @param payment when it is paid for, as in a scenario
 * @param growthPerYear by which usage grows, such as 0.1
 * @param monthHours length of a month
 * @param fittedOn numbers of the replications from which choices were made, from 1
 * @param reportedOn numbers of those on which they are reported; the same if there is only one replication
 * @param policies the scenario's own commitments alone first, the recommended one last
 * @param monthlyGap by how much the mixes may be dearer than the best of all; 0 unless the search was cut short
 */
public record CommitmentChoices(
        int years,
        String payment,
        double growthPerYear,
        BigDecimal monthHours,
        List<Integer> fittedOn,
        List<Integer> reportedOn,
        List<CommitmentPolicy> policies,
        BigDecimal monthlyGap) {}
