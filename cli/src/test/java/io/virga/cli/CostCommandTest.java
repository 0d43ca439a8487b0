package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostCommandTest {
    private static final Path SCENARIO = Ran.EXAMPLES.resolve("purchase-options.yaml");
    /** The evening only, and fewer requests of as much work: enough to see that commitments lie idle at times. */
    private static final List<String> SHORT = Stream.of(
                    "simulate.from=10h",
                    "simulate.to=22h",
                    "workloads.readers.arrivals.poisson.rate=1.2/s",
                    "resources.web.service.render.cpu=6s",
                    "workloads.readers.requests.render.timeout=10m")
            .flatMap(set -> Stream.of("--set", set))
            .toList();

    @TempDir
    private Path folder;

    private static JsonNode cost(Path scenario, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--json", "--optimize", "-r", "1"));
        arguments.addAll(List.of(more));
        return JsonMapper.shared().readTree(costText(scenario, arguments.toArray()));
    }

    private static String costText(Path scenario, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("cost", scenario, "-q"));
        arguments.addAll(SHORT);
        arguments.addAll(List.of(more));
        return virga(arguments.toArray()).succeeded().out();
    }

    private static double monthly(JsonNode cost) {
        return cost.at("/bill/monthly").asDouble();
    }

    private static JsonNode last(JsonNode cost) {
        return cost.at("/commitments/policies/4");
    }

    /** All lines of this bill are of instances, and the window is made of whole hours. */
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
        String text = costText(SCENARIO, "-r", "2", "--optimize");
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
        assertThat(costText(SCENARIO, "-r", "1", "--by", "zone"))
                .contains("bill by zone", "us-east-1.a", "us-east-1.b")
                .doesNotContain("WAYS TO BUY");
    }

    @Test
    void addsTheBillUpByPurchaseAndInCash() {
        String allUpfront = "commitments.day.payment=allUpfront";
        String text = costText(SCENARIO, "-r", "1", "--by", "purchase", "--view", "cash", "--set", allUpfront);
        assertThat(text)
                .contains("bill by purchase, in cash as if bought now", "on demand", "Reserved Instances")
                .contains("1,000 × readers.render");
        // 0.15 USD for each of 8,760 hours.
        assertThat(text).containsPattern("Savings Plans +USD 1,314");
    }

    @Test
    void writesTheBillAsRowsOfFocus() throws IOException {
        Path file = folder.resolve("focus.csv");
        costText(SCENARIO, "-r", "1", "--focus", file);
        assertThat(Files.readAllLines(file).get(0)).startsWith("AvailabilityZone,BilledCost,");
        assertThat(file).content().contains("Savings Plan", "us-east-1a", "Usage-Based");
        virga("cost", SCENARIO, "-q", "-r", "1", "--focus", file.resolve("below-a-file.csv"), "--set", "simulate.to=1h")
                .refused(ExitCode.INVALID, "is a file, not a folder");
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
