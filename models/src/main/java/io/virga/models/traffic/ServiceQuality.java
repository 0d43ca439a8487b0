package io.virga.models.traffic;

/** How slow and how faulty something is by faults. */
public final class ServiceQuality implements Degradable {
    private double slowdown = 1;
    private double errorShare;

    @Override
    public void slowdown(double factor) {
        slowdown = factor;
    }

    @Override
    public void errorShare(double share) {
        errorShare = share;
    }

    /** By which what begins now takes longer than in normal times; 1 in normal times. */
    public double slowdown() {
        return slowdown;
    }

    /** Share of calls that fail, 0 to 1. */
    public double errorShare() {
        return errorShare;
    }
}
