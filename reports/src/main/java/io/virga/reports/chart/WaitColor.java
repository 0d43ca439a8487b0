package io.virga.reports.chart;

import io.virga.scenarios.result.MilestoneKind;

/** The colour of the wait for a point of a recovery. */
public final class WaitColor {
    private WaitColor() {}

    /** @param milestone that ends a phase of the recovery */
    public static Palette of(MilestoneKind milestone) {
        return switch (milestone) {
            case CLIENTS_HURT -> Palette.INK;
            case DETECTED -> Palette.VERMILLION;
            case DECIDED -> Palette.ORANGE;
            case DATA_RECOVERED -> Palette.BLUE;
            case CAPACITY_RECOVERED -> Palette.GREEN;
            case TRAFFIC_SWITCHED -> Palette.PURPLE;
            case SERVED -> Palette.GREY;
        };
    }
}
