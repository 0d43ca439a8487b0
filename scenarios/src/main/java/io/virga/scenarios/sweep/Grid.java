package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepAxis;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** All combinations of the values of some axes, numbered; the last axis turns fastest. */
public record Grid(List<SweepAxis> axes) {
    /**
     * A grid whose cells can be numbered.
     *
     * @throws SweepException if an axis is named twice or there are more cells than numbers
     */
    public static Grid of(List<SweepAxis> axes) {
        if (axes.stream().map(SweepAxis::name).distinct().count() < axes.size()) {
            throw new SweepException("a setting is varied twice");
        }
        BigInteger size = BigInteger.ONE;
        for (SweepAxis axis : axes) {
            size = size.multiply(BigInteger.valueOf(axis.values().size()));
        }
        if (size.bitLength() >= Integer.SIZE) {
            throw new SweepException(
                    "the grid has " + size + " cells, and even a sample is taken of " + Integer.MAX_VALUE + " at most");
        }
        return new Grid(List.copyOf(axes));
    }

    public int size() {
        int size = 1;
        for (SweepAxis axis : axes) {
            size = Math.multiplyExact(size, axis.values().size());
        }
        return size;
    }

    /** The number of the cell with these values, each a number from 0. */
    int cell(int[] values) {
        int cell = 0;
        for (int i = 0; i < values.length; i++) {
            cell = cell * axes.get(i).values().size() + values[i];
        }
        return cell;
    }

    /** A value for each axis. */
    public List<String> settings(int cell) {
        String[] settings = new String[axes.size()];
        int rest = cell;
        for (int i = settings.length - 1; i >= 0; i--) {
            List<String> values = axes.get(i).values();
            settings[i] = values.get(rest % values.size());
            rest /= values.size();
        }
        return List.of(settings);
    }

    /** Changes to the scenario, as {@code --set} takes them. */
    public List<String> changes(int cell) {
        List<String> settings = settings(cell);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            changes.add(axes.get(i).name() + "=" + settings.get(i));
        }
        return changes;
    }
}
