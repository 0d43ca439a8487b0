package io.virga.scenarios.build;

import io.virga.models.traffic.Account;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Urgency;
import io.virga.models.traffic.Users;
import io.virga.models.traffic.Workload;
import io.virga.scenarios.spec.workload.ClosedSpec;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.SessionsSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the clients of a workload. */
final class WorkloadBuilder {
    private final BuildContext context;
    private final PathCompiler paths;
    private final Account account;

    WorkloadBuilder(BuildContext context, PathCompiler paths, Account account) {
        this.context = context;
        this.paths = paths;
        this.account = account;
    }

    WorkloadModel build(String name, WorkloadSpec spec, RecorderFactory recorders) {
        List<RequestClass> classes = new ArrayList<>();
        List<String> names = new ArrayList<>(spec.requests().keySet());
        long longest = 0;
        for (Map.Entry<String, RequestSpec> entry : spec.requests().entrySet()) {
            RequestClass requestClass = requestClass(name, spec, entry.getKey(), entry.getValue(), classes.size());
            classes.add(requestClass);
            longest = Math.max(longest, longestNanos(requestClass));
        }
        Workload workload = new Workload(
                context.sim(),
                name,
                context.calls(),
                new ArrivalProcesses(context).of(name, spec.arrivals()),
                spec.users() == null ? null : new Users(name, spec.users(), context.sim().stream(name + "/users")),
                classes,
                new Distances(context.spec().regions()).ofClients(name, spec, context.sim()),
                recorders.create(name, classes.size(), account.size(), DnsClients.places(name, spec, context.sim())),
                context.window().startNanos(),
                context.window().endNanos());
        return new WorkloadModel(name, names, account, workload, longest);
    }

    private RequestClass requestClass(String workload, WorkloadSpec spec, String name, RequestSpec request, int index) {
        Hop root = paths.compile(workload, name, request, hasSessions(spec));
        paths.guard(root, workload + "." + name, request.hedge(), request.circuitBreaker());
        return new RequestClass(
                workload,
                name,
                index,
                request.share().fraction().doubleValue(),
                root,
                request.effectiveTimeout().toNanos(),
                request.goodWithin() == null
                        ? Long.MAX_VALUE
                        : request.goodWithin().toNanos(),
                PathCompiler.retryPolicy(request.retry()),
                request.requestSize().bytes(),
                request.responseSize().bytes(),
                new Urgency(
                        request.effectivePriority(),
                        request.patience() == null ? null : Variates.of(request.patience())),
                spec.connectionReuse());
    }

    /** Whether clients come again; without users, closed loops or sessions each request is of another. */
    private static boolean hasSessions(WorkloadSpec spec) {
        return spec.users() != null || spec.arrivals() instanceof ClosedSpec || spec.arrivals() instanceof SessionsSpec;
    }

    /** All attempts time out, and all waits between them are as long as they can be. */
    private static long longestNanos(RequestClass requestClass) {
        RetryPolicy retry = requestClass.retry();
        long attempts = retry.retries() + 1L;
        return attempts * requestClass.timeoutNanos() + retry.retries() * retry.maxBackoffNanos();
    }
}
