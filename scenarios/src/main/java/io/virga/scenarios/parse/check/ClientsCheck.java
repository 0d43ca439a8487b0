package io.virga.scenarios.parse.check;

import io.virga.models.dns.CidrBlock;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.workload.ClientPlaceSpec;
import io.virga.scenarios.spec.workload.ClientsSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of clients are known and add up, and how clients use DNS means something. */
final class ClientsCheck implements Check {
    private static final Percentage ALL = Percentage.of(100);
    private static final List<String> OF_RESOLVERS =
            List.of("resolvers", "ttlIgnored", "ttlIgnoredFor", "pinned", "keepAlive", "keepAliveFor");
    private static final List<String> OF_RECORDS =
            List.of("continent", "country", "subdivision", "latitude", "longitude", "address");

    private final Catalogue catalogue;

    ClientsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name;
            if (workload.clients() != null && findings.whole(path + ".clients")) {
                checkPlaces(path, workload, workload.clients(), scenario, findings);
                checkUses(path + ".clients", workload.clients(), findings);
                if (findings.sound(path + ".target")
                        && !(scenario.resources().get(workload.target()) instanceof RecordSetGroupSpec)) {
                    reportInert(path + ".clients", workload, findings);
                }
            }
        });
    }

    private void checkPlaces(
            String path, WorkloadSpec workload, ClientsSpec clients, ScenarioSpec scenario, Findings findings) {
        String at = path + ".clients.places";
        if (clients.places().isEmpty()) {
            return;
        }
        if (workload.clientRegion() != null) {
            String message = "clientRegion has no effect: the clients' places say where they are";
            findings.error(path + ".clientRegion", Code.INERT, message, "remove it");
        }
        BigDecimal sum = clients.places().values().stream()
                .map(place -> place.share().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!new Percentage(sum).equals(ALL)) {
            String message = "the shares of the places add up to " + new Percentage(sum) + " instead of 100%";
            findings.errorAtKey(at, Code.BAD_SHARES, message, null);
        }
        clients.places().forEach((name, place) -> checkPlace(at + "." + name, place, scenario, findings));
    }

    private void checkPlace(String at, ClientPlaceSpec place, ScenarioSpec scenario, Findings findings) {
        Set<String> known = catalogue.measuredRegions();
        if (!known.contains(place.region())) {
            String message = "no latency to or from region " + PrintableText.quote(place.region()) + " is known";
            findings.error(at + ".region", Code.NO_LATENCY, message, NearestName.hint(place.region(), known));
        } else {
            scenario.regions().keySet().stream()
                    .filter(region -> !known.contains(region))
                    .forEach(region -> findings.error(
                            at + ".region",
                            Code.NO_LATENCY,
                            "no latency between " + place.region() + " and " + region + " is known",
                            null));
        }
        if (scenario.regions().isEmpty()) {
            String message = "the scenario has no region from which the clients could be away";
            findings.error(at + ".region", Code.NO_LATENCY, message, "give their distance as clientLatency");
        }
        if (place.address() != null) {
            try {
                CidrBlock.parseAddress(place.address());
            } catch (IllegalArgumentException e) {
                String message = PrintableText.quote(place.address()) + " is no IPv4 address such as 203.0.113.7";
                findings.error(at + ".address", Code.CLIENT_PLACES, message, null);
            }
        }
    }

    private static void checkUses(String at, ClientsSpec clients, Findings findings) {
        checkUse(at, "ttlIgnored", clients.ttlIgnored(), clients.ttlIgnoredFor(), findings);
        checkUse(at, "keepAlive", clients.keepAlive(), clients.keepAliveFor(), findings);
        BigDecimal sum = clients.ttlIgnored()
                .percent()
                .add(clients.pinned().percent())
                .add(clients.keepAlive().percent());
        if (sum.compareTo(ALL.percent()) > 0) {
            String message =
                    "ttlIgnored, pinned and keepAlive add up to " + new Percentage(sum) + ", which is above 100%";
            findings.error(at, Code.BAD_SHARES, message, null);
        }
    }

    private static void checkUse(
            String at, String property, Percentage share, @Nullable Duration duration, Findings findings) {
        boolean some = share.percent().signum() > 0;
        if (some && duration == null) {
            String message = "nothing says for how long";
            findings.error(at + "." + property, Code.CLIENT_PLACES, message, "write " + property + "For: 30m");
        } else if (duration != null && !findings.written(at + "." + property)) {
            String message = property + "For has no effect: no client does that";
            findings.error(at + "." + property + "For", Code.INERT, message, "write " + property + ": 5%");
        }
    }

    private static void reportInert(String at, WorkloadSpec workload, Findings findings) {
        String why = " has no effect: '" + workload.target() + "' is no recordSetGroup";
        for (String property : OF_RESOLVERS) {
            if (findings.written(at + "." + property)) {
                findings.errorAtKey(at + "." + property, Code.INERT, property + why, "remove it");
            }
        }
        if (workload.clients() != null) {
            workload.clients()
                    .places()
                    .keySet()
                    .forEach(place -> OF_RECORDS.stream()
                            .map(property -> at + ".places." + place + "." + property)
                            .filter(findings::written)
                            .forEach(path -> findings.errorAtKey(
                                    path, Code.INERT, path.substring(path.lastIndexOf('.') + 1) + why, "remove it")));
        }
    }
}
