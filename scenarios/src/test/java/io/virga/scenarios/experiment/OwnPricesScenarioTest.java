package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.build.PriceCheck;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPricesScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: agreement
        simulate: { duration: 1h, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          web:
            type: instance
            instanceType: m5.large
            zones: [us-east-1.a]
            service: { render: { cpu: 10ms } }
        workloads:
          readers:
            target: web
            arrivals: { poisson: { rate: 0.01/s } }
            requests: { render: { share: 100%, path: [web], timeout: 10s } }
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writePrices() throws IOException {
        Files.writeString(folder.resolve("prices.csv"), """
            # What we pay.
            item,name,region,usd,date,source
            ec2-on-demand,m5.large,us-east-1,0.048,2026-10-01,our agreement
            """);
    }

    private Loaded load(String scenario, String... sets) {
        Loaded loaded =
                ScenarioFile.parse(folder.resolve("agreement.yaml"), scenario, List.of(sets), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return loaded;
    }

    private Bill bill(String... sets) {
        return new Experiment(load(SCENARIO, sets).spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result()
                .bill();
    }

    @Test
    void ownPricesReplaceThoseOfTheBook() {
        assertThat(bill().lines())
                .extracting(line -> line.cost().toPlainString())
                .containsExactly("0.096000");
        Bill own = bill("pricing.prices=prices.csv");
        assertThat(own.lines()).singleElement().satisfies(line -> {
            assertThat(line.cost()).isEqualByComparingTo("0.048");
            assertThat(line.source()).isEqualTo("our agreement, 2026-10-01");
        });
        assertThat(own.priceBook()).isEqualTo("prices.csv over bundled 2026-10-01");
    }

    @Test
    void ownPricesCanBeWrittenAsYaml() throws IOException {
        Files.writeString(folder.resolve("prices.yaml"), """
            # What we pay.
            date: 2026-10-01
            source: our agreement
            prices:
              ec2-on-demand:
                m5.large: { us-east-1: 0.048 }
              alb-hour: { us-east-1: 0.02, eu-west-1: 0.021 }
            """);
        Bill fromYaml = bill("pricing.prices=prices.yaml");
        assertThat(fromYaml.lines()).isEqualTo(bill("pricing.prices=prices.csv").lines());
        assertThat(fromYaml.priceBook()).isEqualTo("prices.yaml over bundled 2026-10-01");
    }

    @Test
    void commitmentsTakeTheirDiscountFromOwnPrices() {
        String reserved = "commitments={ base: { type: reservedInstances, instanceType: m5.large, region: us-east-1,"
                + " instanceCount: 1 } }";
        String used = "m5.large Reserved Instances, 1 year, nothing upfront, used";
        assertThat(price(bill(reserved, "pricing.prices=prices.csv"), used) * 2).isEqualTo(price(bill(reserved), used));
    }

    private static double price(Bill bill, String item) {
        return bill.lines().stream()
                .filter(line -> line.item().equals(item))
                .mapToDouble((BillLine line) -> line.unitPrice().doubleValue())
                .sum();
    }

    @Test
    void whatHasNoPriceNamesBothBooksAndTheNearestRegion() {
        String elsewhere = SCENARIO.replace("us-east-1", "us-east-9");
        assertThat(PriceCheck.problem(
                        load(elsewhere, "pricing.prices=prices.csv").spec()))
                .contains("price book 'prices.csv over bundled' has no price")
                .contains("us-east-9, nor for anything else there; nearest region: us-east-");
    }
}
