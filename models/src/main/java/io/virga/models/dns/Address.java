package io.virga.models.dns;

import io.virga.models.traffic.Endpoint;

/**
 * One address of an answer.
 *
 * @param endpoint what takes calls there
 * @param resource the name of the resource to which it belongs
 */
public record Address(Endpoint endpoint, String resource) {}
