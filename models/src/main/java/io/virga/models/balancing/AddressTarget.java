package io.virga.models.balancing;

import io.virga.models.traffic.Endpoint;

/**
 * A target of type {@code ip}: whatever has that address now and later.
 *
 * @param path of what has the address
 */
public record AddressTarget(String path, Endpoint endpoint) implements Target {}
