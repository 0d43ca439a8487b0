package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationHost;
import io.virga.scenarios.spec.resource.MemorySpec;
import io.virga.scenarios.spec.resource.Placed;

/** Instances have the memory that their application takes. */
final class ApplicationsCheck implements Check {
    private final Catalogue catalogue;

    ApplicationsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            if (resource instanceof ApplicationHost host && resource instanceof Placed placed) {
                MemorySpec memory = host.application().memory();
                if (memory != null) {
                    placed.allInstanceTypes().forEach(type -> check(name, type, memory, findings));
                }
            }
        });
    }

    private void check(String resource, String type, MemorySpec memory, Findings findings) {
        MachineSize size = catalogue.size(type);
        String path = "resources." + resource + ".memory";
        if (size != null && memory.roomFor(size.memoryGib()) < 1 && findings.whole(path)) {
            String message = "the memory of " + type + ", " + size.memoryGib() + " GiB, does not suffice for "
                    + memory.reserved() + " and a request of " + memory.perRequest();
            findings.errorAtKey(path, Code.NO_MEMORY, message, "see EC2's instance types for larger ones");
        }
    }
}
