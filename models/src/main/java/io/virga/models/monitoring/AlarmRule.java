package io.virga.models.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * When an alarm is in which state: {@code datapointsToAlarm} of {@code evaluationPeriods} data points breach.
 *
 * <p>Missing data points are treated as {@code missing}, CloudWatch's default (CloudWatch User Guide, "Configuring how
 * CloudWatch alarms treat missing data"): the most recent real points of a somewhat longer evaluation range stand in for
 * them; if there are too few, what is there decides; if there is none, the data is insufficient.
 *
 * @param datapointsToAlarm M, from 1 to N
 * @param evaluationPeriods N
 */
public record AlarmRule(Comparison comparison, double threshold, int datapointsToAlarm, int evaluationPeriods) {
    /** In the guide's example an alarm of 3 periods looks at 5; for other lengths nothing is published (assumption). */
    private static final int SPARE_POINTS = 2;

    public AlarmRule {
        if (datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException("an alarm needs from 1 to " + evaluationPeriods
                    + " breaching data points, its evaluation periods, not " + datapointsToAlarm);
        }
    }

    /** How many of the latest data points the rule looks at. */
    public int evaluationRange() {
        return evaluationPeriods + SPARE_POINTS;
    }

    public boolean isBreached(Datapoint point) {
        return !point.isMissing() && comparison.isBreached(point.value(), threshold);
    }

    /**
     * The state that follows.
     *
     * @param current the state until now
     * @param latest the data points of the evaluation range, oldest first; fewer at the beginning
     */
    public AlarmState evaluate(AlarmState current, List<Datapoint> latest) {
        List<Datapoint> evaluated = evaluated(latest);
        if (evaluated.isEmpty()) {
            return AlarmState.INSUFFICIENT_DATA;
        }
        long breaching = evaluated.stream().filter(this::isBreached).count();
        if (breaching >= datapointsToAlarm) {
            return AlarmState.ALARM;
        }
        if (evaluated.size() == evaluationPeriods || breaching < evaluated.size()) {
            return AlarmState.OK;
        }
        return hasBreachedLongEnough(latest) ? AlarmState.ALARM : current;
    }

    /** The real points among {@code latest} that decide: at most N, the most recent ones, oldest first. */
    List<Datapoint> evaluated(List<Datapoint> latest) {
        List<Datapoint> real = new ArrayList<>(latest);
        real.removeIf(Datapoint::isMissing);
        return real.subList(Math.max(0, real.size() - evaluationPeriods), real.size());
    }

    /** All real points breach but they are few: the oldest must have come at least M periods ago. */
    private boolean hasBreachedLongEnough(List<Datapoint> latest) {
        int oldest = 0;
        while (latest.get(oldest).isMissing()) {
            oldest++;
        }
        return latest.size() - oldest >= datapointsToAlarm;
    }
}
