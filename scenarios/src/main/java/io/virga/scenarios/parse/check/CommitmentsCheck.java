package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.commitment.CommitmentSpec;
import io.virga.scenarios.spec.commitment.Ec2InstanceSavingsPlanSpec;
import io.virga.scenarios.spec.commitment.ReservedInstancesSpec;
import io.virga.scenarios.spec.resource.InstanceFamilies;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Commitments are for what exists, at a discount that is known, and for something that the scenario uses. */
final class CommitmentsCheck implements Check {
    private final Catalogue catalogue;

    CommitmentsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        SortedSet<String> used = InstanceFamilies.of(scenario.resources().values());
        scenario.commitments().forEach((name, commitment) -> {
            String path = "commitments." + name;
            if (commitment instanceof Ec2InstanceSavingsPlanSpec plan) {
                checkRegion(path, plan.region(), scenario, findings);
                checkFamily(path + ".family", plan.family(), used, findings);
            } else if (commitment instanceof ReservedInstancesSpec reserved) {
                checkReserved(path, reserved, used, scenario, findings);
            } else {
                checkAnyUse(path, commitment, used, findings);
            }
        });
    }

    private void checkReserved(
            String path, ReservedInstancesSpec reserved, Set<String> used, ScenarioSpec scenario, Findings findings) {
        checkRegion(path, reserved.region(), scenario, findings);
        RegionSpec region = scenario.regions().get(reserved.region());
        if (reserved.zone() != null && region != null && !region.zones().contains(reserved.zone())) {
            String zone = reserved.region() + "." + reserved.zone();
            findings.dangling(path + ".zone", "zone", zone, region.zones());
        }
        if (!catalogue.instanceTypes().contains(reserved.instanceType())) {
            findings.dangling(
                    path + ".instanceType", "instance type", reserved.instanceType(), catalogue.instanceTypes());
        } else {
            checkFamily(path + ".instanceType", reserved.family(), used, findings);
        }
    }

    private static void checkRegion(String path, String region, ScenarioSpec scenario, Findings findings) {
        if (!scenario.regions().containsKey(region) && findings.whole("regions")) {
            findings.dangling(
                    path + ".region", "region", region, scenario.regions().keySet());
        }
    }

    private void checkFamily(String path, String family, Set<String> used, Findings findings) {
        if (!catalogue.discountedFamilies().contains(family)) {
            findings.error(
                    path,
                    Code.NO_DISCOUNT,
                    "no discount for the family " + family + " is known",
                    NearestName.hint(family, catalogue.discountedFamilies()));
        } else if (!used.contains(family) && findings.whole("resources")) {
            findings.warning(
                    path,
                    Code.UNUSED_COMMITMENT,
                    "no resource uses the family " + family + ": all of this is paid for nothing",
                    used.isEmpty() ? null : "there are: " + String.join(", ", used));
        }
    }

    private void checkAnyUse(String path, CommitmentSpec plan, SortedSet<String> used, Findings findings) {
        if (!findings.whole("resources")) {
            return;
        }
        SortedSet<String> covered = new TreeSet<>(used);
        covered.retainAll(catalogue.discountedFamilies());
        SortedSet<String> unknown = new TreeSet<>(used);
        unknown.removeAll(covered);
        if (covered.isEmpty()) {
            findings.warning(
                    path,
                    Code.UNUSED_COMMITMENT,
                    "no resource uses instances whose discount is known: all of this is paid for nothing, for "
                            + (plan.term().years() == 1 ? "a year" : plan.term().years() + " years"),
                    null);
        } else if (!unknown.isEmpty()) {
            findings.warning(
                    path,
                    Code.NO_DISCOUNT,
                    "this pays for nothing of " + String.join(", ", unknown) + ": no discount is known",
                    null);
        }
    }
}
