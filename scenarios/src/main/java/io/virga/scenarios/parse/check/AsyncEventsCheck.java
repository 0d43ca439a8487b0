package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.SnsTopicSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.workload.AsyncEventsSpec;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asynchronous invocations are of functions, somebody makes them, and what comes of them goes where Lambda sends it. */
final class AsyncEventsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Map<String, String> processed = new LinkedHashMap<>();
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name;
            if (workload.arrivals() instanceof AsyncEventsSpec events && findings.whole(path)) {
                checkTarget(path, name, workload, processed, scenario, findings);
                checkDestinations(path, workload, events, scenario, findings);
                checkClients(path, findings);
            }
        });
    }

    /** The names of resources that are told what comes of events, by property. */
    static Map<String, String> destinations(AsyncEventsSpec events) {
        Map<String, String> destinations = new LinkedHashMap<>();
        if (events.onSuccess() != null) {
            destinations.put("onSuccess", events.onSuccess());
        }
        if (events.onFailure() != null) {
            destinations.put("onFailure", events.onFailure());
        }
        if (events.deadLetterQueue() != null) {
            destinations.put("deadLetterQueue", events.deadLetterQueue());
        }
        return destinations;
    }

    private static void checkTarget(
            String path,
            String name,
            WorkloadSpec workload,
            Map<String, String> processed,
            ScenarioSpec scenario,
            Findings findings) {
        CloudResourceSpec target = scenario.resources().get(workload.target());
        String earlier = processed.putIfAbsent(workload.target(), name);
        if (target != null && !(target instanceof LambdaFunctionSpec)) {
            String message = "'" + workload.target() + "' is " + Resources.describe(target)
                    + "; what is invoked asynchronously is a lambdaFunction";
            findings.error(path + ".target", Code.ASYNC_EVENTS, message, null);
        } else if (earlier != null) {
            String message = "the asynchronous invocations of '" + workload.target() + "' are those of the workload '"
                    + earlier + "' already";
            findings.error(path + ".target", Code.ASYNC_EVENTS, message, "a function has one queue of events");
        } else if (target instanceof LambdaFunctionSpec function && findings.whole("resources." + workload.target())) {
            workload.requests()
                    .forEach((requestClass, request) ->
                            checkRequest(path + ".requests." + requestClass, request, function, findings));
            if (findings.whole("workloads") && !isInvoked(workload.target(), scenario)) {
                String message = "nobody invokes '" + workload.target() + "' asynchronously";
                String hint = "write " + workload.target() + "." + LambdaFunctionSpec.INVOKE_ASYNC + " in a path";
                findings.error(path + ".target", Code.ASYNC_EVENTS, message, hint);
            }
        }
    }

    private static boolean isInvoked(String function, ScenarioSpec scenario) {
        boolean isSubscribed = scenario.resources().values().stream()
                .anyMatch(resource -> resource instanceof SnsTopicSpec topic
                        && topic.subscriptions().values().stream()
                                .anyMatch(each -> each.endpoint().equals(function)));
        return isSubscribed
                || scenario.workloads().values().stream().anyMatch(workload -> sends(workload, function, scenario));
    }

    private static boolean sends(WorkloadSpec workload, String function, ScenarioSpec scenario) {
        boolean asDestination = workload.arrivals() instanceof AsyncEventsSpec events
                && destinations(events).containsValue(function);
        return asDestination
                || workload.requests().values().stream()
                        .flatMap(request -> PlacedStep.hops(PlacedStep.of("", request.path())).stream())
                        .anyMatch(hop -> hop.target().equals(function)
                                && AsyncInvocation.is(hop.step().singleHop(), scenario));
    }

    private static void checkRequest(String path, RequestSpec request, LambdaFunctionSpec function, Findings findings) {
        if (request.retry() != null) {
            String message = "'retry' does not apply: Lambda itself tries events again, as maximumRetryAttempts says";
            findings.errorAtKey(path + ".retry", Code.ASYNC_EVENTS, message, "leave it out");
        }
        if (request.effectiveTimeout().compareTo(function.timeout()) <= 0) {
            String message = "the timeout of " + Durations.format(request.effectiveTimeout())
                    + " is not above that of the function, " + Durations.format(function.timeout())
                    + ", which ends an invocation";
            findings.error(path + ".timeout", Code.ASYNC_EVENTS, message, "nobody waits for an event: write more");
        }
    }

    private static void checkDestinations(
            String path, WorkloadSpec workload, AsyncEventsSpec events, ScenarioSpec scenario, Findings findings) {
        destinations(events).forEach((property, name) -> {
            String at = path + ".arrivals.asyncEvents." + property;
            CloudResourceSpec destination = Resources.find(at, name, scenario, findings);
            boolean toFunction = destination instanceof LambdaFunctionSpec && !property.equals("deadLetterQueue");
            if (name.equals(workload.target())) {
                String message = "'" + name + "' would invoke itself, which Lambda stops as a recursive loop";
                findings.error(at, Code.ASYNC_EVENTS, message, null);
            } else if (destination instanceof SnsTopicSpec topic) {
                checkStandard(at, name, topic.fifo() == null, findings);
            } else if (destination instanceof SqsQueueSpec queue) {
                checkStandard(at, name, queue.fifo() == null, findings);
            } else if (toFunction && findings.whole("workloads") && !AsyncInvocation.isProcessed(name, scenario)) {
                String message = "no workload says what an asynchronous invocation of '" + name + "' does";
                findings.error(at, Code.ASYNC_EVENTS, message, "write one with arrivals: { asyncEvents: {} }");
            } else if (destination != null && !toFunction) {
                String message = "'" + name + "' is " + Resources.describe(destination)
                        + ", to which Lambda sends no such events";
                findings.error(at, Code.ASYNC_EVENTS, message, "name an sqsQueue or an snsTopic");
            }
        });
    }

    private static void checkStandard(String at, String name, boolean isStandard, Findings findings) {
        if (!isStandard) {
            String message = "'" + name + "' is FIFO, to which Lambda sends no such events (developer guide,"
                    + " asynchronous invocation)";
            findings.error(at, Code.ASYNC_EVENTS, message, "name a standard one");
        }
    }

    private static void checkClients(String path, Findings findings) {
        for (String property : List.of("users", "clientRegion", "clients")) {
            if (findings.written(path + "." + property)) {
                String message = "'" + property + "' does not apply: events come from their queue, not from clients";
                findings.errorAtKey(path + "." + property, Code.ASYNC_EVENTS, message, "leave it out");
            }
        }
    }
}
