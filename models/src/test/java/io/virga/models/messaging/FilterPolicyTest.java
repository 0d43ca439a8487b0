package io.virga.models.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The policies of the examples in the SNS Developer Guide, "Subscription filter policies". */
class FilterPolicyTest {
    private static FilterPolicy policy(Map<String, List<FilterCondition>> conditions) {
        return new FilterPolicy(conditions);
    }

    private static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    @Test
    void withoutConditionsItWantsEverything() {
        assertThat(policy(Map.of()).accepts(attributes("store", "example_corp")))
                .isTrue();
    }

    @Test
    void allAttributesMustFitAndOneConditionOfEach() {
        FilterPolicy policy = policy(Map.of(
                "customer_interests",
                List.of(FilterCondition.equalTo("rugby"), FilterCondition.equalTo("football")),
                "store",
                List.of(FilterCondition.equalTo("example_corp"))));
        assertThat(policy.accepts(attributes("customer_interests", "rugby", "store", "example_corp")))
                .isTrue();
        assertThat(policy.accepts(attributes("customer_interests", "baseball", "store", "example_corp")))
                .isFalse();
        assertThat(policy.accepts(attributes("customer_interests", "rugby"))).isFalse();
    }

    @Test
    void beginsWithOrIsAnythingBut() {
        FilterPolicy prefix = policy(Map.of("customer_interests", List.of(FilterCondition.prefix("bas"))));
        assertThat(prefix.accepts(attributes("customer_interests", "baseball"))).isTrue();
        assertThat(prefix.accepts(attributes("customer_interests", "rugby"))).isFalse();
        FilterPolicy other =
                policy(Map.of("customer_interests", List.of(FilterCondition.anythingBut(List.of("rugby", "tennis")))));
        assertThat(other.accepts(attributes("customer_interests", "baseball"))).isTrue();
        assertThat(other.accepts(attributes("customer_interests", "rugby"))).isFalse();
        assertThat(other.accepts(attributes())).isFalse();
    }

    @Test
    void anAttributeExistsOrDoesNot() {
        assertThat(policy(Map.of("store", List.of(FilterCondition.exists(true))))
                        .accepts(attributes()))
                .isFalse();
        FilterPolicy without = policy(Map.of("store", List.of(FilterCondition.exists(false))));
        assertThat(without.accepts(attributes())).isTrue();
        assertThat(without.accepts(attributes("store", "example_corp"))).isFalse();
    }
}
