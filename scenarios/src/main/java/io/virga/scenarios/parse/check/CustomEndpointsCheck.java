package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.CustomEndpointSpec;
import io.virga.scenarios.spec.resource.ServiceSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.HashSet;
import java.util.Set;

/** Custom endpoints have readers, and operations that read and go to no other endpoint. */
final class CustomEndpointsCheck {
    private CustomEndpointsCheck() {}

    static void check(String path, AuroraClusterSpec cluster, Findings findings) {
        if (!cluster.customEndpoints().isEmpty() && cluster.globalDatabase() != null) {
            String message = "custom endpoints of a Global Database are not simulated";
            findings.errorAtKey(path + ".customEndpoints", Code.CUSTOM_ENDPOINT, message, null);
        }
        Set<String> taken = new HashSet<>(findings.written(path + ".reads") ? cluster.reads() : Set.of());
        cluster.customEndpoints().forEach((name, endpoint) -> {
            String at = path + ".customEndpoints." + name;
            checkReaders(at, cluster, endpoint, findings);
            for (int i = 0; i < endpoint.operations().size(); i++) {
                String operation = endpoint.operations().get(i);
                checkOperation(at + ".operations[" + i + "]", operation, cluster, findings);
                if (!taken.add(operation)) {
                    String message =
                            "operation " + PrintableText.quote(operation) + " goes to another endpoint already";
                    findings.error(at + ".operations[" + i + "]", Code.CUSTOM_ENDPOINT, message, null);
                }
            }
            if (endpoint.operations().isEmpty()) {
                String message = "no operation goes to the endpoint";
                findings.error(at + ".operations", Code.CUSTOM_ENDPOINT, message, null);
            }
        });
    }

    private static void checkReaders(
            String at, AuroraClusterSpec cluster, CustomEndpointSpec endpoint, Findings findings) {
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < endpoint.readers().size(); i++) {
            Place zone = endpoint.readers().get(i);
            boolean has = cluster.placement().readers().stream()
                    .anyMatch(reader -> reader.zone().equals(zone));
            if (!has) {
                findings.error(
                        at + ".readers[" + i + "]",
                        Code.CUSTOM_ENDPOINT,
                        "the cluster has no reader in " + zone,
                        "readers are those of the placement; the writer is none");
            } else if (!seen.add(zone)) {
                String message = "zone " + zone + " stands here a second time";
                findings.error(at + ".readers[" + i + "]", Code.DUPLICATE_ENTRY, message, null);
            }
        }
        if (endpoint.readers().isEmpty()) {
            findings.error(at + ".readers", Code.CUSTOM_ENDPOINT, "the endpoint has no readers", null);
        }
    }

    private static void checkOperation(String at, String operation, AuroraClusterSpec cluster, Findings findings) {
        ServiceSpec service = cluster.service().get(operation);
        if (service == null) {
            String message = "the cluster has no operation " + PrintableText.quote(operation);
            findings.error(at, Code.DANGLING_REFERENCE, message, null);
        } else if (cluster.writes().contains(operation)
                || (service.io() != null && service.io().writes() > 0)) {
            String message = "operation " + PrintableText.quote(operation) + " writes, and readers are read-only";
            findings.error(at, Code.INCONSISTENT, message, null);
        }
    }
}
