package io.virga.scenarios.experiment;

import io.virga.models.traffic.Account;
import io.virga.scenarios.result.TimeShare;
import java.util.ArrayList;
import java.util.List;

/** Where the time of good requests went, as means over all of them. */
final class TimeShares {
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<String> resources;

    /** @param resources names in the order of their numbers in accounts */
    TimeShares(List<String> resources) {
        this.resources = resources;
    }

    List<TimeShare> of(List<Replication> replications) {
        List<TimeShare> shares = new ArrayList<>();
        List<WorkloadCounts> workloads = replications.get(0).workloads();
        for (int w = 0; w < workloads.size(); w++) {
            for (int c = 0; c < workloads.get(w).classes().size(); c++) {
                addClass(shares, replications, w, c);
            }
        }
        return shares;
    }

    private void addClass(List<TimeShare> shares, List<Replication> replications, int workload, int index) {
        WorkloadCounts first = replications.get(0).workloads().get(workload);
        Account account = first.account();
        long[] nanos = new long[account.size()];
        long good = 0;
        for (Replication each : replications) {
            ClassCounts counts =
                    each.workloads().get(workload).recorder().classes().get(index);
            good += counts.good();
            long[] ofReplication = counts.goodNanosByAccount();
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] += ofReplication[i];
            }
        }
        String requestClass = first.classes().get(index);
        for (int r = 0; r < resources.size(); r++) {
            add(shares, first.name(), requestClass, resources.get(r), "queued", nanos[Account.queued(r)], good);
            add(shares, first.name(), requestClass, resources.get(r), "served", nanos[Account.served(r)], good);
        }
        add(shares, first.name(), requestClass, "network", "network", nanos[account.network()], good);
        long retries = nanos[account.hopRetries()] + nanos[account.clientRetries()];
        add(shares, first.name(), requestClass, "retries", "retries", retries, good);
    }

    private static void add(
            List<TimeShare> shares,
            String workload,
            String requestClass,
            String resource,
            String phase,
            long nanos,
            long good) {
        if (nanos > 0) {
            shares.add(new TimeShare(workload, requestClass, resource, phase, nanos / NANOS_PER_SECOND / good));
        }
    }
}
