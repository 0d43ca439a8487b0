package io.virga.scenarios.parse.check;

/**
 * What checks have to know of an instance type.
 *
 * @param family such as {@code m7g}
 * @param memoryGib in GiB
 * @param burstable whether it is of one of the T families
 */
public record MachineSize(String family, int vcpus, double memoryGib, boolean burstable) {}
