package io.virga.reports.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.virga.reports.view.UnitCost;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CommitmentChoices;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.ScenarioInfo;
import io.virga.scenarios.result.SimulateInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code virga cost} found, as JSON. */
public final class CostJson {
    private CostJson() {}

    private record Cost(
            String formatVersion,
            ScenarioInfo scenario,
            SimulateInfo simulate,
            Bill bill,
            List<UnitCost> unitCosts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CommitmentChoices commitments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CalendarCosts calendar) {}

    /**
     * UTF-8 text with line feeds, ending in one.
     *
     * @param choices null if nobody asked
     * @param calendar null if nobody asked
     */
    public static String text(RunResult result, @Nullable CommitmentChoices choices, @Nullable CalendarCosts calendar) {
        Cost cost = new Cost(
                RunResult.FORMAT_VERSION,
                result.scenario(),
                result.simulate(),
                result.bill(),
                UnitCost.from(result),
                choices,
                calendar);
        return JsonFormat.MAPPER.writeValueAsString(cost) + "\n";
    }
}
