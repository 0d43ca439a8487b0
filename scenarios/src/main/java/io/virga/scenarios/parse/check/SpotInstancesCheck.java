package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.SpotInterruptionBehavior;
import io.virga.scenarios.spec.resource.SpotOptionsSpec;
import io.virga.scenarios.spec.resource.Tenancy;

/** Instances that no group runs and that are asked for as Spot Instances. */
final class SpotInstancesCheck {
    private final Catalogue catalogue;

    SpotInstancesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void check(String path, InstanceSpec instance, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole(path) || instance.spot() == null) {
            return;
        }
        SpotOptionsSpec spot = instance.spot();
        if (spot.maxPrice() != null && spot.maxPrice().perHour().amount().signum() <= 0) {
            findings.error(path + ".spot.maxPrice", Code.OUT_OF_RANGE, "maxPrice must be above 0 USD/h", null);
        }
        checkMarket(path, instance, scenario, findings);
        checkHibernation(path, instance, spot, findings);
        if (instance.tenancy() != Tenancy.DEFAULT) {
            String message = "Spot Instances run on shared hardware here: Dedicated Hosts cannot run them, and"
                    + " Dedicated Instances have no Spot price";
            findings.error(path + ".placement", Code.SPOT_INSTANCE, message, "leave tenancy out");
        }
        if (instance.capacityReservation() != null) {
            String message = "Spot Instances cannot use Capacity Reservations (EC2 user guide, Capacity Reservations)";
            findings.error(path + ".capacityReservation", Code.SPOT_INSTANCE, message, "leave it out");
        }
    }

    private void checkMarket(String path, InstanceSpec instance, ScenarioSpec scenario, Findings findings) {
        String region = instance.zones().get(0).region();
        RegionSpec spec = scenario.regions().get(region);
        if (spec != null && spec.spot() == null) {
            String message = "region '" + region + "' does not describe its Spot pools";
            String hint = "give it spot: {}, or properties in place of the defaults";
            findings.errorAtKey(path + ".spot", Code.NO_SPOT, message, hint);
        }
        String type = instance.instanceType();
        if (catalogue.instanceTypes().contains(type) && !catalogue.offersSpot(type, region)) {
            String message = "the Spot Instance Advisor has no data of " + type + " in " + region;
            findings.error(path + ".instanceType", Code.NO_SPOT, message, null);
        }
    }

    private static void checkHibernation(String path, InstanceSpec instance, SpotOptionsSpec spot, Findings findings) {
        boolean hibernates = spot.interruptionBehavior() == SpotInterruptionBehavior.HIBERNATE;
        if (hibernates && instance.hibernation() == null) {
            String message = "hibernation must be enabled at launch (EC2 user guide, prerequisites for hibernation)";
            String hint = "write hibernation: {} at the instance";
            findings.error(path + ".spot.interruptionBehavior", Code.CANNOT_HIBERNATE, message, hint);
        } else if (!hibernates && instance.hibernation() != null) {
            String message = "a Spot Instance with hibernation has no other interruption behavior than hibernate"
                    + " (EC2 API reference, HibernationOptionsRequest)";
            findings.errorAtKey(path + ".hibernation", Code.CANNOT_HIBERNATE, message, null);
        }
    }
}
