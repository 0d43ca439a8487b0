package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.Map;

/**
 * The stacks of a scenario.
 *
 * @param stacks none once they are composed: their resources and alarms are then among the scenario's
 */
@Doc("Applications of files of their own.")
public record Stacks(
        @Property(
                doc = "Applications of files of their own, by name: the same one in several regions, say.",
                defaultValue = "{}",
                entry = "stack",
                example = "{ main: { file: application/shop.yaml, region: eu-west-1 } }")
        Map<String, StackSpec> stacks) {}
