package io.virga.scenarios.build;

import io.virga.kernel.SimulationConfig;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.UnknownPriceException;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.scenarios.spec.ScenarioSpec;
import org.jspecify.annotations.Nullable;

/** Finds out before a run whether the price book has a price for all that the scenario will use. */
public final class PriceCheck {
    private PriceCheck() {}

    /** What has no price, in words; null when everything has one. */
    public static @Nullable String problem(ScenarioSpec spec) {
        Window window = new Window(0, 1, 0, 1);
        BillBuilder bill = new BillBuilder(PriceBooks.of(spec.pricing()), 0, 1);
        try {
            CloudModel model = CloudModel.build(
                    spec, window, SimulationConfig.of(0, 0), (workload, classes, accountSize, places) -> new Nobody());
            model.resources().values().forEach(resource -> resource.meter(bill));
            DataTransfer.start(model).meter(bill);
            return null;
        } catch (UnknownPriceException e) {
            return e.getMessage();
        }
    }

    /** Nothing runs, so there is nothing to see. */
    private static final class Nobody implements RequestObserver {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {}
    }
}
