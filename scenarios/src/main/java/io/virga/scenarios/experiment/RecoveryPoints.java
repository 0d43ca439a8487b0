package io.virga.scenarios.experiment;

import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StoreLoss;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How much of what was written a replication lost, over all stores or of each. */
final class RecoveryPoints {
    private static final String AGE = "RecoveryPointAge";
    private static final String WRITES = "LostWrites";

    private RecoveryPoints() {}

    /**
     * Age of the newest point to which all stores could be recovered together when the disaster struck, in seconds: the
     * oldest of theirs, because what one store has of later and another has not does not go together. 0 where nothing was lost.
     */
    static double jointSeconds(Replication replication) {
        return oldest(replication, "");
    }

    /** Writes that clients had been told of and that are gone. */
    static double lostWrites(Replication replication) {
        return sum(replication, "", WRITES);
    }

    /** Of each store that can lose something. */
    static List<StoreLoss> byStore(List<Replication> replications, double confidence) {
        List<StoreLoss> losses = new ArrayList<>();
        for (String store : stores(replications.get(0))) {
            String of = store + ".";
            losses.add(new StoreLoss(
                    store,
                    spread(replications, each -> oldest(each, of), confidence),
                    spread(replications, each -> sum(each, of, WRITES), confidence),
                    spread(replications, each -> sum(each, of, "LostBytes"), confidence),
                    spread(replications, each -> sum(each, of, "InDoubtWrites"), confidence)));
        }
        return losses;
    }

    private static Set<String> stores(Replication replication) {
        Set<String> stores = new LinkedHashSet<>();
        named(replication, "", AGE)
                .forEach(each -> stores.add(each.name().substring(0, each.name().lastIndexOf('.'))));
        return stores;
    }

    private static Spread spread(
            List<Replication> replications, ToDoubleFunction<Replication> value, double confidence) {
        return Spreads.of(
                replications.stream()
                        .map(each -> (Double) value.applyAsDouble(each))
                        .toList(),
                confidence);
    }

    private static double oldest(Replication replication, String of) {
        return named(replication, of, AGE).mapToDouble(Observation::value).max().orElse(0);
    }

    private static double sum(Replication replication, String of, String name) {
        return named(replication, of, name).mapToDouble(Observation::value).sum();
    }

    /** A store may have several, such as one of its cluster and one of its Global Database. */
    private static Stream<Observation> named(Replication replication, String of, String name) {
        return replication.observations().stream()
                .filter(each -> each.name().startsWith(of) && each.name().endsWith(name));
    }
}
