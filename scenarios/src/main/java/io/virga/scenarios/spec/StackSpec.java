package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.ScalarText;
import java.util.Map;

/** One application of its own file, in one region. */
@Doc("The resources and alarms of a file of their own, in one region. In the scenario `web` of the stack `main` is"
        + " called `main.web`, in results `main-web`.")
public record StackSpec(
        @Property(
                doc = "The file, in the folder of the scenario: a mapping of parameters, resources and alarms, all"
                        + " of it placed in one region.",
                example = "application/shop.yaml")
        String file,

        @Property(doc = "The region in which the stack is, instead of the one of the file.", example = "eu-west-1")
        String region,

        @Property(
                doc = "Values of the file's parameters.",
                defaultValue = "{}",
                entry = "parameter",
                example = "{ webMin: 0 }")
        Map<String, ScalarText> set) {}
