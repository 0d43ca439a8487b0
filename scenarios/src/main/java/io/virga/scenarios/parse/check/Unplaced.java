package io.virga.scenarios.parse.check;

/**
 * Instances of a resource for which there is no room when the simulation begins.
 *
 * @param resource by name
 * @param count of them, at least 1
 * @param reason what the last zone that was asked said
 */
public record Unplaced(String resource, int count, String reason) {}
