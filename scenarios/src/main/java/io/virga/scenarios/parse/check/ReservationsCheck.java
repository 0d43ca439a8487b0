package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.InstanceMatchCriteria;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.resource.ReservationPreference;
import io.virga.scenarios.spec.resource.ReservationUseSpec;
import io.virga.scenarios.spec.resource.Tenancy;
import java.util.List;

/** Capacity Reservations have instances that match them, and instances that name some can be launched into them. */
final class ReservationsCheck implements Check {
    private static final String GROUPS = " (EC2 User Guide, \"Placement groups\")";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        if (!findings.whole("resources")) {
            return;
        }
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof Placed placed && placed.capacityReservation() != null) {
                checkUse(path + ".capacityReservation", placed, placed.capacityReservation(), scenario, findings);
            } else if (spec instanceof CapacityReservationSpec reservation) {
                checkMatched(name, reservation, scenario, findings);
            }
        });
    }

    private static void checkUse(
            String path, Placed placed, ReservationUseSpec use, ScenarioSpec scenario, Findings findings) {
        List<String> targets = use.targets();
        if (use.preference() == ReservationPreference.NONE && !targets.isEmpty()) {
            String message = "'targets' has no effect with preference: none";
            findings.errorAtKey(path + ".targets", Code.INERT, message, "remove it");
        }
        if (use.preference() == ReservationPreference.OPEN && targets.isEmpty()) {
            String message = "'capacityReservation' says what holds without it: open reservations are used";
            findings.errorAtKey(path, Code.INERT, message, "remove it, or name targets");
        }
        if (placed.placementGroup() != null) {
            String message =
                    "instances in a placement group do not use it: spread and partition groups have no Capacity"
                            + " Reservations" + GROUPS + ", and one within a cluster group is not simulated";
            findings.errorAtKey(path, Code.RESERVATION, message, "remove it, or the group");
        }
        if (use.preference() == ReservationPreference.ONLY
                && placed instanceof AutoScalingGroupSpec group
                && group.instancesDistribution() != null) {
            String message = "Spot Instances use no Capacity Reservations, so that 'only' cannot be met";
            findings.error(path + ".preference", Code.RESERVATION, message, null);
        }
        for (int i = 0; i < targets.size(); i++) {
            checkTarget(path + ".targets[" + i + "]", targets, i, placed, scenario, findings);
        }
    }

    private static void checkTarget(
            String path, List<String> targets, int index, Placed placed, ScenarioSpec scenario, Findings findings) {
        String target = targets.get(index);
        CloudResourceSpec named = Resources.find(path, target, scenario, findings);
        if (targets.indexOf(target) < index) {
            findings.error(path, Code.DUPLICATE_ENTRY, "'" + target + "' stands here a second time", null);
        } else if (named instanceof CapacityReservationSpec reservation) {
            if (!matches(placed, reservation)) {
                String message = "'" + target + "' is for " + reservation.instanceType() + " in " + reservation.zone()
                        + ", which is not launched here";
                findings.error(path, Code.RESERVATION, message, null);
            }
        } else if (named != null) {
            String message = "'" + target + "' is " + Resources.describe(named) + ", not a capacityReservation";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }

    private static boolean matches(Placed placed, CapacityReservationSpec reservation) {
        return placed.allInstanceTypes().contains(reservation.instanceType())
                && placed.zones().contains(reservation.zone())
                && placed.tenancy() == Tenancy.DEFAULT;
    }

    private static void checkMatched(
            String name, CapacityReservationSpec reservation, ScenarioSpec scenario, Findings findings) {
        boolean isUsed = scenario.resources().values().stream()
                .anyMatch(spec -> spec instanceof Placed placed && uses(placed, name, reservation));
        if (!isUsed) {
            boolean targeted = reservation.instanceMatchCriteria() == InstanceMatchCriteria.TARGETED;
            String message = targeted
                    ? "no instances name '" + name + "', and targeted reservations take no others"
                    : "no instances of type " + reservation.instanceType() + " are launched into '" + name + "' in "
                            + reservation.zone();
            findings.errorAtKey("resources." + name, Code.UNREACHABLE, message, "remove it, or let instances use it");
        }
    }

    private static boolean uses(Placed placed, String name, CapacityReservationSpec reservation) {
        ReservationUseSpec use = placed.capacityReservation();
        if (use != null && use.targets().contains(name)) {
            return true;
        }
        boolean wantsOpen = use == null
                || (use.preference() != ReservationPreference.NONE
                        && use.targets().isEmpty());
        return reservation.instanceMatchCriteria() == InstanceMatchCriteria.OPEN
                && wantsOpen
                && placed.placementGroup() == null
                && matches(placed, reservation);
    }
}
