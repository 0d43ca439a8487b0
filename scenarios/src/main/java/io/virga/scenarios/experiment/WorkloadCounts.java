package io.virga.scenarios.experiment;

import io.virga.models.traffic.Account;
import java.util.List;

/** What was counted of one workload in one replication. */
record WorkloadCounts(String name, List<String> classes, Account account, WorkloadRecorder recorder) {}
