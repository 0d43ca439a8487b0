package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;

/** What becomes of the copy that was not answered first. */
public enum LoserFate {
    @Kind(value = "runsOn", doc = "its server goes on with it")
    RUNS_ON,
    @Kind(value = "leavesQueue", doc = "it leaves the queue for a worker; once it has one it is served to its end")
    LEAVES_QUEUE,
    @Kind(value = "stops", doc = "likewise, and nothing more is begun for it after what is under way on its server")
    STOPS
}
