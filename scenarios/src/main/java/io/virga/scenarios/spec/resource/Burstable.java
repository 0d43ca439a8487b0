package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Percentage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource whose instances may be of a T family, and how these deal with CPU credits. */
public interface Burstable {
    String CREDITS_DOC = "What instances of a T family do when their CPU credits are spent.";
    String CREDITS_ABSENT = "for T families AWS's default: standard for T2, unlimited for others";
    String CREDITS_SOURCE = "EC2 user guide, unlimited mode for burstable performance instances";
    String INITIAL_CREDITS_DOC =
            "CPU credits of the instances of a T family that are there at the beginning, as a share"
                    + " of the most that they can hold. Those that are launched later begin as AWS has it: with none, those of"
                    + " T2 in standard mode with 30 launch credits a vCPU.";
    String INITIAL_CREDITS_ABSENT = "for T families 100%, as after a day of little to do (assumption)";

    String instanceType();

    /** All types that it may launch. */
    default List<String> allInstanceTypes() {
        return List.of(instanceType());
    }

    /** Null for the default of the type's family, or where the type has none. */
    @Nullable
    CreditMode creditSpecification();

    /** Null for all, or where the type has none. */
    @Nullable
    Percentage initialCpuCredits();
}
