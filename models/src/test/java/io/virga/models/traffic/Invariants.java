package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must be true of any cloud once nothing is under way, whatever went wrong in it. */
public final class Invariants {
    private Invariants() {}

    /** Each request ended once; its account is never negative, never more than its latency, and all of it if answered. */
    public static void check(Ledger ledger) {
        assertThat(ledger.open()).as("requests that never ended").isZero();
        for (Ledger.Entry entry : ledger.entries()) {
            assertThat(entry.account()).as("%s", entry).allMatch(nanos -> nanos >= 0);
            if (entry.isAnswered()) {
                assertThat(entry.accountedNanos()).as("%s", entry).isEqualTo(entry.latencyNanos());
            } else {
                assertThat(entry.accountedNanos()).as("%s", entry).isLessThanOrEqualTo(entry.latencyNanos());
            }
        }
    }

    /**
     * Who came has left, Little's law holds exactly, and processors were busy for what finished jobs asked of them, within
     * two nanoseconds a job for rounding; for longer only if jobs were interrupted.
     */
    public static void check(StationTotals totals) {
        assertThat(totals.completions() + totals.interrupted() + totals.leftQueue())
                .isEqualTo(totals.arrivals());
        assertThat(totals.present().value()).isZero();
        assertThat(totals.busyVcpus().value()).isZero();
        assertThat(totals.connections().busy().value()).isZero();
        assertThat(totals.present().integral()).isCloseTo(totals.spentNanos(), within(1e-12 * totals.spentNanos()));
        assertThat(totals.spentNanos()).isEqualTo(totals.sojournNanos());
        double rounding = 2.0 * totals.arrivals() + 1e-9 * totals.cpuNanos();
        if (totals.interrupted() == 0) {
            assertThat(totals.busyVcpus().integral()).isCloseTo(totals.cpuNanos(), within(rounding));
        } else {
            assertThat(totals.busyVcpus().integral()).isGreaterThanOrEqualTo(totals.cpuNanos() - rounding);
        }
    }
}
