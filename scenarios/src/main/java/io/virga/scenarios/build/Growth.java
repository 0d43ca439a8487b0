package io.virga.scenarios.build;

import java.util.function.DoubleSupplier;

/** How much a growing number has grown since it was last asked. */
final class Growth {
    private final DoubleSupplier source;
    private double last;

    Growth(DoubleSupplier source) {
        this.source = source;
        this.last = source.getAsDouble();
    }

    double sinceLast() {
        double now = source.getAsDouble();
        double growth = now - last;
        last = now;
        return growth;
    }
}
