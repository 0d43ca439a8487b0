package io.virga.models.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * When an alarm is in which state: {@code datapointsToAlarm} of {@code evaluationPeriods} data points breach (CloudWatch User
 * Guide, "Configuring how CloudWatch alarms treat missing data").
 *
 * <p>For missing data points the most recent real points of a somewhat longer evaluation range stand in; only if there are too
 * few does {@code missingData} decide.
 *
 * @param datapointsToAlarm M, from 1 to N
 * @param evaluationPeriods N
 */
public record AlarmRule(
        Comparison comparison,
        double threshold,
        int datapointsToAlarm,
        int evaluationPeriods,
        MissingData missingData) {
    /** In the guide's example an alarm of 3 periods looks at 5; for other lengths nothing is published (assumption). */
    private static final int SPARE_POINTS = 2;

    public AlarmRule {
        if (datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException("an alarm needs from 1 to " + evaluationPeriods
                    + " breaching data points, its evaluation periods, not " + datapointsToAlarm);
        }
    }

    /** A rule that treats missing data as missing. */
    public AlarmRule(Comparison comparison, double threshold, int datapointsToAlarm, int evaluationPeriods) {
        this(comparison, threshold, datapointsToAlarm, evaluationPeriods, MissingData.MISSING);
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
        int breaching = 0;
        for (Datapoint point : evaluated) {
            breaching += isBreached(point) ? 1 : 0;
        }
        int filled = evaluationPeriods - evaluated.size();
        if (breaching >= datapointsToAlarm) {
            return AlarmState.ALARM;
        } else if (filled == 0) {
            return AlarmState.OK;
        }
        return switch (missingData) {
            case BREACHING -> breaching + filled >= datapointsToAlarm ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> breaching < evaluated.size() ? AlarmState.OK : current;
            case MISSING -> undecided(current, latest, evaluated, breaching);
        };
    }

    private AlarmState undecided(AlarmState current, List<Datapoint> latest, List<Datapoint> evaluated, int breaching) {
        if (evaluated.isEmpty()) {
            return AlarmState.INSUFFICIENT_DATA;
        } else if (breaching < evaluated.size()) {
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
