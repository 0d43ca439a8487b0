package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.FaultDomain;
import java.util.List;
import java.util.function.Supplier;

/**
 * One of several fault domains loses its power, chosen at random when it strikes.
 *
 * @param target path of what they belong to
 * @param candidates those that are there when it strikes; one that stands there twice is twice as likely
 */
public record DomainLoss(String target, Supplier<List<? extends FaultDomain>> candidates) implements Fault {
    @Override
    public Strike strike(UniformSource draws) {
        List<? extends FaultDomain> domains = candidates.get();
        if (domains.isEmpty()) {
            return new Strike("nothing of it is there that could lose power", null);
        }
        return loss(domains.get(draws.nextInt(domains.size())));
    }

    /** One that has nobody to strike goes on looking. */
    @Override
    public Fault pinned(UniformSource draws) {
        List<? extends FaultDomain> domains = candidates.get();
        if (domains.isEmpty()) {
            return this;
        }
        List<FaultDomain> victim = List.of(domains.get(draws.nextInt(domains.size())));
        return new DomainLoss(target, () -> victim);
    }

    private static Strike loss(FaultDomain victim) {
        victim.losePower();
        return new Strike(victim.path() + " loses power", () -> victim.path() + " " + PowerLoss.restore(victim));
    }
}
