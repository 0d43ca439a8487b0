package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.Burstable;
import io.virga.scenarios.spec.resource.HibernatedPool;
import io.virga.scenarios.spec.resource.InstanceSpec;

/** What EC2 lets instances of a type do: CPU credits and hibernation. */
final class InstancesCheck implements Check {
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
                if (known && findings.whole(path)) {
                    HibernationCheck.check(path, instance, catalogue.size(instance.instanceType()), findings);
                }
            } else if (known && spec instanceof AutoScalingGroupSpec group) {
                checkWarmPool(path + ".warmPool.hibernation", group, findings);
            }
        });
    }

    private void checkWarmPool(String path, AutoScalingGroupSpec group, Findings findings) {
        if (group.warmPool() instanceof HibernatedPool pool) {
            String type = group.instanceType();
            HibernationCheck.checkType(path, pool.hibernation(), type, catalogue.size(type), findings);
        }
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
}
