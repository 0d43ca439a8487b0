package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** CloudWatch alarms that recover or reboot an instance. */
@Doc("CloudWatch alarms on the status checks of an instance, which are run once a minute. Each has one action of EC2.")
public record StatusCheckAlarmsSpec(
        @Property(
                doc = "The instance is recovered after so many failed system status checks in a row.",
                optional = true,
                absent = "no alarm recovers it",
                min = "1",
                max = "1440",
                source = "CloudWatch user guide: 2 periods of one minute are recommended",
                example = "2")
        @Nullable
        Integer recover,

        @Property(
                doc = "The instance is rebooted after so many failed instance status checks in a row.",
                optional = true,
                absent = "no alarm reboots it",
                min = "1",
                max = "1440",
                source = "CloudWatch user guide: 3 periods of one minute are recommended",
                example = "3")
        @Nullable
        Integer reboot) {}
