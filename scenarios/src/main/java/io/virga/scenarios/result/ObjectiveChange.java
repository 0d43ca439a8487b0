package io.virga.scenarios.result;

/**
 * An objective that both designs have.
 *
 * @param what in words
 */
public record ObjectiveChange(String name, String what, Verdict baseline, Verdict verdict) {}
