package io.virga.scenarios.result;

/**
 * A difference as a factor: "1.8 ± 0.1 times cheaper".
 *
 * @param value the larger over the smaller value, so at least 1
 * @param low lower end of its interval
 * @param high upper end
 * @param word cheaper, dearer, faster, slower, higher or lower
 */
public record TimesDifferent(double value, double low, double high, String word) {}
