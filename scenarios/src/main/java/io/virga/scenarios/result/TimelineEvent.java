package io.virga.scenarios.result;

/**
 * Something that the control plane did.
 *
 * @param seconds on the scenario's clock
 * @param kind such as fault, fault-end, notice, health, status-check, recovery, alarm, scaling, launch, in-service,
 *     terminate, dns
 * @param subject path of the entity
 * @param text in words
 */
public record TimelineEvent(double seconds, String kind, String subject, String text) {}
