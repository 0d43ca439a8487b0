package io.virga.reports.text;

import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import java.util.stream.Collectors;

/** How it was simulated, what it rests on, and what is not in it. */
final class FooterSection {
    private static final int ASSUMPTIONS_SHOWN = 3;
    private static final int HASH_DIGITS = 12;

    private FooterSection() {}

    static void write(Screen screen, RunResult result, RunInfo info) {
        SimulateInfo simulate = result.simulate();
        screen.blank();
        screen.wrapped(how(simulate, result.metrics().isEmpty()), Style.QUIET, 3);
        assumptions(screen, result);
        if (!result.bill().notMetered().isEmpty()) {
            screen.wrapped(
                    "not on this bill: " + String.join(", ", result.bill().notMetered()) + " · prices: "
                            + result.bill().priceBook(),
                    Style.QUIET,
                    1);
        }
        screen.wrapped(
                "seed " + simulate.seed() + " · scenario "
                        + start(result.scenario().sha256())
                        + " · fingerprint " + result.fingerprint() + " · virga " + info.version() + " · "
                        + Quantity.of(info.wallSeconds(), "s", Source.at("")).text(),
                Style.QUIET,
                2);
    }

    private static String how(SimulateInfo simulate, boolean nothing) {
        String percent =
                Quantity.exactly(simulate.confidence(), "1", Source.at("")).text();
        String intervals =
                simulate.replications() == 1 || nothing ? "" : "; ± and [ – ] are " + percent + " confidence intervals";
        return simulate.replications() + (simulate.replications() == 1 ? " replication" : " replications")
                + " of "
                + Quantity.of(simulate.toSeconds() - simulate.fromSeconds(), "s", Source.at(""))
                        .text()
                + " after "
                + Quantity.of(simulate.warmupSeconds(), "s", Source.at("")).text() + " of warm-up"
                + intervals;
    }

    private static void assumptions(Screen screen, RunResult result) {
        int count = result.assumptions().size();
        if (count == 0) {
            return;
        }
        String shown = result.assumptions().stream()
                .limit(ASSUMPTIONS_SHOWN)
                .map(one -> one.name() + " = " + one.value())
                .collect(Collectors.joining("; "));
        screen.wrapped(count + (count == 1 ? " assumption: " : " assumptions, among them: ") + shown, Style.QUIET, 2);
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
    }
}
