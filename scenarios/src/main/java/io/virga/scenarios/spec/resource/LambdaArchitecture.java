package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** The processors that a function runs on. */
public enum LambdaArchitecture {
    @Kind(value = "x86_64", doc = "64-bit x86")
    X86_64,
    @Kind(value = "arm64", doc = "Graviton, a fifth cheaper by the GB-second")
    ARM64
}
