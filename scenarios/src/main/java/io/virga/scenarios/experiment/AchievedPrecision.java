package io.virga.scenarios.experiment;

/**
 * How precisely one metric was known when a sequential run ended.
 *
 * @param metric name and statistic
 * @param relativeHalfWidth of its interval; infinite where its estimate is zero
 * @param isReached whether it was as precise as asked for
 * @param planned replications that would probably be needed in all
 */
public record AchievedPrecision(String metric, double relativeHalfWidth, boolean isReached, long planned) {}
