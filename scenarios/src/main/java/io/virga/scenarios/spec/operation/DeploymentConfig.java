package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.value.MalformedValueException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the traffic of a deployment moves, by the name that CodeDeploy gives it: {@code Canary10Percent5Minutes},
 * {@code Linear10PercentEvery1Minutes}, {@code AllAtOnce}. The names of its own configurations, such as
 * {@code CodeDeployDefault.ECSCanary10Percent5Minutes}, are read as well, and so are other percentages and minutes, which
 * custom configurations have.
 *
 * @param percentage of the traffic that moves first, and of a linear one at each step; 100 for all at once
 * @param interval until the next step; zero for all at once
 */
public record DeploymentConfig(Type type, int percentage, Duration interval) {
    /** What a name looks like. */
    public static final String PATTERN = "(CodeDeployDefault\\.)?(ECS|Lambda)?(AllAtOnce"
            + "|Canary([1-9][0-9]?)Percent([1-9][0-9]{0,3})Minutes?"
            + "|Linear([1-9][0-9]?)PercentEvery([1-9][0-9]{0,3})Minutes?)";

    private static final String NOUN = "a deployment configuration such as Canary10Percent5Minutes";
    private static final Pattern NAME = Pattern.compile(PATTERN);
    private static final Pattern IN_PLACE = Pattern.compile("(CodeDeployDefault\\.)?(OneAtATime|HalfAtATime)");
    private static final int ALL = 100;

    /** CodeDeploy's words for it. */
    public enum Type {
        CANARY,
        LINEAR,
        ALL_AT_ONCE
    }

    /** Reads a name. */
    public static DeploymentConfig parse(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            boolean inPlace = IN_PLACE.matcher(text).matches();
            throw MalformedValueException.malformed(
                    text,
                    NOUN,
                    inPlace
                            ? "it replaces instances in their place: write the operation startInstanceRefresh"
                            : "write AllAtOnce, Canary10Percent5Minutes or Linear10PercentEvery1Minutes");
        } else if (matcher.group(4) != null) {
            return new DeploymentConfig(Type.CANARY, number(matcher, 4), minutes(matcher, 5));
        } else if (matcher.group(6) != null) {
            return new DeploymentConfig(Type.LINEAR, number(matcher, 6), minutes(matcher, 7));
        }
        return new DeploymentConfig(Type.ALL_AT_ONCE, ALL, Duration.ZERO);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Duration minutes(Matcher matcher, int group) {
        return Duration.ofMinutes(number(matcher, group));
    }

    /** From the first step to the last. */
    public Duration duration() {
        return switch (type) {
            case CANARY -> interval;
            case LINEAR -> interval.multipliedBy((ALL - 1L) / percentage);
            case ALL_AT_ONCE -> Duration.ZERO;
        };
    }

    @Override
    public String toString() {
        return switch (type) {
            case CANARY -> "Canary" + percentage + "Percent" + interval.toMinutes() + "Minutes";
            case LINEAR -> "Linear" + percentage + "PercentEvery" + interval.toMinutes() + "Minutes";
            case ALL_AT_ONCE -> "AllAtOnce";
        };
    }
}
