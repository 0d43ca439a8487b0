package io.virga.scenarios.build;

import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import java.util.ArrayList;
import java.util.List;

/** What the model of a function takes for granted that no field of the scenario says. */
final class LambdaAssumptions {
    private LambdaAssumptions() {}

    /** Of functions that are invoked asynchronously. */
    static List<Assumption> ofEvents() {
        return List.of(
                new Assumption("asynchronous events", "are tried at once", "AWS publishes no figure"),
                new Assumption(
                        "tries of throttled events",
                        "after 1s, doubling up to 5m, whatever else waits",
                        "AWS reads events more slowly while many wait"),
                new Assumption(
                        "records to destinations", "as large as their events", "AWS adds what the function answered"));
    }

    static List<Assumption> of(LambdaFunctionSpec function) {
        List<Assumption> assumptions = new ArrayList<>(List.of(
                new Assumption("loss of a function's worker", "noticed after 1s", "AWS publishes no figure"),
                new Assumption("zones of a function's environments", "the one with the fewest", "not published"),
                new Assumption(
                        "CPU of a function", "in proportion to its memory", "1,769 MB a vCPU, as the guide says"),
                new Assumption("tiers of GB-seconds", "of each function by itself", "AWS adds up an account's")));
        if (function.runtime() != null) {
            assumptions.add(new Assumption(
                    "initialization of functions",
                    "as measured of functions that do nothing, of any memory",
                    "github.com/maxday/lambda-perf, 1,024 MB; lognormal by median and p99"));
        }
        if (function.provisionedConcurrency() > 0) {
            assumptions.add(new Assumption(
                    "bill of provisioned concurrency", "to the nanosecond", "AWS rounds up to five minutes"));
        }
        return assumptions;
    }
}
