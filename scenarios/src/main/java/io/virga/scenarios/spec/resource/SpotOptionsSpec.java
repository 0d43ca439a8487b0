package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.HourlyPrice;
import org.jspecify.annotations.Nullable;

/** How instances are requested as Spot Instances. */
@Doc("That the instances are Spot Instances, each with a request of its own: persistent for `stop` and `hibernate`, for"
        + " which EBS volumes stay and are billed meanwhile, one-time for `terminate`. Only EC2 stops, hibernates and starts"
        + " them; terminating one cancels its request.")
public record SpotOptionsSpec(
        @Property(
                doc =
                        "What an hour may cost. Requests wait, and instances are interrupted, while the price is above it.",
                optional = true,
                absent = "the on-demand price",
                source = "EC2 user guide, Spot Instance requests",
                example = "0.05 USD/h")
        @Nullable
        HourlyPrice maxPrice,

        @Property(
                doc = "What EC2 does with an instance that it interrupts.",
                defaultValue = "terminate",
                source = "EC2 user guide, behavior of Spot Instance interruptions")
        SpotInterruptionBehavior interruptionBehavior) {}
