package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.distribution.Exponential;
import io.virga.scenarios.spec.hazard.HazardAction;
import io.virga.scenarios.spec.hazard.HazardLevel;
import io.virga.scenarios.spec.hazard.HazardSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hazards fail what is there, at a level that goes with what they do. */
final class HazardsCheck implements Check {
    /** The level of the things that each action strikes. */
    private static final Map<HazardAction, HazardLevel> LEVELS = Map.of(
            HazardAction.INSTANCE_STOP, HazardLevel.INSTANCE,
            HazardAction.INSTANCE_REBOOT, HazardLevel.INSTANCE,
            HazardAction.INSTANCE_IMPAIRMENT, HazardLevel.INSTANCE,
            HazardAction.HOST_FAILURE, HazardLevel.HOST,
            HazardAction.RACK_POWER_LOSS, HazardLevel.RACK,
            HazardAction.POWER_DOMAIN_LOSS, HazardLevel.POWER_DOMAIN,
            HazardAction.ZONE_POWER_LOSS, HazardLevel.ZONE);

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.hazards().forEach((name, hazard) -> {
            String path = "hazards." + name;
            if (findings.whole(path)) {
                checkTime(path, hazard, findings);
                checkRepair(path, hazard, findings);
                checkMeasure(path + ".share", hazard.share(), hazard.action() == HazardAction.PACKET_LOSS, findings);
                checkMeasure(path + ".factor", hazard.factor(), hazard.action() == HazardAction.SLOWDOWN, findings);
                if (findings.whole("regions") && checkLevel(path, hazard, findings)) {
                    checkTarget(path, hazard, scenario, findings);
                }
            }
        });
    }

    private static void checkTime(String path, HazardSpec hazard, Findings findings) {
        if ((hazard.rate() == null) == (hazard.every() == null)) {
            String message =
                    hazard.rate() == null ? "one of rate, every is missing" : "'rate' and 'every' exclude each other";
            findings.errorAtKey(hazard.rate() == null ? path : path + ".every", Code.BAD_HAZARD, message, null);
        }
        if (hazard.every() != null && !(hazard.every() instanceof Exponential)) {
            if (hazard.commonCause().fraction().signum() > 0) {
                String message = "a common cause needs exponential times between failures";
                findings.error(path + ".commonCause", Code.BAD_HAZARD, message, "write rate instead of every");
            }
            if (hazard.per() == HazardLevel.INSTANCE) {
                String message = "instances come and go, so the times between their failures must be exponential";
                findings.error(path + ".every", Code.BAD_HAZARD, message, "write rate instead of every");
            }
        }
    }

    private static void checkRepair(String path, HazardSpec hazard, Findings findings) {
        boolean stops =
                hazard.action() == HazardAction.INSTANCE_STOP || hazard.action() == HazardAction.INSTANCE_REBOOT;
        String does = hazard.action() == HazardAction.INSTANCE_STOP ? "stops" : "reboots";
        if (stops && hazard.duration() != null) {
            String message = "'duration' has no effect: an instance that " + does + " is not repaired";
            findings.errorAtKey(path + ".duration", Code.INERT, message, "remove it");
        }
        if (stops && hazard.crews() != null) {
            String message = "'crews' has no effect: an instance that " + does + " is not repaired";
            findings.errorAtKey(path + ".crews", Code.INERT, message, "remove it");
        }
        if (!stops && hazard.duration() == null) {
            findings.errorAtKey(path, Code.MISSING_PROPERTY, "'duration' is missing: how long the failure lasts", null);
        }
    }

    private static void checkMeasure(String path, @Nullable Object value, boolean isNeeded, Findings findings) {
        String property = path.substring(path.lastIndexOf('.') + 1);
        if (isNeeded && value == null) {
            String message = "'" + property + "' is missing: how bad it is";
            findings.errorAtKey(path.substring(0, path.lastIndexOf('.')), Code.MISSING_PROPERTY, message, null);
        } else if (!isNeeded && value != null) {
            findings.errorAtKey(path, Code.INERT, "'" + property + "' has no effect on this action", "remove it");
        }
    }

    private static boolean isGrey(HazardAction action) {
        return action == HazardAction.PACKET_LOSS || action == HazardAction.SLOWDOWN;
    }

    private static boolean checkGreyLevel(String path, HazardSpec hazard, Findings findings) {
        boolean fits = hazard.per() == HazardLevel.HOST || hazard.per() == HazardLevel.RACK;
        if (!fits) {
            String message = "this action strikes a host or a rack, not one "
                    + hazard.per().word();
            findings.error(path + ".per", Code.BAD_HAZARD, message, "write per: rack or per: host");
        }
        return fits;
    }

    private static boolean checkLevel(String path, HazardSpec hazard, Findings findings) {
        if (isGrey(hazard.action())) {
            return checkGreyLevel(path, hazard, findings);
        }
        HazardLevel level = LEVELS.get(hazard.action());
        boolean fits = hazard.per() == level
                || (hazard.rate() != null
                        && hazard.per() != HazardLevel.INSTANCE
                        && level != HazardLevel.INSTANCE
                        && hazard.per().compareTo(level) > 0);
        if (!fits && level != null) {
            String message = "this action strikes one " + level.word() + ", so its rate cannot be per "
                    + hazard.per().word();
            findings.error(path + ".per", Code.BAD_HAZARD, message, "write per: " + level.word());
        }
        return fits;
    }

    private static void checkTarget(String path, HazardSpec hazard, ScenarioSpec scenario, Findings findings) {
        if (hazard.action().strikesInstances()) {
            checkInstances(path, hazard, scenario, findings);
            return;
        }
        String target = hazard.target();
        TreeSet<String> zones = new TreeSet<>();
        scenario.regions().forEach((name, region) -> region.zones().forEach(zone -> zones.add(name + "." + zone)));
        if (target != null && !zones.contains(target)) {
            findings.dangling(path + ".target", "zone", target, zones);
            return;
        }
        scenario.regions().forEach((name, region) -> checkRacks(path, name, region, hazard, findings));
    }

    private static void checkRacks(String path, String name, RegionSpec region, HazardSpec hazard, Findings findings) {
        String target = hazard.target();
        boolean meant = target == null || target.startsWith(name + ".");
        if (meant && !region.hasRacks() && hazard.action() != HazardAction.ZONE_POWER_LOSS) {
            String message = "region '" + name + "' says of no racks, so none can fail";
            findings.error(path + ".action", Code.NO_RACKS, message, "write racksPerZone for the region");
        }
    }

    private static void checkInstances(String path, HazardSpec hazard, ScenarioSpec scenario, Findings findings) {
        String target = hazard.target();
        if (target == null) {
            findings.errorAtKey(path, Code.BAD_HAZARD, "'target' is missing: whose instances it strikes", null);
            return;
        }
        CloudResourceSpec resource = Resources.find(path + ".target", target, scenario, findings);
        boolean instances = resource instanceof AutoScalingGroupSpec
                || resource instanceof InstanceSpec
                || ((resource instanceof DbInstanceSpec
                                || resource instanceof DbClusterSpec
                                || resource instanceof AuroraClusterSpec
                                || resource instanceof ElastiCacheClusterSpec)
                        && hazard.action() == HazardAction.INSTANCE_STOP);
        if (resource != null && !instances) {
            String message = "'" + target + "' is " + Resources.describe(resource)
                    + (hazard.action() == HazardAction.INSTANCE_STOP
                            ? "; instanceStop hits a group, an instance, a database or a cache"
                            : "; this action hits a group or an instance");
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }
}
