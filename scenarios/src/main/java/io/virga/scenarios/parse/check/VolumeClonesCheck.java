package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraVolumeSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import org.jspecify.annotations.Nullable;

/** A clone is of a cluster in its region with its engine and its size. */
final class VolumeClonesCheck {
    private VolumeClonesCheck() {}

    static void check(String name, AuroraClusterSpec clone, ScenarioSpec scenario, Findings findings) {
        String of = clone.volume().cloneOf();
        if (of == null) {
            return;
        }
        String path = "resources." + name + ".volume.cloneOf";
        CloudResourceSpec resource = Resources.find(path, of, scenario, findings);
        if (resource instanceof AuroraClusterSpec source) {
            String message = findings.whole("resources." + of) ? refusal(name, clone, of, source, scenario) : null;
            if (message != null) {
                findings.error(path, Code.VOLUME_CLONE, message, null);
            }
        } else if (resource != null) {
            String message = "'" + of + "' is " + Resources.describe(resource) + "; a clone is of an auroraCluster";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }

    private static @Nullable String refusal(
            String name, AuroraClusterSpec clone, String of, AuroraClusterSpec source, ScenarioSpec scenario) {
        String region = source.placement().writer().region();
        if (source.volume().cloneOf() != null) {
            return "'" + of + "' is a clone itself; clones of clones are not simulated";
        } else if (source.globalDatabase() != null || clone.globalDatabase() != null) {
            return "clones in a Global Database are not simulated";
        } else if (source.engine() != clone.engine()) {
            return "a clone has the engine of '" + of + "' (Aurora user guide, cloning a volume)";
        } else if (!clone.placement().writer().region().equals(region)) {
            return "a clone is in the region of '" + of + "', " + region + " (Aurora user guide, cloning a volume)";
        } else if (source.volume().size().compareTo(clone.volume().size()) != 0) {
            return "a clone is as large as the volume of '" + of + "', "
                    + source.volume().size();
        }
        return isBeyond(name, of, scenario)
                ? "'" + of + "' has more than " + AuroraVolumeSpec.MOST_CLONES
                        + " clones, of which the next would be a full copy (Aurora user guide, cloning a volume)"
                : null;
    }

    private static boolean isBeyond(String name, String of, ScenarioSpec scenario) {
        return scenario.resources().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof AuroraClusterSpec cluster
                        && of.equals(cluster.volume().cloneOf()))
                .skip(AuroraVolumeSpec.MOST_CLONES)
                .anyMatch(entry -> entry.getKey().equals(name));
    }
}
