package io.virga.scenarios.parse.bind;

/**
 * A value that the scenario did not write.
 *
 * @param path where it belongs: {@code resources.alb.idleTimeout}
 * @param value the value as a scenario would write it
 * @param source where it comes from; empty when it needs no source
 * @param assumption whether it rests on an assumption rather than on documented behaviour
 */
public record DefaultUsed(String path, String value, String source, boolean assumption) {}
