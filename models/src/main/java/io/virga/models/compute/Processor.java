package io.virga.models.compute;

/**
 * The processor of some instance families.
 *
 * @param name such as {@code Graviton3 2.6 GHz}
 * @param speed of one vCPU while the others are idle, relative to that of m5; an assumption
 * @param threadsPerCore 2 where a vCPU is a hyperthread, 1 where it is a core
 * @param basis what the assumption about speed rests on
 */
public record Processor(String name, double speed, int threadsPerCore, String basis) {}
