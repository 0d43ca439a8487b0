package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final Example SHOP = Example.all()
            .filter(each -> each.file().equals("shop-3az.yaml"))
            .findFirst()
            .orElseThrow();

    private static String fingerprint(String... sets) {
        return new Experiment(SHOP.load(sets), "", List.of(), 1)
                .run(new Progress(1))
                .result()
                .fingerprint();
    }

    @Test
    void anotherSeedIsAnotherRun() {
        assertThat(fingerprint("simulate.replications=1", "simulate.seed=1"))
                .isNotEqualTo(fingerprint("simulate.replications=1", "simulate.seed=2"));
    }
}
