package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.resource.InstanceFamilies;
import org.jspecify.annotations.Nullable;

/** Reserved Instances that were bought together. */
@Kind(
        value = "reservedInstances",
        doc = "Reserved Instances of one type. Regional ones apply in every zone of the region and, by normalization"
                + " factors, to other sizes of the family; zonal ones to their exact type in their zone. Here"
                + " zonal ones hold no capacity: write a `capacityReservation` for that.")
public record ReservedInstancesSpec(
        @Property(doc = "The instance type.", example = "m7g.large")
        String instanceType,

        @Property(doc = "The region.", example = "eu-west-1")
        String region,

        @Property(doc = "The zone of zonal ones.", optional = true, absent = "they are regional", example = "a")
        @Nullable
        String zone,

        @Property(doc = "How many.", min = "1", max = "100000", example = "4")
        int instanceCount,

        @Property(doc = "Whether they can be exchanged.", defaultValue = "standard")
        OfferingClass offeringClass,

        @Property(doc = ComputeSavingsPlanSpec.TERM, defaultValue = "1y")
        CommitmentTerm term,

        @Property(doc = ComputeSavingsPlanSpec.PAYMENT, defaultValue = "noUpfront")
        PaymentOption payment)
        implements CommitmentSpec {
    public String family() {
        return InstanceFamilies.family(instanceType);
    }
}
