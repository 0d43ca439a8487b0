package io.virga.scenarios.build;

import io.virga.models.compute.CreditMode;
import io.virga.models.compute.CreditSpecification;
import io.virga.scenarios.spec.resource.Burstable;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.resource.Tenancy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The CPU credits of a resource's instances. */
final class Credits {
    private Credits() {}

    static CreditSpecification of(Burstable spec, String region, BuildContext context) {
        BigDecimal share = spec.initialCpuCredits() == null
                ? BigDecimal.ONE
                : spec.initialCpuCredits().fraction();
        return new CreditSpecification(
                Machines.burstableTypes(),
                mode(spec),
                share,
                context.launchCredits(region),
                context.window().startNanos());
    }

    private static @Nullable CreditMode mode(Burstable spec) {
        if (spec instanceof Placed placed && placed.tenancy() == Tenancy.HOST) {
            return CreditMode.STANDARD; // EC2 User Guide, "Burstable T3 instances on Dedicated Hosts"
        }
        if (spec.creditSpecification() == null) {
            return null;
        }
        return switch (spec.creditSpecification()) {
            case STANDARD -> CreditMode.STANDARD;
            case UNLIMITED -> CreditMode.UNLIMITED;
        };
    }
}
