package io.virga.scenarios.build;

import io.virga.models.dns.ClientPlaces;
import io.virga.models.traffic.RequestObserver;

/** Makes whoever counts the requests of a workload. */
@FunctionalInterface
public interface RecorderFactory {
    /**
     * @param classes how many request classes it has
     * @param accountSize length of the accounts of its requests
     * @param places at which its clients are
     */
    RequestObserver create(String workload, int classes, int accountSize, ClientPlaces places);
}
