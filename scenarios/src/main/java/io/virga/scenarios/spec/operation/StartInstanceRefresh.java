package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instances of a group are replaced, some at a time. */
@Kind(
        value = "startInstanceRefresh",
        doc = "Replaces the instances of a group by new ones, some at a time: a rolling deployment. With a"
                + " minHealthyPercentage of 0% all are replaced at once; with checkpoints a few first, as a canary.")
public record StartInstanceRefresh(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = GROUP, example = "web") String target,

        @Property(
                doc = "The version to which the instances are brought.",
                optional = true,
                absent = "the version that they have: they are replaced by equal ones",
                example = "v2")
        @Nullable
        String version,

        @Property(
                doc = "The share of the desired capacity that stays healthy; where it leaves no room, one instance is"
                        + " replaced at a time.",
                defaultValue = "90%",
                max = "100%",
                source = SOURCE)
        Percentage minHealthyPercentage,

        @Property(
                doc = "The share of the desired capacity that there may be meanwhile; above 100% instances are"
                        + " launched before others are terminated.",
                defaultValue = "100%",
                min = "100%",
                max = "200%",
                source = SOURCE)
        Percentage maxHealthyPercentage,

        @Property(
                doc = "How long a new instance is in service before it counts as healthy.",
                optional = true,
                absent = "the group's defaultInstanceWarmup",
                max = "3600s",
                source = SOURCE,
                example = "120s")
        @Nullable
        Duration instanceWarmup,

        @Property(
                doc = "Shares of the instances after whose replacement it waits; after the last it ends, so that"
                        + " this is 100% unless some are to stay.",
                defaultValue = "[]",
                entry = "checkpoint",
                source = SOURCE,
                example = "[20%, 100%]")
        List<Percentage> checkpointPercentages,

        @Property(doc = "How long it waits at a checkpoint.", defaultValue = "3600s", max = "172800s", source = SOURCE)
        Duration checkpointDelay,

        @Property(
                doc = "How long the alarms are watched after the last replacement.",
                defaultValue = "0s",
                max = "172800s",
                source = SOURCE)
        Duration bakeTime,

        @Property(
                doc = "Whether instances of that version already are left alone.",
                defaultValue = "false",
                source = SOURCE)
        boolean skipMatching,

        @Property(
                doc = "Alarms any of which rolls it back, or keeps it from beginning.",
                defaultValue = "[]",
                entry = "alarm",
                source = SOURCE,
                example = "[errors]")
        List<String> rollbackAlarms)
        implements OperationSpec, SelfChecking {
    static final String SOURCE = "EC2 Auto Scaling API reference, RefreshPreferences";
    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        BigDecimal range = maxHealthyPercentage.percent().subtract(minHealthyPercentage.percent());
        if (maxHealthyPercentage.percent().compareTo(WIDEST) > 0 && range.compareTo(WIDEST) > 0) {
            violations.add(new Violation(
                    "maxHealthyPercentage",
                    "maxHealthyPercentage " + maxHealthyPercentage + " is more than 100% above minHealthyPercentage "
                            + minHealthyPercentage,
                    SOURCE));
        }
        for (int i = 1; i < checkpointPercentages.size(); i++) {
            if (checkpointPercentages.get(i).compareTo(checkpointPercentages.get(i - 1)) <= 0) {
                violations.add(new Violation("checkpointPercentages", "checkpoints do not rise", SOURCE));
            }
        }
        if (!all().allMatch(
                        percentage -> percentage.percent().stripTrailingZeros().scale() <= 0)) {
            violations.add(new Violation("", "AWS takes whole percentages only", SOURCE));
        }
        return violations;
    }

    private Stream<Percentage> all() {
        return Stream.concat(Stream.of(minHealthyPercentage, maxHealthyPercentage), checkpointPercentages.stream());
    }
}
