package io.virga.scenarios.parse.diagnostic;

import java.util.Locale;

/** Whether a scenario can be simulated all the same. */
public enum Severity {
    /** The scenario cannot be simulated. */
    ERROR,
    /** The scenario can be simulated, but probably does not say what was meant. */
    WARNING;

    /** As it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
