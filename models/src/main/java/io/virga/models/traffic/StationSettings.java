package io.virga.models.traffic;

import io.virga.kernel.ServiceCapacity;

/**
 * What a station is made of.
 *
 * @param workers calls served at a time
 * @param queue calls that may wait for a worker; one more is refused with {@link Outcome#UNAVAILABLE}
 * @param vcpus processors that {@code CPUUtilization} refers to
 * @param capacity how fast they are together, by the number of jobs
 * @param speed of one of them, relative to the type that demands were measured on
 */
public record StationSettings(int workers, int queue, int vcpus, ServiceCapacity capacity, double speed) {}
