package io.virga.models.serverless;

import io.virga.kernel.random.Variate;

/**
 * What it takes until a new environment can run code.
 *
 * @param creationNanos until Lambda has placed it and loaded the package, which is not billed
 * @param initNanos the runtime's start and the function's own initialization code, which are billed
 */
public record ColdStart(Variate creationNanos, Variate initNanos) {}
