package io.virga.scenarios.experiment;

import io.virga.models.traffic.Account;
import io.virga.scenarios.result.TimeShare;
import java.util.ArrayList;
import java.util.List;

/** Where the time of answered requests went, as means over all of them and over the slowest percent. */
final class TimeShares {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PERCENT = 0.01;

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
        TimeByLatency time = new TimeByLatency(account.size());
        for (Replication each : replications) {
            time.merge(each.workloads()
                    .get(workload)
                    .recorder()
                    .classes()
                    .get(index)
                    .time());
        }
        String requestClass = first.classes().get(index);
        Parts parts = new Parts(shares, first.name(), requestClass, time);
        for (int r = 0; r < resources.size(); r++) {
            parts.add(resources.get(r), "queued", Account.queued(r));
            parts.add(resources.get(r), "throttled", Account.throttled(r));
            parts.add(resources.get(r), "served", Account.served(r));
        }
        parts.add("network", "network", account.network());
        parts.add("connections", "queued", account.connections());
        parts.add("retries", "retries", account.hopRetries(), account.clientRetries());
    }

    /** The parts of the time of one request class. */
    private static final class Parts {
        private final List<TimeShare> to;
        private final String workload;
        private final String requestClass;
        private final double[] means;
        private final double[] slowest;

        Parts(List<TimeShare> to, String workload, String requestClass, TimeByLatency time) {
            this.to = to;
            this.workload = workload;
            this.requestClass = requestClass;
            this.means = time.meanOfSlowest(1);
            this.slowest = time.meanOfSlowest(PERCENT);
        }

        void add(String resource, String phase, int... indices) {
            double mean = sum(means, indices);
            if (mean > 0) {
                double ofSlowest = sum(slowest, indices);
                to.add(new TimeShare(
                        workload,
                        requestClass,
                        resource,
                        phase,
                        mean / NANOS_PER_SECOND,
                        ofSlowest / NANOS_PER_SECOND));
            }
        }

        private static double sum(double[] nanos, int... indices) {
            double sum = 0;
            for (int index : indices) {
                sum += nanos[index];
            }
            return sum;
        }
    }
}
