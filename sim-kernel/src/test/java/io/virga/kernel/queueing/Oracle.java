package io.virga.kernel.queueing;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Erlang;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.HyperExponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One row of the oracle table. */
record Oracle(
        String id,
        String family,
        String kind,
        String name,
        Map<String, String> inputs,
        Map<String, String> outputs,
        String tolerance) {
    /** A unit of the table's time in nanoseconds. */
    static final double UNIT = 1e9;

    static List<Oracle> all() {
        List<Oracle> oracles = new ArrayList<>();
        var stream = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracles.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("Q")) {
                    List<String> cells = cells(line);
                    oracles.add(new Oracle(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            pairs(cells.get(4)),
                            pairs(cells.get(5)),
                            cells.get(6)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return oracles;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    boolean has(String key) {
        return inputs.containsKey(key);
    }

    double in(String key) {
        return Double.parseDouble(Objects.requireNonNull(inputs.get(key), id + " has no input " + key));
    }

    double in(String key, double otherwise) {
        return has(key) ? in(key) : otherwise;
    }

    double out(String key) {
        return Double.parseDouble(Objects.requireNonNull(outputs.get(key), id + " has no output " + key));
    }

    /** A distribution by the table's names. */
    static Variate variate(String shape, double mean, double scv) {
        double cv = Math.sqrt(scv);
        return switch (shape) {
            case "exp", "exponential", "poisson" -> new Exponential(mean * UNIT);
            case "deterministic", "det" -> new Constant(mean * UNIT);
            case "lognormal", "logn" -> LogNormal.ofMeanAndCv(mean * UNIT, cv);
            case "h2", "hyperexp2" -> new HyperExponential(mean * UNIT, cv);
            case "erl2" -> new Erlang(mean * UNIT, 2);
            case "erlang10" -> new Erlang(mean * UNIT, 10);
            default -> throw new IllegalArgumentException(shape);
        };
    }

    /** The distribution of a squared coefficient of variation: exponential, or hyperexponential above 1. */
    static Variate ofScv(double mean, double scv) {
        return scv == 1 ? new Exponential(mean * UNIT) : new HyperExponential(mean * UNIT, Math.sqrt(scv));
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
