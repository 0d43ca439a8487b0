package io.virga.scenarios.parse;

import io.virga.scenarios.parse.document.ScenarioWriter;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The hash of what is simulated. Comments, order of properties and the use of parameters do not change it. */
final class ScenarioHash {
    private ScenarioHash() {}

    /**
     * The hash over every value of the scenario, parameters apart since their values stand in their places, and over the
     * texts of its data files.
     */
    static String of(RecordOf shape, ScenarioSpec spec, SortedMap<String, String> dataFiles) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String canonical = ScenarioWriter.canonical(shape, withoutParameters(spec));
            digest.update(canonical.getBytes(StandardCharsets.UTF_8));
            dataFiles.forEach((path, text) -> {
                digest.update(("\0" + path + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same scenario, with its parameters' values in their places only. */
    static ScenarioSpec withoutParameters(ScenarioSpec spec) {
        return new ScenarioSpec(
                spec.apiVersion(),
                spec.name(),
                spec.description(),
                Map.of(),
                spec.simulate(),
                spec.pricing(),
                spec.regions(),
                spec.stacks(),
                spec.resources(),
                spec.alarms(),
                spec.workloads(),
                spec.faults(),
                spec.hazards(),
                spec.risk(),
                spec.operations(),
                spec.commitments(),
                spec.runbooks(),
                spec.objectives());
    }
}
