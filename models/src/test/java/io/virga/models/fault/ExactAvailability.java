package io.virga.models.fault;

/** Closed forms for systems of independent components; sums of small terms, so that nothing is cancelled. */
final class ExactAvailability {
    private ExactAvailability() {}

    static double unavailability(double mttf, double mttr) {
        return mttr / (mttf + mttr);
    }

    /** Fewer than {@code need} of the components are up, which are in zones that hide theirs when they fail. */
    static double fewerThan(int need, int zones, int perZone, double zoneDown, double componentDown) {
        double sum = 0;
        for (int up = 0; up <= zones; up++) {
            double ofZones = binomial(zones, up) * power(1 - zoneDown, up) * power(zoneDown, zones - up);
            sum += ofZones * fewerThan(need, up * perZone, componentDown);
        }
        return sum;
    }

    private static double fewerThan(int need, int n, double down) {
        double sum = 0;
        for (int up = 0; up < Math.min(need, n + 1); up++) {
            sum += binomial(n, up) * power(1 - down, up) * power(down, n - up);
        }
        return sum;
    }

    /** Mean time from n components up to fewer than {@code need}, with one repair at a time. */
    static double timeToLoss(int n, int need, double failureRate, double repairRate) {
        double total = 0;
        double step = 0;
        for (int failed = 0; failed <= n - need; failed++) {
            double rate = (n - failed) * failureRate;
            step = (1 + (failed == 0 ? 0 : repairRate) * step) / rate;
            total += step;
        }
        return total;
    }

    private static double binomial(int n, int k) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    private static double power(double x, int n) {
        double value = 1;
        for (int i = 0; i < n; i++) {
            value *= x;
        }
        return value;
    }
}
