package io.virga.scenarios.sweep;

import java.io.Serializable;

/** Simulates single cells wherever it is sent to. */
@FunctionalInterface
public interface CellTask extends Serializable {
    /**
     * Simulates a cell.
     *
     * @return the cell as text that {@link Sweep} reads
     */
    String run(int number);
}
