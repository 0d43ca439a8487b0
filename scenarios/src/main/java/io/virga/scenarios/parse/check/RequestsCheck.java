package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.math.BigDecimal;
import java.time.Duration;

/** Shares of request classes add up, and callers do not wait longer than those who wait for them. */
final class RequestsCheck implements Check {
    private static final Percentage ALL = Percentage.of(100);

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        if (scenario.workloads().isEmpty()) {
            findings.error("workloads", Code.INCONSISTENT, "the scenario has no workload, so nothing happens", null);
        }
        scenario.workloads().forEach((name, workload) -> {
            checkShares("workloads." + name + ".requests", workload, findings);
            workload.requests()
                    .forEach((requestClass, request) ->
                            checkTimeouts("workloads." + name + ".requests." + requestClass, request, findings));
        });
    }

    private static void checkShares(String path, WorkloadSpec workload, Findings findings) {
        BigDecimal sum = workload.requests().values().stream()
                .map(request -> request.share().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (new Percentage(sum).equals(ALL) || !findings.whole(path)) {
            return;
        }
        String message = workload.requests().isEmpty()
                ? "the workload has no request classes"
                : "the shares of the request classes add up to " + new Percentage(sum) + " instead of 100%";
        findings.errorAtKey(path, Code.BAD_SHARES, message, null);
    }

    private static void checkTimeouts(String path, RequestSpec request, Findings findings) {
        Duration deadline = request.deadline();
        if (deadline != null && findings.written(path + ".timeout")) {
            checkDeadline(path + ".timeout", request.timeout(), deadline, findings);
        }
        for (PlacedStep hop : PlacedStep.hops(PlacedStep.of(path + ".path", request.path()))) {
            Duration timeout = hop.step().timeout();
            if (timeout == null || !findings.whole(path)) {
                continue;
            }
            if (deadline != null) {
                checkDeadline(hop.at() + ".timeout", timeout, deadline, findings);
            } else if (timeout.compareTo(request.timeout()) > 0) {
                findings.error(
                        hop.at() + ".timeout",
                        Code.TIMEOUT_ABOVE_DEADLINE,
                        "timeout " + Durations.format(timeout) + " is above the client's timeout "
                                + Durations.format(request.timeout()) + ": work goes on for clients that are gone",
                        "callers give up before those who wait for them (AWS Builders' Library, Timeouts, retries,"
                                + " and backoff with jitter)");
            }
        }
    }

    private static void checkDeadline(String at, Duration timeout, Duration deadline, Findings findings) {
        if (timeout.compareTo(deadline) > 0) {
            String message = "timeout " + Durations.format(timeout) + " is above the deadline "
                    + Durations.format(deadline) + ", which ends the attempt before";
            findings.error(at, Code.TIMEOUT_ABOVE_DEADLINE, message, "remove it, or wait for less");
        }
    }
}
