package io.virga.scenarios.result;

/** A default that rests on an assumption and was used: where, what, and why. */
public record Assumption(String name, String value, String source) {}
