package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostCommandTest {
    private static final Path SCENARIO = Ran.EXAMPLES.resolve("purchase-options.yaml");

    @TempDir
    private Path folder;

    private static JsonNode cost(Path scenario, Object... more) {
        Object[] arguments = new Object[more.length + 7];
        System.arraycopy(new Object[] {"cost", scenario, "-q", "--json", "--optimize", "-r", "1"}, 0, arguments, 0, 7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return JsonMapper.shared().readTree(virga(arguments).succeeded().out());
    }

    private static double monthly(JsonNode cost) {
        return cost.at("/bill/monthly").asDouble();
    }

    private static JsonNode last(JsonNode cost) {
        return cost.at("/commitments/policies/4");
    }

    /** All lines of this bill are of instances, and the window is a day of whole hours. */
    @Test
    void pricesWhatTheScenarioCommitsToAsItsBillDoes() {
        JsonNode cost = cost(SCENARIO);
        assertThat(cost.at("/commitments/policies/0/monthly").asDouble()).isCloseTo(monthly(cost), within(0.01));
        assertThat(cost.at("/commitments/policies/0/name").asString()).isEqualTo("as it is");
    }

    /** Commitments change prices and nothing else, so that buying and simulating again gives what was reckoned. */
    @Test
    void aScenarioThatBuysTheBestMixCostsWhatWasSaid() throws IOException {
        JsonNode cost = cost(SCENARIO);
        JsonNode purchase = last(cost).at("/purchases/0");
        assertThat(purchase.at("/what").asString()).isEqualTo("EC2 Instance Savings Plan");
        String bought = "  mix: { type: ec2InstanceSavingsPlan, family: m5, region: us-east-1, commitment: "
                + new BigDecimal(purchase.at("/quantity").asString()).toPlainString() + " USD/h }\n";
        Path scenario = Files.writeString(folder.resolve("bought.yaml"), Files.readString(SCENARIO) + bought);
        JsonNode again = cost(scenario);
        assertThat(monthly(again)).isCloseTo(last(cost).at("/monthly").asDouble(), within(0.01));
        assertThat(last(again).at("/saved").asDouble())
                .as("nothing better is left to buy")
                .isCloseTo(0, within(0.05));
    }

    @Test
    void theLastPolicyIsTheCheapestOnTheReplicationThatItWasFittedTo() {
        JsonNode policies = cost(SCENARIO, "--set", "commitments={}").at("/commitments/policies");
        assertThat(policies.at("/0/name").asString()).isEqualTo("on demand");
        for (JsonNode policy : policies) {
            // A commitment is sold by the tenth of a cent an hour.
            assertThat(policies.at("/4/monthly").asDouble())
                    .isLessThanOrEqualTo(policy.at("/monthly").asDouble() + 0.4);
            assertThat(policy.at("/regretWithLess").asDouble()).isGreaterThan(-0.4);
        }
    }

    @Test
    void aLongerTermSavesMore() {
        double year = last(cost(SCENARIO)).at("/monthly").asDouble();
        double three = last(cost(SCENARIO, "--years", "3", "--payment", "allUpfront"))
                .at("/monthly")
                .asDouble();
        assertThat(three).isLessThan(year - 5);
    }

    @Test
    void growthIsPaidFor() {
        JsonNode grown = cost(SCENARIO, "--growth", "20%");
        assertThat(grown.at("/commitments/growthPerYear").asDouble()).isEqualTo(0.2);
        assertThat(last(grown).at("/monthly").asDouble())
                .isGreaterThan(last(cost(SCENARIO)).at("/monthly").asDouble() * 1.05);
    }

    @Test
    void comparesWaysToBuyInWords() {
        String text = virga("cost", SCENARIO, "-q", "-r", "2", "--optimize")
                .succeeded()
                .out();
        assertThat(text)
                .contains(
                        "bill by service",
                        "AmazonEC2",
                        "WAYS TO BUY THE INSTANCES",
                        "best mix",
                        "EC2 Instance Savings Plan, 0.");
        assertThat(text).contains("fitted to replications 1, reported on 2");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void addsTheBillUpByZone() {
        assertThat(virga("cost", SCENARIO, "-q", "-r", "1", "--by", "zone")
                        .succeeded()
                        .out())
                .contains("bill by zone", "us-east-1.a", "us-east-1.b")
                .doesNotContain("WAYS TO BUY");
    }

    @Test
    void refusesWhatItCannotDo() {
        virga("cost", SCENARIO, "--years", "2").refused(ExitCode.USAGE, "--years must be 1 or 3, not 2");
        virga("cost", SCENARIO, "--growth", "0.2").refused(ExitCode.USAGE, "'0.2' is no percentage such as 20%");
        virga("cost", SCENARIO, "--growth=-100%").refused(ExitCode.USAGE, "--growth must be above -100%");
        virga("cost", SCENARIO, "--payment", "later").refused(ExitCode.USAGE, "'later' is none of noUpfront");
        virga("cost", SCENARIO, "--by", "colour").refused(ExitCode.USAGE, "--by");
    }
}
