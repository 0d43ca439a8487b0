package io.virga.kernel.queueing;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.Map;

/** Requests without queueing: fan-out to leaves, hedged requests and retries, each with keyed draws. */
final class LeavesModel {
    private static final double MS = Oracle.UNIT;

    private LeavesModel() {}

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        Measures measures = new Measures(oracle);
        RandomStream stream = sim.stream("leaves");
        for (int request = 0; request < customers; request++) {
            switch (oracle.family()) {
                case "FANOUT" -> fanOut(oracle, stream, request, measures);
                case "HEDGE" -> hedge(oracle, stream, request, measures);
                default -> retry(oracle, stream, request, measures);
            }
        }
        return measures.means();
    }

    private static Variate leaf(Oracle oracle) {
        return oracle.has("mean_ms")
                ? new Exponential(oracle.in("mean_ms") * MS)
                : LogNormal.ofMedianAndSigma(oracle.in("median_ms") * MS, oracle.in("sigma_log"));
    }

    private static void fanOut(Oracle oracle, RandomStream stream, int request, Measures measures) {
        if (oracle.has("fanout")) {
            boolean slow = false;
            for (int i = 0; i < oracle.in("fanout") && !slow; i++) {
                slow = stream.at(request, i).nextDouble() < oracle.in("p_slow_leaf");
            }
            measures.indicate("P_slow", slow);
            return;
        }
        double slowest = 0;
        for (int i = 0; i < oracle.in("K"); i++) {
            double leaf = leaf(oracle).sample(stream.at(request, i));
            slowest = Math.max(slowest, leaf);
        }
        measures.duration("mean", "p", slowest);
    }

    private static void hedge(Oracle oracle, RandomStream stream, int request, Measures measures) {
        double first = leaf(oracle).sample(stream.at(request, 0));
        double second = leaf(oracle).sample(stream.at(request, 1));
        double delay = oracle.in("hedge_delay_ms") * MS;
        measures.duration("answer", "p", Math.min(first, delay + second));
        measures.indicate("extra_load_fraction", first > delay);
    }

    private static void retry(Oracle oracle, RandomStream stream, int request, Measures measures) {
        int attempts = 0;
        boolean success = false;
        while (!success && attempts <= oracle.in("max_retries")) {
            success = stream.at(request, attempts++).nextDouble() >= oracle.in("p_fail");
        }
        measures.indicate("P_success", success);
        measures.add("mean_attempts", attempts);
    }
}
