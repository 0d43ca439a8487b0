package io.virga.scenarios.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models assume of their own stands in the ledger of each scenario that has them. */
class ModelAssumptionsTest {
    @ParameterizedTest
    @CsvSource({
        "databases/serverless.yaml, growth of Serverless v2",
        "databases/serverless.yaml, vCPUs of an ACU",
        "databases/cluster.yaml, price of a Multi-AZ DB cluster",
        "databases/cold-cache.yaml, an item in a cache",
        "databases/cold-cache.yaml, price of Valkey nodes"
    })
    void namesTheAssumptionOnce(String example, String name) {
        ScenarioSpec spec = ScenarioFile.load(
                        Path.of("..", "examples").resolve(example), List.of(), new MachineCatalogue())
                .spec();
        assertThat(ModelAssumptions.of(spec)).extracting(Assumption::name).containsOnlyOnce(name);
        assertThat(ModelAssumptions.of(spec)).doesNotHaveDuplicates();
    }
}
