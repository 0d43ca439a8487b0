package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepAxis;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** All combinations of the values of some axes, numbered; the last axis turns fastest. */
public record Grid(List<SweepAxis> axes) {
    /**
     * A grid of limited size.
     *
     * @param most cells that it may have
     * @throws SweepException if an axis is named twice or there are more cells
     */
    public static Grid of(List<SweepAxis> axes, int most) {
        if (axes.stream().map(SweepAxis::name).distinct().count() < axes.size()) {
            throw new SweepException("a setting is varied twice");
        }
        BigInteger size = BigInteger.ONE;
        for (SweepAxis axis : axes) {
            size = size.multiply(BigInteger.valueOf(axis.values().size()));
        }
        if (size.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new SweepException(
                    "the grid has " + size + " cells, and more than " + most + " are refused; --max-cells allows more");
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
