package io.virga.reports.text;

/** A horizontal bar in half characters. */
final class Bar {
    private Bar() {}

    /** @param share 0 to 1 of the full width */
    static String of(double share, int fullWidth) {
        int halves = (int) Math.max(0, Math.min(2L * fullWidth, Math.round(share * 2 * fullWidth)));
        return "█".repeat(halves / 2) + (halves % 2 == 1 ? "▌" : "");
    }
}
