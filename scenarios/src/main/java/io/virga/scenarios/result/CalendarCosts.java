package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a year costs, month by month, if its days are like those of the window.
 *
 * @param months of the standing bill, from January on
 * @param standing the whole year without faults
 * @param events what the scenario's faults cost beside it, once; null where there are none
 */
public record CalendarCosts(
        int year,
        List<CostEstimate> months,
        CostEstimate standing,
        @Nullable CostEstimate events) {}
