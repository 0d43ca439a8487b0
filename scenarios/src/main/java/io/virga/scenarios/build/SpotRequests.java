package io.virga.scenarios.build;

import io.virga.models.compute.InstanceControl;
import io.virga.models.spot.InterruptionBehavior;
import io.virga.models.spot.SpotInstanceControl;
import io.virga.models.spot.SpotPool;
import io.virga.models.spot.SpotRequest;
import io.virga.models.spot.SpotRequestTerms;
import io.virga.scenarios.spec.resource.SpotOptionsSpec;
import java.math.BigDecimal;

/** The requests for the Spot Instances of an {@code instance}. */
final class SpotRequests {
    private final SpotOptionsSpec spec;
    private final BuildContext context;

    SpotRequests(SpotOptionsSpec spec, BuildContext context) {
        this.spec = spec;
        this.context = context;
    }

    /** Asks the pool of its type and zone for an instance that is there. */
    SpotRequest request(InstanceControl control) {
        String region = control.instance().zone().region().name();
        BigDecimal onDemandUsd = PriceBooks.of(context.spec().pricing())
                .ec2OnDemand(region, control.instance().type().name())
                .usd();
        SpotPool pool = context.spotMarkets()
                .of(region)
                .pool(control.instance().type(), control.instance().zone(), onDemandUsd);
        BigDecimal maxPriceUsd = spec.maxPrice() == null
                ? onDemandUsd
                : spec.maxPrice().perHour().amount();
        InterruptionBehavior behavior =
                InterruptionBehavior.valueOf(spec.interruptionBehavior().name());
        boolean persistent = behavior != InterruptionBehavior.TERMINATE;
        return new SpotInstanceControl(control, context.journal())
                .request(pool, new SpotRequestTerms(maxPriceUsd, persistent, behavior));
    }
}
