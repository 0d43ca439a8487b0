package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import io.virga.scenarios.spec.workload.Hop;
import java.util.Objects;

/** A hop that leaves an event for a function, and the workload that processes such events. */
final class AsyncInvocation {
    private AsyncInvocation() {}

    /** Whether the hop waits for nothing but its event's being kept. */
    static boolean is(Hop hop, ScenarioSpec scenario) {
        return Objects.equals(hop.operation(), LambdaFunctionSpec.INVOKE_ASYNC)
                && scenario.resources().get(hop.target()) instanceof LambdaFunctionSpec;
    }

    /** Whether a workload says what becomes of asynchronous invocations of the function. */
    static boolean isProcessed(String function, ScenarioSpec scenario) {
        return scenario.workloads().values().stream()
                .anyMatch(workload -> workload.arrivals() instanceof AsyncEventsSpec
                        && workload.target().equals(function));
    }

    static void check(String at, Hop hop, ScenarioSpec scenario, Findings findings) {
        if (findings.whole("workloads") && !isProcessed(hop.target(), scenario)) {
            findings.error(
                    at,
                    Code.ASYNC_EVENTS,
                    "no workload says what an asynchronous invocation of '" + hop.target() + "' does",
                    "write a workload with target: " + hop.target() + " and arrivals: { asyncEvents: {} }");
        }
    }
}
