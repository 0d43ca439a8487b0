package io.virga.scenarios.result;

import java.io.Serializable;
import java.util.List;

/**
 * A setting that a sweep varies.
 *
 * @param name parameter, or path of a field
 * @param values in the order in which they are tried
 */
public record SweepAxis(String name, List<String> values) implements Serializable {}
