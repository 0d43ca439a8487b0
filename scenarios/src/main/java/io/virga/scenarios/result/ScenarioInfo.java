package io.virga.scenarios.result;

/** @param sha256 hash of the expanded scenario and of the files that it reads, hexadecimal */
public record ScenarioInfo(String name, String description, String sha256) {}
