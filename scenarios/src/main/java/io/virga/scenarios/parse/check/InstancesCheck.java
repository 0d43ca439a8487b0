package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.Burstable;
import io.virga.scenarios.spec.resource.HibernationSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;

/** What EC2 lets instances of a type do: CPU credits and hibernation. */
final class InstancesCheck implements Check {
    private static final double HIBERNATION_MEMORY_GIB = 150;
    private static final String HIBERNATION_SOURCE = " (EC2 user guide, prerequisites for hibernation)";

    private final Catalogue catalogue;

    InstancesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            boolean known = spec instanceof Burstable burstable
                    && findings.sound(path + ".instanceType")
                    && catalogue.instanceTypes().containsAll(burstable.allInstanceTypes());
            if (known && spec instanceof Burstable burstable) {
                checkCredits(path, burstable, findings);
            }
            if (spec instanceof InstanceSpec instance) {
                checkZones(path, instance, findings);
                HibernationSpec hibernation = instance.hibernation();
                if (known && hibernation != null) {
                    checkHibernation(path + ".hibernation", hibernation, instance.instanceType(), findings);
                }
            }
        });
    }

    private boolean isBurstable(String type) {
        MachineSize size = catalogue.size(type);
        return size != null && size.burstable();
    }

    private void checkCredits(String path, Burstable spec, Findings findings) {
        if (spec.allInstanceTypes().stream().anyMatch(this::isBurstable)) {
            return;
        }
        for (String property : new String[] {"creditSpecification", "initialCpuCredits"}) {
            if (findings.written(path + "." + property)) {
                findings.error(
                        path + "." + property,
                        Code.NOT_BURSTABLE,
                        property + ": " + spec.instanceType() + " has no CPU credits; only T families have"
                                + " (EC2 user guide, burstable performance instances)",
                        "remove it");
            }
        }
    }

    private static void checkZones(String path, InstanceSpec spec, Findings findings) {
        if (spec.zones().size() > spec.count() && findings.whole(path)) {
            String message = spec.zones().size() + " zones have no use for a count of " + spec.count();
            findings.error(path + ".zones", Code.INERT, message, "raise count, or name fewer zones");
        }
    }

    private void checkHibernation(String path, HibernationSpec spec, String type, Findings findings) {
        if (!spec.encryptedRootVolume()) {
            String message = "hibernation needs an encrypted root volume" + HIBERNATION_SOURCE;
            findings.error(path + ".encryptedRootVolume", Code.CANNOT_HIBERNATE, message, null);
        }
        if (type.contains(".metal")) {
            String message = type + " is bare metal and cannot hibernate" + HIBERNATION_SOURCE;
            findings.error(path, Code.CANNOT_HIBERNATE, message, null);
        }
        MachineSize size = catalogue.size(type);
        if (size != null && size.memoryGib() >= HIBERNATION_MEMORY_GIB) {
            String message = type + " has " + Math.round(size.memoryGib())
                    + " GiB of memory; hibernation needs less than 150 GiB" + HIBERNATION_SOURCE;
            findings.error(path, Code.CANNOT_HIBERNATE, message, null);
        }
    }
}
