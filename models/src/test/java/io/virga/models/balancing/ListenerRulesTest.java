package io.virga.models.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.traffic.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule a request comes to, with the examples of the ALB guide, and how weights share requests out. */
class ListenerRulesTest {
    private static final FixedResponse ANSWER = new FixedResponse(Outcome.OK);

    private static HttpAttributes request(
            String path, String host, Map<String, String> headers, Map<String, String> query) {
        return new HttpAttributes(path, host, headers, query);
    }

    @ParameterizedTest
    @CsvSource({
        "/img/*, /img/a.png, true",
        "/img/*, /img/, true",
        "/img/*, /img, false",
        "/img/*/pics, /img/a/b/pics, true",
        "/img/*/pics, /img/pics, false",
        "/IMG/*, /img/a.png, false",
        "/v?/items, /v2/items, true",
        "/v?/items, /v/items, false",
        "/v?/items, /v22/items, false",
        "*, /, true",
        "*a*b*c, xaxbxbc, true",
        "*a*b*c, xaxbxcx, false",
        "/api, /api, true",
        "/api, /api/, false"
    })
    void aPathFitsAPatternWithItsCase(String pattern, String path, boolean fits) {
        var condition = new RuleCondition.PathPattern(List.of("/nothing", pattern));
        assertThat(condition.holds(request(path, "", Map.of(), Map.of()))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, EXAMPLE.com, true",
        "*.example.com, test.example.com, true",
        "*.example.com, example.com, false",
        "*.Example.com, TEST.example.COM, true"
    })
    void aHostFitsAPatternInAnyCase(String pattern, String host, boolean fits) {
        var condition = new RuleCondition.HostHeader(List.of(pattern));
        assertThat(condition.holds(request("/", host, Map.of(), Map.of()))).isEqualTo(fits);
    }

    @Test
    void allHeadersAndAllKeysOfARuleMustFit() {
        var headers = new RuleCondition.HttpHeaders(Map.of("User-Agent", "*chrome*", "X-Beta", "yes"));
        var chrome = Map.of("user-agent", "Mozilla Chrome/1", "x-beta", "YES");
        assertThat(headers.holds(request("/", "", chrome, Map.of()))).isTrue();
        assertThat(headers.holds(request("/", "", Map.of("user-agent", "chrome"), Map.of())))
                .isFalse();
        var query = new RuleCondition.QueryString(Map.of("Version", "v1"));
        assertThat(query.holds(request("/", "", Map.of(), Map.of("version", "V1"))))
                .isTrue();
        assertThat(query.holds(request("/", "", Map.of(), Map.of("version", "v2"))))
                .isFalse();
        assertThat(query.holds(request("/", "", Map.of(), Map.of()))).isFalse();
    }

    @Test
    void theFirstRuleByPriorityCountsAndTheDefaultActionComesLast() {
        FixedResponse narrow = new FixedResponse(Outcome.ERROR);
        FixedResponse rest = new FixedResponse(Outcome.UNAVAILABLE);
        var wide = new ListenerRule("wide", 20, List.of(new RuleCondition.PathPattern(List.of("/api/*"))), ANSWER);
        var both = new ListenerRule(
                "narrow",
                10,
                List.of(
                        new RuleCondition.PathPattern(List.of("/api/*")),
                        new RuleCondition.HostHeader(List.of("beta.example"))),
                narrow);
        ListenerRules rules = new ListenerRules(List.of(wide, both), rest);
        assertThat(rules.actionFor(request("/api/x", "beta.example", Map.of(), Map.of())))
                .isSameAs(narrow);
        assertThat(rules.actionFor(request("/api/x", "www.example", Map.of(), Map.of())))
                .isSameAs(ANSWER);
        assertThat(rules.actionFor(request("/", "beta.example", Map.of(), Map.of())))
                .isSameAs(rest);
        assertThat(ListenerRules.NONE.actionFor(request("/", "", Map.of(), Map.of())))
                .isNull();
    }

    private static Map<String, Integer> weights(int blue, int green, int red) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("blue", blue);
        weights.put("green", green);
        weights.put("red", red);
        return weights;
    }

    @Test
    void aGroupGetsThePartOfItsWeight() {
        ForwardAction action = new ForwardAction(weights(90, 0, 10));
        int[] counts = new int[3];
        for (int i = 0; i < 1_000; i++) {
            counts[action.choose(i / 1_000.0)]++;
        }
        assertThat(counts).containsExactly(900, 0, 100);
        action.setWeights(weights(0, 999, 1));
        assertThat(action.choose(0)).isEqualTo(1);
        assertThat(action.choose(0.9989)).isEqualTo(1);
        assertThat(action.choose(0.9991)).isEqualTo(2);
    }

    @Test
    void weightsThatMeanNothingAreRefused() {
        ForwardAction action = new ForwardAction(weights(1, 0, 0));
        assertThatThrownBy(() -> action.setWeights(weights(0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> action.setWeights(weights(1_000, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> action.setWeights(weights(-1, 2, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> action.setWeights(Map.of("blue", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(action.weights()).isEqualTo(weights(1, 0, 0));
        ListenerRules rules = new ListenerRules(List.of(), ANSWER);
        assertThatThrownBy(() -> rules.forward(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.forward("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
